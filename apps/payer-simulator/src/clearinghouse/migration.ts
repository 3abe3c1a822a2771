import { sqlMigration } from '@millrace/database';

/** Tables of the sandbox. They are the payers' own: nothing of Millrace reads them. */
export const payerSimulatorMigrations = [
  sqlMigration(
    '0001-payer-simulator',
    `
  create table received_file (
    id bigint generated always as identity primary key,
    sha256 text not null unique,
    submitter text not null,
    kind text not null,
    received_at timestamptz not null
  );
  create table received_claim (
    id bigint generated always as identity primary key,
    submitter text not null,
    payer_id text not null,
    billing_npi text not null,
    patient_control_number text not null,
    payer_claim_number text not null unique,
    identity text not null,                        -- what makes two submissions the same service
    frequency text not null,
    replaces bigint references received_claim,
    claim jsonb not null,                          -- ReceivedClaim
    people jsonb not null,                         -- patient and subscriber, echoed in answers
    decision jsonb not null,
    received_at timestamptz not null,
    pay_at timestamptz,                            -- only what is adjudicated
    payment_id bigint
  );
  create index on received_claim (identity);
  create index on received_claim (submitter, patient_control_number);
  create index on received_claim (pay_at) where payment_id is null;
  create index on received_claim (payment_id);
  create table payment (
    id bigint generated always as identity primary key,
    submitter text not null,
    payer_id text not null,
    billing_npi text not null,
    pay_at timestamptz not null,
    ordinal int not null,                          -- counts the payments of this payer to this payee
    forward_cents bigint not null,                 -- balance forward to the next one
    unique (submitter, payer_id, billing_npi, pay_at)
  );
  create table planned_answer (
    id bigint generated always as identity primary key,
    submitter text not null,
    kind text not null,
    due_at timestamptz not null,
    sort_key text not null,
    data jsonb not null,
    answered boolean not null default false
  );
  create index on planned_answer (due_at, kind, sort_key) where not answered;
  create table answer_file (
    id bigint generated always as identity primary key,
    submitter text not null,
    kind text not null,
    name text not null,
    bytes bytea not null,
    created_at timestamptz not null
  );
  create index on answer_file (submitter, id);
`,
  ),
];
