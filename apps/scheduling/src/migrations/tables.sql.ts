import { appendOnly, practiceRowSecurity } from '@millrace/database';

/** Who works where, and by whose terms. */
const directory = `
  -- Gives each NPI its practice id before there is a practice to be seen; holds nothing else, so it has no row security.
  create table practice_number (
    id bigint generated always as identity primary key,
    npi text not null unique
  );
  create table practice (
    practice_id bigint primary key,
    name text not null,
    npi text not null,
    tax_id text not null,
    taxonomy text not null,
    address jsonb not null,
    phone text not null,
    time_zone text not null
  );
  ${practiceRowSecurity('practice')};
  create table location (
    location_id bigint generated always as identity primary key,
    practice_id bigint not null,
    name text not null,
    address jsonb not null,
    time_zone text not null,
    place_of_service text not null
  );
  create index location_practice on location (practice_id, location_id);
  ${practiceRowSecurity('location')};
  create table provider (
    provider_id bigint generated always as identity primary key,
    practice_id bigint not null,
    npi text not null,
    first_name text not null,
    last_name text not null,
    credential text,
    taxonomy text not null
  );
  create unique index provider_npi on provider (practice_id, npi);
  ${practiceRowSecurity('provider')};
  create table payer (
    practice_id bigint not null,
    payer_id text not null,
    name text not null,
    filing_indicator text not null,
    timely_filing_days int not null,
    appeal_days int not null,
    terms_source text not null,
    primary key (practice_id, payer_id)
  );
  ${practiceRowSecurity('payer')};
`;

const patients = `
  create table patient (
    patient_id bigint generated always as identity primary key,
    practice_id bigint not null,
    external_id text,
    first_name text not null,
    last_name text not null,
    birth_date date not null,
    sex text not null,
    address jsonb not null,
    phone text,
    email text,
    sms_consent boolean not null,
    email_consent boolean not null
  );
  create unique index patient_external on patient (practice_id, external_id);
  create index patient_name on patient (practice_id, lower(last_name), lower(first_name), patient_id);
  create index patient_phone on patient (practice_id, phone);
  ${practiceRowSecurity('patient')};
  create table coverage (
    coverage_id bigint generated always as identity primary key,
    practice_id bigint not null,
    patient_id bigint not null references patient,
    payer_id text not null,
    rank int not null,
    relationship text not null,
    member_id text not null,
    group_number text,
    subscriber jsonb,
    effective_from date,
    effective_to date,
    foreign key (practice_id, payer_id) references payer (practice_id, payer_id)
  );
  create index coverage_patient on coverage (practice_id, patient_id, rank);
  ${practiceRowSecurity('coverage')};
  -- What eligibility told: the newest answer for a coverage and a date of service.
  create table coverage_answer (
    practice_id bigint not null,
    coverage_id bigint not null,
    service_date date not null,
    status text not null,
    reason text,
    copay_cents bigint,
    deductible_left_cents bigint,
    coinsurance_percent double precision,
    plan_to date,
    other_payer_name text,
    checked_at timestamptz not null,
    answer_ms int,
    primary key (practice_id, coverage_id, service_date)
  );
  create index coverage_answer_newest on coverage_answer (practice_id, checked_at desc);
  ${practiceRowSecurity('coverage_answer')};
`;

const calendar = `
  create table availability (
    availability_id bigint generated always as identity primary key,
    practice_id bigint not null,
    provider_id bigint not null references provider,
    location_id bigint not null references location,
    weekday int not null check (weekday between 1 and 7),
    from_time text not null,
    to_time text not null,
    slot_minutes int not null check (slot_minutes > 0),
    valid_from date not null,
    valid_to date
  );
  create index availability_practice on availability (practice_id, weekday, provider_id);
  ${practiceRowSecurity('availability')};
  create table closure (
    closure_id bigint generated always as identity primary key,
    practice_id bigint not null,
    on_date date not null,
    provider_id bigint references provider,
    location_id bigint references location,
    from_time text,
    to_time text,
    reason text not null
  );
  create index closure_date on closure (practice_id, on_date);
  ${practiceRowSecurity('closure')};
  create table appointment (
    appointment_id bigint generated always as identity primary key,
    practice_id bigint not null,
    external_id text,
    version int not null,
    state text not null
      check (state in ('booked', 'confirmed', 'arrived', 'done', 'cancelled', 'missed')),
    patient_id bigint not null references patient,
    coverage_id bigint references coverage,
    provider_id bigint not null references provider,
    location_id bigint not null references location,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    service_date date not null,
    reason text not null,
    walk_in boolean not null,
    overbooked boolean not null,
    confirmed_at timestamptz,
    reschedule_asked_at timestamptz,
    check (starts_at < ends_at),
    -- No two visits of a provider at one time, whoever asks and however fast. A range of one number stands for the
    -- provider because gist has an operator class for ranges but none for bigint without an extension.
    constraint no_double_booking exclude using gist (
      int8range(provider_id, provider_id, '[]') with &&,
      tstzrange(starts_at, ends_at) with &&
    ) where (state in ('booked', 'confirmed', 'arrived', 'done') and not overbooked)
  );
  create unique index appointment_external on appointment (practice_id, external_id);
  create index appointment_day on appointment (practice_id, service_date, location_id, starts_at);
  create index appointment_patient on appointment (practice_id, patient_id, starts_at);
  create index appointment_provider on appointment (practice_id, provider_id, starts_at);
  ${practiceRowSecurity('appointment')};
  create table appointment_history (
    history_id bigint generated always as identity primary key,
    practice_id bigint not null,
    appointment_id bigint not null references appointment,
    at timestamptz not null,
    what text not null,
    by text not null,
    note text
  );
  create index appointment_history_visit on appointment_history (practice_id, appointment_id, history_id);
  ${practiceRowSecurity('appointment_history')};
  ${appendOnly('appointment_history')};
`;

const messages = `
  create table message (
    message_id bigint generated always as identity primary key,
    practice_id bigint not null,
    at timestamptz not null,
    direction text not null check (direction in ('out', 'in')),
    channel text not null check (channel in ('sms', 'email')),
    address text not null,
    subject text,
    text text not null,
    state text not null check (state in ('queued', 'sent', 'failed', 'received')),
    via text check (via in ('outbox', 'smtp')),
    kind text not null check (kind in ('3-days', '1-day', 'opt-out', 'reply')),
    patient_id bigint references patient,
    appointment_id bigint references appointment,
    -- Of a reply: its id at the text gateway.
    external_id text
  );
  create unique index message_external on message (practice_id, external_id);
  create index message_newest on message (practice_id, message_id desc);
  create index message_visit on message (practice_id, appointment_id, message_id);
  create index message_address on message (practice_id, address, at desc);
  ${practiceRowSecurity('message')};
  -- A reminder from its planning on; its time belongs to the key because a moved visit is reminded anew.
  create table reminder (
    practice_id bigint not null,
    appointment_id bigint not null references appointment,
    kind text not null,
    starts_at timestamptz not null,
    planned_at timestamptz not null,
    -- What was decided, and when; null until then.
    message_id bigint references message,
    held_reason text,
    decided_at timestamptz,
    primary key (practice_id, appointment_id, kind, starts_at)
  );
  create index reminder_planned on reminder (practice_id, planned_at);
  ${practiceRowSecurity('reminder')};
  create table opt_out (
    practice_id bigint not null,
    phone text not null,
    at timestamptz not null,
    primary key (practice_id, phone)
  );
  ${practiceRowSecurity('opt_out')};
`;

export const tablesSql = [directory, patients, calendar, messages].join('\n');
