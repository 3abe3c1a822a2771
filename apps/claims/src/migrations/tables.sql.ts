import { appendOnly, practiceRowSecurity } from '@millrace/database';
import { fileStoreSql } from '@millrace/exchange';

/** Copies of what other services told, by their ids. The data are kept as the event gave them. */
const reference = `
  create table practice_copy (
    practice_id bigint primary key,
    data jsonb not null,
    -- Last interchange control number given out: a file's number is taken and kept in one transaction.
    control_number int not null default 0
  );
  ${practiceRowSecurity('practice_copy')};
  create table location_copy (
    practice_id bigint not null, location_id bigint not null, data jsonb not null,
    primary key (practice_id, location_id)
  );
  ${practiceRowSecurity('location_copy')};
  create table provider_copy (
    practice_id bigint not null, provider_id bigint not null, npi text not null, data jsonb not null,
    primary key (practice_id, provider_id)
  );
  create index provider_copy_npi on provider_copy (practice_id, npi);
  ${practiceRowSecurity('provider_copy')};
  create table payer_copy (
    practice_id bigint not null, payer_id text not null, name text not null, data jsonb not null,
    primary key (practice_id, payer_id)
  );
  ${practiceRowSecurity('payer_copy')};
  create table patient_copy (
    practice_id bigint not null, patient_id bigint not null, external_id text,
    -- "First Last" for lists, lower-case "last first" and "first last" for search.
    name text not null, search text not null, data jsonb not null,
    primary key (practice_id, patient_id)
  );
  create index patient_copy_external on patient_copy (practice_id, external_id);
  create index patient_copy_search on patient_copy (practice_id, search text_pattern_ops);
  create index patient_copy_name on patient_copy (practice_id, lower(name) text_pattern_ops);
  ${practiceRowSecurity('patient_copy')};
  create table coverage_copy (
    practice_id bigint not null, coverage_id bigint not null, patient_id bigint not null, payer_id text not null,
    data jsonb not null,
    primary key (practice_id, coverage_id)
  );
  create index coverage_copy_patient on coverage_copy (practice_id, patient_id);
  ${practiceRowSecurity('coverage_copy')};
  create table coverage_answer (
    practice_id bigint not null, coverage_id bigint not null, service_date date not null,
    status text not null, reason text, checked_at timestamptz not null,
    primary key (practice_id, coverage_id, service_date)
  );
  ${practiceRowSecurity('coverage_answer')};
  create table appointment_copy (
    practice_id bigint not null, appointment_id bigint not null, external_id text, version int not null, data jsonb not null,
    primary key (practice_id, appointment_id)
  );
  create index appointment_copy_external on appointment_copy (practice_id, external_id);
  ${practiceRowSecurity('appointment_copy')};
`;

const claims = `
  create table encounter (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    external_id text not null,
    appointment_id bigint,
    patient_id bigint not null,
    service_date date not null,
    received_at timestamptz not null
  );
  create unique index encounter_external on encounter (practice_id, external_id);
  ${practiceRowSecurity('encounter')};
  create table claim (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    encounter_id bigint not null references encounter,
    patient_id bigint not null,
    appointment_id bigint,
    payer_id text not null,
    coverage_id bigint,
    provider_id bigint,
    location_id bigint,
    -- As the encounter gave it, to find the provider by later.
    rendering_npi text,
    patient_control_number text not null check (length(patient_control_number) between 1 and 20),
    service_date date not null,
    place_of_service text not null,
    diagnoses text[] not null,
    prior_authorization text,
    patient_paid_cents bigint not null default 0,
    charge_cents bigint not null,
    state text not null,
    frequency text not null default '1',
    payer_claim_number text,
    findings jsonb not null default '[]',
    overrides text[] not null default '{}',
    -- Lines changed since the others were last told of them.
    lines_changed boolean not null default false,
    version int not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    held_at timestamptz,
    -- The batch that the claim is in, while it is on its way out and after.
    submission_id bigint,
    submitted_at timestamptz,
    accepted_at timestamptz,
    accepted_on date,
    -- Day on which the payer accepted the void (frequency 8).
    voided_on date,
    status_category text,
    status_code text,
    asked_at timestamptz,
    asked_count int not null default 0,
    -- Copy of the money that remittance told of.
    paid_cents bigint not null default 0,
    patient_cents bigint not null default 0,
    written_off_cents bigint not null default 0,
    open_cents bigint not null,
    money_version int not null default 0,
    money_at timestamptz,
    decided_at timestamptz
  );
  create unique index claim_control_number on claim (practice_id, patient_control_number);
  create index claim_number_prefix on claim (practice_id, patient_control_number text_pattern_ops);
  create index claim_encounter on claim (practice_id, encounter_id);
  create index claim_state on claim (practice_id, state, service_date, id);
  create index claim_service_date on claim (practice_id, service_date desc, id desc);
  create index claim_patient on claim (practice_id, patient_id, service_date);
  create index claim_submission on claim (practice_id, submission_id);
  ${practiceRowSecurity('claim')};
  create table claim_line (
    practice_id bigint not null,
    claim_id bigint not null references claim,
    line_number int not null,
    line_control_number text not null,
    procedure text not null,
    modifiers text[] not null,
    pointers int[] not null,
    units numeric not null,
    charge_cents bigint not null,
    service_date date not null,
    note text,
    primary key (practice_id, claim_id, line_number)
  );
  ${practiceRowSecurity('claim_line')};
`;

