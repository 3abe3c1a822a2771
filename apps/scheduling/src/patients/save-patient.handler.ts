import {
  CoverageSaved,
  PatientSaved,
  type Coverage,
  type CoverageInput,
  type ExternalPatientInput,
  type Patient,
  type PatientInput,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { Invalid, NotFound } from '@millrace/runtime';
import { dateIn } from '../appointments/appointments.js';
import { findPractice } from '../directory/directory.store.js';
import {
  answeredCoveragesOf,
  coveragesOf,
  findCoverage,
  findPatient,
  insertCoverage,
  lockExternalId,
  savePatient,
  unknownPayers,
  updateCoverage,
} from './patient.store.js';
import { coverageErrors, equal, mergeCoverages, type KeptCoverage } from './patients.js';

/** The patient with the coverages and what the payers said. @throws NotFound */
export async function readPatient(
  ctx: Context,
  practiceId: number,
  patientId: number,
): Promise<Patient> {
  const patient = await findPatient(ctx, practiceId, { patientId });
  if (!patient) throw new NotFound('No such patient.');
  return { ...patient, coverages: await answeredCoveragesOf(ctx, practiceId, patientId) };
}

/** Registers a patient, or with an id changes one. @throws Invalid, NotFound */
export async function writePatient(
  ctx: Context,
  practiceId: number,
  input: PatientInput,
  patientId?: number,
): Promise<Patient> {
  if (input.externalId !== undefined) {
    await lockExternalId(ctx, practiceId, input.externalId);
    const owner = await findPatient(ctx, practiceId, { externalId: input.externalId });
    if (owner && owner.patientId !== patientId) {
      throw new Invalid([{ path: 'externalId', message: 'Another patient has this id.' }]);
    }
  }
  const id = await keepPatient(ctx, practiceId, input, patientId);
  return readPatient(ctx, practiceId, id);
}

/** Brings a patient of the clinic's software to what it says, new or not. Saying it again changes nothing. @throws Invalid */
export async function writeExternalPatient(
  ctx: Context,
  practiceId: number,
  externalId: string,
  { coverages, ...input }: ExternalPatientInput,
): Promise<Patient> {
  await lockExternalId(ctx, practiceId, externalId);
  const known = await findPatient(ctx, practiceId, { externalId });
  await checkCoverages(ctx, practiceId, coverages ?? [], (i) => `coverages.${i}.`);
  const patientId = await keepPatient(ctx, practiceId, { ...input, externalId }, known?.patientId);
  if (coverages) {
    const practice = await findPractice(ctx, practiceId);
    const today = dateIn(ctx.now, practice?.timeZone ?? 'UTC');
    const kept = await coveragesOf(ctx, practiceId, patientId);
    const changes = mergeCoverages(kept, coverages, today);
    for (const coverage of changes.update) await keepCoverage(ctx, practiceId, coverage);
    for (const coverage of changes.insert) {
      emitCoverage(ctx, practiceId, await insertCoverage(ctx, practiceId, patientId, coverage));
    }
  }
  return readPatient(ctx, practiceId, patientId);
}

/** Adds a coverage to a patient. @throws Invalid, NotFound */
export async function addCoverage(
  ctx: Context,
  practiceId: number,
  patientId: number,
  input: CoverageInput,
): Promise<Coverage> {
  if (!(await findPatient(ctx, practiceId, { patientId }))) throw new NotFound('No such patient.');
  await checkCoverages(ctx, practiceId, [input], () => '');
  const coverage = await insertCoverage(ctx, practiceId, patientId, input);
  emitCoverage(ctx, practiceId, coverage);
  return readCoverage(ctx, practiceId, coverage);
}

/** Changes a coverage; saying the same changes nothing. @throws Invalid, NotFound */
export async function changeCoverage(
  ctx: Context,
  practiceId: number,
  coverageId: number,
  input: CoverageInput,
): Promise<Coverage> {
  const known = await findCoverage(ctx, practiceId, coverageId);
  if (!known) throw new NotFound('No such coverage.');
  await checkCoverages(ctx, practiceId, [input], () => '');
  const coverage = { ...input, coverageId, patientId: known.patientId };
  if (!equal(known, coverage)) await keepCoverage(ctx, practiceId, coverage);
  return readCoverage(ctx, practiceId, coverage);
}

async function keepPatient(
  ctx: Context,
  practiceId: number,
  input: PatientInput,
  patientId?: number,
): Promise<number> {
  const saved = await savePatient(ctx, practiceId, input, patientId);
  if (!saved) throw new NotFound('No such patient.');
  if (saved.changed) {
    const { externalId, firstName, lastName, birthDate, sex, address, phone, email } = input;
    const person = { firstName, lastName, birthDate, sex, address, phone, email };
    ctx.emit(PatientSaved, practiceId, {
      patientId: saved.patientId,
      ...(externalId === undefined ? {} : { externalId }),
      person,
    });
  }
  return saved.patientId;
}

async function keepCoverage(
  ctx: Context,
  practiceId: number,
  coverage: KeptCoverage,
): Promise<void> {
  await updateCoverage(ctx, practiceId, coverage);
  emitCoverage(ctx, practiceId, coverage);
}

function emitCoverage(ctx: Context, practiceId: number, coverage: KeptCoverage): void {
  ctx.emit(CoverageSaved, practiceId, coverage);
}

async function readCoverage(
  ctx: Context,
  practiceId: number,
  { patientId, coverageId }: KeptCoverage,
): Promise<Coverage> {
  const all = await answeredCoveragesOf(ctx, practiceId, patientId);
  return all.find((coverage) => coverage.coverageId === coverageId)!;
}

async function checkCoverages(
  ctx: Context,
  practiceId: number,
  coverages: readonly CoverageInput[],
  path: (index: number) => string,
): Promise<void> {
  const unknown = await unknownPayers(
    ctx,
    practiceId,
    coverages.map(({ payerId }) => payerId),
  );
  const errors = coverages.flatMap((coverage, i) => [
    ...coverageErrors(coverage, path(i)),
    ...(unknown.includes(coverage.payerId)
      ? [{ path: `${path(i)}payerId`, message: 'The practice has no such payer: add it first.' }]
      : []),
  ]);
  if (errors.length > 0) throw new Invalid(errors);
}
