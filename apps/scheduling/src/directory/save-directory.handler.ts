import {
  LocationSaved,
  PayerSaved,
  PracticeSaved,
  ProviderSaved,
  type Location,
  type LocationInput,
  type Payer,
  type PayerInput,
  type Practice,
  type PracticeInput,
  type Provider,
  type ProviderInput,
} from '@millrace/contracts';
import type { Context, UnitOfWork } from '@millrace/messaging';
import { Conflict, NotFound } from '@millrace/runtime';
import {
  findPractice,
  insertPractice,
  moveNumber,
  practiceNumber,
  saveLocation,
  savePayer,
  saveProvider,
  updatePractice,
} from './directory.store.js';

/**
 * Opens a practice; one with this NPI that is open already stays as it is. Two transactions, because the first learns the
 * id whose rows the second may write: after a crash between them the next call goes on with the same id.
 */
export async function openPractice(work: UnitOfWork, input: PracticeInput): Promise<Practice> {
  const practiceId = await work.run({ practiceIds: [] }, (ctx) => practiceNumber(ctx, input.npi));
  return work.run({ practiceIds: [practiceId] }, async (ctx) => {
    if (await insertPractice(ctx, practiceId, input)) {
      ctx.emit(PracticeSaved, practiceId, { practiceId, ...input });
    }
    return (await findPractice(ctx, practiceId))!;
  });
}

/** @throws NotFound; Conflict where another practice has the NPI */
export async function changePractice(
  ctx: Context,
  practiceId: number,
  input: PracticeInput,
): Promise<Practice> {
  if (!(await moveNumber(ctx, practiceId, input.npi))) {
    throw new Conflict('Another practice has this NPI.');
  }
  const practice = await updatePractice(ctx, practiceId, input);
  if (!practice) throw new NotFound('The practice is not open.');
  ctx.emit(PracticeSaved, practiceId, practice);
  return practice;
}

/** Adds a location, or with an id changes one. @throws NotFound */
export async function writeLocation(
  ctx: Context,
  practiceId: number,
  input: LocationInput,
  locationId?: number,
): Promise<Location> {
  const location = await saveLocation(ctx, practiceId, input, locationId);
  if (!location) throw new NotFound('No such location.');
  ctx.emit(LocationSaved, practiceId, location);
  return location;
}

/** Adds a provider, or with an id changes one. @throws NotFound */
export async function writeProvider(
  ctx: Context,
  practiceId: number,
  input: ProviderInput,
  providerId?: number,
): Promise<Provider> {
  const provider = await saveProvider(ctx, practiceId, input, providerId);
  if (!provider) throw new NotFound('No such provider.');
  ctx.emit(ProviderSaved, practiceId, provider);
  return provider;
}

/** Adds a payer or changes its terms. */
export async function writePayer(
  ctx: Context,
  practiceId: number,
  payerId: string,
  input: PayerInput,
): Promise<Payer> {
  const payer = await savePayer(ctx, practiceId, payerId, input);
  ctx.emit(PayerSaved, practiceId, payer);
  return payer;
}
