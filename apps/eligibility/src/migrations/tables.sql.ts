import { practiceRowSecurity } from '@millrace/database';

/** Copies of what scheduling told: enough to ask a payer and to say who the patient is. */
const copies = `
  create table practice_copy (
    practice_id bigint primary key,
    name text not null,
    npi text not null,
    time_zone text not null
  );
  ${practiceRowSecurity('practice_copy')};
  create table location_copy (
    practice_id bigint not null,
    location_id bigint not null,
    time_zone text not null,
    primary key (practice_id, location_id)
  );
  ${practiceRowSecurity('location_copy')};
  create table payer_copy (
    practice_id bigint not null,
    payer_id text not null,
    name text not null,
    primary key (practice_id, payer_id)
  );
  ${practiceRowSecurity('payer_copy')};
  create table patient_copy (
    practice_id bigint not null,
    patient_id bigint not null,
    first_name text not null,
    last_name text not null,
    birth_date date not null,
    sex text not null,
    primary key (practice_id, patient_id)
  );
  ${practiceRowSecurity('patient_copy')};
  create table coverage_copy (
    practice_id bigint not null,
    coverage_id bigint not null,
    patient_id bigint not null,
    payer_id text not null,
    relationship text not null,
    member_id text not null,
    group_number text,
    subscriber jsonb,
    primary key (practice_id, coverage_id)
  );
  ${practiceRowSecurity('coverage_copy')};
  create table appointment_copy (
    practice_id bigint not null,
    appointment_id bigint not null,
    patient_id bigint not null,
    coverage_id bigint,
    location_id bigint not null,
    starts_at timestamptz not null,
    service_date date not null,
    -- The visit is still to come or going on.
    open boolean not null,
    version int not null,
    primary key (practice_id, appointment_id)
  );
  create index appointment_copy_open on appointment_copy (practice_id, service_date) where open;
  create index appointment_copy_coverage on appointment_copy (practice_id, coverage_id, service_date);
  ${practiceRowSecurity('appointment_copy')};
`;

const checks = `
  create table coverage_check (
    check_id bigint generated always as identity primary key,
    practice_id bigint not null,
    coverage_id bigint not null,
    patient_id bigint not null,
    appointment_id bigint,
    payer_id text not null,
    service_date date not null,
    trigger text not null check (trigger in ('booked', 'changed', 'day-before', 'manual')),
    -- Tells checks of one coverage, day and trigger apart where there may be several.
    trigger_key text not null,
    asked_at timestamptz not null,
    attempts int not null default 0,
    checked_at timestamptz,
    answer_ms int,
    status text check (status in ('active', 'inactive', 'unknown')),
    reason text,
    reject_codes text[] not null default '{}',
    retry_at timestamptz,
    plan_name text,
    copay_cents bigint,
    deductible_cents bigint,
    deductible_left_cents bigint,
    coinsurance_percent double precision,
    plan_from date,
    plan_to date,
    other_payer_name text,
    request_sha256 text,
    response_sha256 text,
    -- Coverages, benefits and rejections of the answer, as the screen shows them.
    findings jsonb
  );
  create unique index coverage_check_once
    on coverage_check (practice_id, coverage_id, service_date, trigger_key);
  create index coverage_check_newest
    on coverage_check (practice_id, coverage_id, service_date, checked_at desc);
  ${practiceRowSecurity('coverage_check')};
`;

export const tablesSql = copies + checks;