const exchange = `
  create table submission (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    kind text not null check (kind in ('837P', '276')),
    payer_id text not null,
    state text not null check (state in ('prepared', 'sent', 'accepted', 'partly-accepted', 'rejected')),
    control_number int not null,
    sha256 text not null,
    file_name text not null,
    claim_count int not null,
    charge_cents bigint not null,
    prepared_at timestamptz not null,
    sent_at timestamptz,
    acknowledged_at timestamptz,
    receipt_id text
  );
  create unique index submission_control_number on submission (practice_id, control_number);
  create index submission_latest on submission (practice_id, kind, id desc);
  create index submission_prepared on submission (practice_id, control_number) where state = 'prepared';
  ${practiceRowSecurity('submission')};
  create table submission_claim (
    practice_id bigint not null,
    submission_id bigint not null references submission,
    claim_id bigint not null references claim,
    set_control_number int not null,
    frequency text not null,
    charge_cents bigint not null,
    segment int not null,
    "offset" bigint not null,
    outcome text check (outcome in ('accepted', 'rejected')),
    primary key (practice_id, submission_id, claim_id)
  );
  create index submission_claim_claim on submission_claim (practice_id, claim_id);
  ${practiceRowSecurity('submission_claim')};
  create table acknowledgement_file (
    practice_id bigint not null,
    sha256 text not null,
    name text not null,
    received_at timestamptz not null,
    -- Null until it was read to its end.
    read_at timestamptz,
    kind text,
    accepted int not null default 0,
    rejected int not null default 0,
    unknown int not null default 0,
    findings jsonb not null default '[]',
    primary key (practice_id, sha256)
  );
  create index acknowledgement_file_unread on acknowledgement_file (practice_id) where read_at is null;
  ${practiceRowSecurity('acknowledgement_file')};
  create table acknowledgement_exception (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    kind text not null check (kind in ('unknown-claim', 'unknown-submission', 'unreadable-file', 'refused-level')),
    file_kind text,
    file_name text not null,
    reference text,
    words text not null,
    sha256 text not null,
    segment int not null,
    "offset" bigint not null,
    opened_at timestamptz not null,
    resolved_at timestamptz,
    resolved_how text,
    resolved_reason text
  );
  create unique index acknowledgement_exception_place on acknowledgement_exception (practice_id, sha256, segment, kind);
  create index acknowledgement_exception_open on acknowledgement_exception (practice_id, id desc) where resolved_at is null;
  create index acknowledgement_exception_closed on acknowledgement_exception (practice_id, id desc) where resolved_at is not null;
  ${practiceRowSecurity('acknowledgement_exception')};
  create table mailbox (
    practice_id bigint primary key,
    last_file_id bigint not null
  );
  ${practiceRowSecurity('mailbox')};
`;

