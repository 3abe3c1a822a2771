import { appendOnly, practiceRowSecurity, sqlMigration } from '@millrace/database';
import { fileStoreSql } from '@millrace/exchange';

const copies = `
  create table practice (                          -- copy of scheduling's
    practice_id bigint primary key,
    name text not null,
    npi text not null,
    time_zone text not null
  );
  ${practiceRowSecurity('practice')};

  create table claim (                             -- copy of claims', with its money
    practice_id bigint not null,
    claim_id bigint not null,
    patient_control_number text not null,
    payer_id text not null,
    service_date date not null,
    version int not null,                          -- of its money: rises with each posting
    charge_cents bigint not null,
    paid_cents bigint not null default 0,
    written_off_cents bigint not null default 0,
    patient_cents bigint not null default 0,
    receivable_cents bigint not null,
    lines jsonb not null,
    primary key (practice_id, claim_id),
    check (charge_cents = paid_cents + written_off_cents + patient_cents + receivable_cents)
  ) with (fillfactor = 80);
  create index claim_control_number on claim (practice_id, patient_control_number);
  ${practiceRowSecurity('claim')};
`;

const intake = `
  create table mailbox (
    practice_id bigint primary key,
    last_file_id bigint not null                   -- the clearinghouse's id of the file last taken
  );
  ${practiceRowSecurity('mailbox')};

  create table remittance_file (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    sha256 text not null,
    name text not null,
    byte_length bigint not null,
    received_from text not null,
    received_at timestamptz not null,
    state text not null default 'received' check (state in ('received', 'read', 'unreadable')),
    attempt int not null default 1,
    findings jsonb not null default '[]',
    finding_count int not null default 0
  );
  create unique index remittance_file_content on remittance_file (practice_id, sha256);
  create index remittance_file_waiting on remittance_file (practice_id, id) where state = 'received';
  ${practiceRowSecurity('remittance_file')};

  create table remittance (                        -- one 835 set: one check or electronic funds transfer
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    file_id bigint not null references remittance_file,
    set_number int not null,                       -- in the file, 1-based
    segment int not null,
    byte_offset bigint not null,
    payer text not null,                           -- with trace_number the identity of the check
    payer_id text not null,
    payer_name text not null,
    trace_number text not null,
    payment_method text not null,
    paid_on date not null,
    posted_on date,
    claims int not null,
    charge_cents bigint not null,
    claims_paid_cents bigint not null,
    provider_adjusted_cents bigint not null,
    payment_cents bigint not null,
    state text not null check (state in ('posted', 'held', 'replaced', 'duplicate')),
    difference_cents bigint,
    checks jsonb not null,
    findings jsonb not null,
    finding_count int not null,
    posted_claims int not null default 0,
    duplicate_claims int not null default 0,
    exception_claims int not null default 0,
    duplicate_of bigint,
    announced_to bigint,                           -- last posting told by an event; null: nothing left to tell
    unique (practice_id, file_id, set_number)
  );
  create index remittance_day on remittance (practice_id, paid_on desc, id desc);
  create index remittance_trace on remittance (practice_id, trace_number);
  create index remittance_untold on remittance (practice_id, file_id) where announced_to is not null;
  ${practiceRowSecurity('remittance')};
`;

