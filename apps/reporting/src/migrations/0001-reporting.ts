import { practiceRowSecurity, sqlMigration } from '@millrace/database';

/** Everything here but the reports is made from events and can be made again. */
const models = `
  create table practice (
    practice_id bigint primary key,
    name text not null,
    time_zone text not null,
    fresh_to timestamptz                           -- the latest event in the figures
  );
  ${practiceRowSecurity('practice', { read: 'any' })};

  create table payer (
    practice_id bigint not null,
    payer_id text not null,
    name text not null,
    primary key (practice_id, payer_id)
  );
  ${practiceRowSecurity('payer')};

  create table claim_fact (                        -- null: not happened (yet); instants, for a zone may come later
    practice_id bigint not null,
    claim_id bigint not null,
    payer_id text,
    service_date date,
    created_on date,
    held_at timestamptz,
    submitted_at timestamptz,                      -- first time, as the rest
    accepted_at timestamptz,
    rejected_at timestamptz,
    decided_on date,
    decision_version int,                          -- of the claim's money at the first decision
    denied boolean not null default false,         -- by the first decision, in whole or in part
    state text not null default 'created',
    state_rank smallint not null default 0,        -- decides between states of one moment
    state_at timestamptz not null default '-infinity',
    primary key (practice_id, claim_id)
  );
  create index claim_fact_submitted on claim_fact (practice_id, submitted_at);
  create index claim_fact_decided on claim_fact (practice_id, decided_on);
  ${practiceRowSecurity('claim_fact')};

  create table money_move (                        -- one posting of a claim; changes, signed
    practice_id bigint not null,
    claim_id bigint not null,
    version int not null,
    day date not null,
    charge_cents bigint not null default 0,
    paid_cents bigint not null default 0,
    written_off_cents bigint not null default 0,   -- by contract
    denial_written_off_cents bigint not null default 0,
    patient_cents bigint not null default 0,
    primary key (practice_id, claim_id, version)
  );
  create index money_move_day on money_move (practice_id, day);
  ${practiceRowSecurity('money_move')};

  create table denial_fact (
    practice_id bigint not null,
    denial_id bigint not null,
    claim_id bigint not null,
    payer_id text not null,
    category text not null,
    reasons text[] not null,
    at_stake_cents bigint not null,
    opened_at timestamptz not null,
    resolved_on date,
    outcome text,
    written_off_cents bigint not null default 0,
    primary key (practice_id, denial_id)
  );
  create index denial_fact_opened on denial_fact (practice_id, opened_at);
  ${practiceRowSecurity('denial_fact')};

  create table visit_fact (
    practice_id bigint not null,
    appointment_id bigint not null,
    version int not null,
    service_date date not null,
    state text not null,
    primary key (practice_id, appointment_id)
  );
  create index visit_fact_day on visit_fact (practice_id, service_date);
  ${practiceRowSecurity('visit_fact')};

  create table eligibility_fact (
    practice_id bigint not null,
    check_id bigint not null,
    payer_id text not null,
    checked_at timestamptz not null,
    status text not null,
    answer_ms int,
    primary key (practice_id, check_id)
  );
  create index eligibility_fact_day on eligibility_fact (practice_id, checked_at);
  ${practiceRowSecurity('eligibility_fact')};

  create table throughput (
    practice_id bigint not null,
    minute timestamptz not null,
    created int not null default 0,
    submitted int not null default 0,
    accepted int not null default 0,
    decided int not null default 0,
    primary key (practice_id, minute)
  );
  ${practiceRowSecurity('throughput')};
`;

const reports = `
  create table report_setting (
    practice_id bigint primary key,
    recipients text[] not null
  );
  ${practiceRowSecurity('report_setting')};

  create table report (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    kind text not null,
    day date not null,
    rendered_at timestamptz not null,
    delivered_at timestamptz,
    recipients text[] not null,
    transport text not null,
    unique (practice_id, kind, day)
  );
  ${practiceRowSecurity('report')};

  create table report_file (
    practice_id bigint not null,
    report_id bigint not null references report,
    format text not null check (format in ('pdf', 'csv')),
    sha256 text not null,
    bytes bytea not null,
    primary key (practice_id, report_id, format)
  );
  ${practiceRowSecurity('report_file')};

  create table mail (                              -- what the embedded transport would have sent: shown on screen
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    report_id bigint not null references report,
    recipients text[] not null,
    subject text not null,
    body text not null,
    at timestamptz not null
  );
  ${practiceRowSecurity('mail')};
`;

export const CreateReporting = sqlMigration('0001-reporting', `${models} ${reports}`);