const money = `
  create table money_posting (
    practice_id bigint not null,
    claim_id bigint not null,
    -- Remittance's version of the claim's money after it.
    version int not null,
    kind text not null check (kind in ('charges', 'remittance', 'write-off')),
    posting_id bigint,
    remittance_id bigint,
    denial_id bigint,
    payer_name text,
    trace_number text,
    status text,
    posted_on date not null,
    paid_on date,
    charge_cents bigint not null,
    paid_cents bigint not null,
    patient_cents bigint not null,
    written_off_cents bigint not null,
    sha256 text,
    segment int,
    "offset" bigint,
    at timestamptz not null,
    primary key (practice_id, claim_id, version)
  );
  ${practiceRowSecurity('money_posting')};
  ${appendOnly('money_posting')};
  create table money_line (
    practice_id bigint not null,
    claim_id bigint not null,
    version int not null,
    -- Order in the posting; line 0 is the claim as a whole.
    n int not null,
    line_number int not null,
    paid_cents bigint not null,
    patient_cents bigint not null,
    written_off_cents bigint not null,
    remark_codes text[] not null,
    primary key (practice_id, claim_id, version, n)
  );
  ${practiceRowSecurity('money_line')};
  ${appendOnly('money_line')};
  create table money_adjustment (
    practice_id bigint not null,
    claim_id bigint not null,
    version int not null,
    n int not null,
    line_number int not null,
    "group" text not null,
    reason text not null,
    cents bigint not null,
    posted text not null,
    sha256 text not null,
    segment int not null,
    "offset" bigint not null,
    primary key (practice_id, claim_id, version, n)
  );
  ${practiceRowSecurity('money_adjustment')};
  ${appendOnly('money_adjustment')};
`;

const denials = `
  create table denial (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    claim_id bigint not null references claim,
    -- 0: the whole claim.
    line_number int not null,
    payer_id text not null,
    state text not null check (state in ('open', 'in-work', 'waiting-on-payer', 'resolved')),
    category text not null,
    reasons text[] not null,
    remark_codes text[] not null,
    words text not null,
    at_stake_cents bigint not null,
    appeal_by date,
    due_on date,
    due_for text check (due_for in ('appeal', 'resubmission')),
    due_source text not null,
    paid_on date not null,
    next_step text not null,
    next_reasons text[] not null,
    assignee_user_id bigint,
    assignee_name text,
    follow_up_on date,
    remittance_id bigint not null,
    money_version int not null,
    opened_on date not null,
    opened_at timestamptz not null,
    sha256 text not null,
    segment int not null,
    "offset" bigint not null,
    outcome text check (outcome in ('overturned', 'resubmitted', 'written-off', 'not-a-denial')),
    write_off_cents bigint not null default 0,
    resolved_on date,
    version int not null default 1
  );
  create unique index denial_open on denial (practice_id, claim_id, line_number) where state <> 'resolved';
  create index denial_claim on denial (practice_id, claim_id);
  create index denial_resolved on denial (practice_id, resolved_on desc, id) where state = 'resolved';
  ${practiceRowSecurity('denial')};
  create table denial_history (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    denial_id bigint not null references denial,
    kind text not null check (kind in ('note', 'change')),
    words text not null,
    by_user_id bigint,
    by_name text,
    at timestamptz not null
  );
  create index denial_history_denial on denial_history (practice_id, denial_id, id);
  ${practiceRowSecurity('denial_history')};
  ${appendOnly('denial_history')};
`;

const timeline = `
  create table timeline_entry (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    claim_id bigint not null,
    -- What it tells of, so that the same fact read again is not told twice.
    key text not null,
    stage text not null,
    kind text not null,
    icon text not null,
    words text not null,
    detail text,
    at timestamptz not null,
    cents bigint,
    file_kind text,
    sha256 text,
    segment int,
    "offset" bigint
  );
  create unique index timeline_entry_key on timeline_entry (practice_id, claim_id, key);
  ${practiceRowSecurity('timeline_entry')};
  -- What happened to the visit or its coverage, before there was a claim and after.
  create table visit_entry (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    appointment_id bigint,
    coverage_id bigint,
    service_date date,
    key text not null,
    stage text not null,
    kind text not null,
    icon text not null,
    words text not null,
    detail text,
    at timestamptz not null,
    cents bigint
  );
  create unique index visit_entry_key on visit_entry (practice_id, key);
  create index visit_entry_appointment on visit_entry (practice_id, appointment_id);
  create index visit_entry_coverage on visit_entry (practice_id, coverage_id, service_date);
  ${practiceRowSecurity('visit_entry')};
`;

/** All tables of the service. */
export const tables = [fileStoreSql, reference, claims, exchange, money, denials, timeline].join(
  '\n',
);