const content = `
  create table remittance_claim (                  -- one CLP of a posted check and what became of it
    practice_id bigint not null,
    remittance_id bigint not null references remittance,
    segment int not null,
    byte_offset bigint not null,
    patient_control_number text not null,
    status text not null,
    payer_claim_number text not null,
    charge_cents bigint not null,
    paid_cents bigint not null,
    written_off_cents bigint not null,
    patient_cents bigint not null,
    outcome text not null check (outcome in ('posted', 'duplicate', 'unmatched', 'overposted', 'information')),
    reason text,
    claim_id bigint,
    posting_id bigint,
    exception_id bigint,
    content_key bytea not null,
    copy int not null,                             -- which of the equal ones in its check
    payment json,                                  -- of what is not posted yet: its amounts and adjustments, no persons
    primary key (practice_id, remittance_id, segment)
  );
  create unique index remittance_claim_content
    on remittance_claim (practice_id, content_key, copy, (case when outcome = 'duplicate' then remittance_id end)) nulls not distinct;
  ${practiceRowSecurity('remittance_claim')};

  create table provider_adjustment (
    practice_id bigint not null,
    remittance_id bigint not null references remittance,
    n int not null,
    segment int not null,
    byte_offset bigint not null,
    reason text not null,
    reference text,
    cents bigint not null,
    outcome text not null check (outcome in ('posted', 'duplicate')),
    posting_id bigint,
    content_key bytea not null,
    copy int not null,                             -- which of the equal ones in its check
    primary key (practice_id, remittance_id, n)
  );
  create unique index provider_adjustment_content
    on provider_adjustment (practice_id, content_key, copy, (case when outcome = 'duplicate' then remittance_id end)) nulls not distinct;
  ${practiceRowSecurity('provider_adjustment')};

  create table exception (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    kind text not null check (kind in
      ('held-file', 'unreadable-file', 'unmatched-claim', 'provider-adjustment', 'overposted-claim')),
    state text not null default 'open' check (state in ('open', 'matched', 'dismissed', 'replaced')),
    file_id bigint not null references remittance_file,
    remittance_id bigint references remittance,
    segment int,
    byte_offset bigint,
    reason text not null,                          -- a code; the words are the program's
    patient_control_number text,
    amount_cents bigint,
    opened_at timestamptz not null,
    resolved_at timestamptz,
    resolution text
  );
  create unique index exception_place on exception (practice_id, file_id, kind, coalesce(segment, 0), reason)
    where state = 'open';
  create index exception_state on exception (practice_id, state, id desc);
  create index exception_remittance on exception (practice_id, remittance_id);
  create index exception_control_number on exception (practice_id, patient_control_number)
    where state = 'open' and kind = 'unmatched-claim';
  ${practiceRowSecurity('exception')};
`;

const ledger = `
  create table posting (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    claim_id bigint,                               -- null: money of a check that is no claim's (yet)
    remittance_id bigint,
    denial_id bigint,                              -- of a decided write-off
    kind text not null check (kind in
      ('charge', 'charge-correction', 'payment', 'reversal', 'write-off', 'provider-adjustment', 'unapplied', 'application')),
    status text,                                   -- CLP02
    segment int,
    byte_offset bigint,
    reference text,                                -- what it is about where there is no claim
    version int not null,                          -- of the claim's money after it
    receivable_cents bigint not null,              -- owed by the payer after it
    reverses bigint,
    posted_on date not null,
    detail json                                    -- adjustments as they were understood
  );
  create index posting_claim on posting (practice_id, claim_id, version);
  create index posting_remittance on posting (practice_id, remittance_id, id);
  create unique index posting_reverses on posting (practice_id, reverses) where reverses is not null;
  create unique index posting_denial on posting (practice_id, denial_id) where denial_id is not null;
  create unique index posting_charge on posting (practice_id, claim_id) where kind = 'charge';
  ${practiceRowSecurity('posting')};
  ${appendOnly('posting')};

  create table move (
    practice_id bigint not null,
    posting_id bigint not null,
    n smallint not null,
    claim_id bigint,
    debit smallint not null,
    credit smallint not null,
    cents bigint not null check (cents > 0),
    posted_on date not null,
    primary key (practice_id, posting_id, n)
  );
  create index move_claim on move (practice_id, claim_id);
  ${practiceRowSecurity('move')};
  ${appendOnly('move')};

  create view ledger_entry with (security_invoker = true) as
    select practice_id, posting_id, n, claim_id, debit as account, cents, posted_on from move
    union all
    select practice_id, posting_id, n, claim_id, credit, -cents, posted_on from move;
`;

export const CreateRemittance = sqlMigration(
  '0001-remittance',
  `${fileStoreSql}; ${copies} ${intake} ${content} ${ledger}`,
);
