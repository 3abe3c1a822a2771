import { ClearinghouseUnavailable, PayerSilent } from '@millrace/exchange';
import {
  Conflict,
  Forbidden,
  Invalid,
  NotFound,
  ProblemError,
  type RequestContext,
} from '@millrace/runtime';
import { ClaimRefused } from './claim/claim-refused.js';
import type { Actor } from './correction/correct-claim.handler.js';
import { DenialRefused, type Worker } from './denials/change-denials.handler.js';
import { EncounterRefused } from './encounters/receive-encounter.handler.js';
import { NotConnected } from './exchange.js';

/** Who may do what: all reading, billing work, and what a manager decides. */
export const READERS = ['front-desk', 'biller', 'manager', 'administrator'] as const;
export const BILLERS = ['biller', 'manager', 'administrator'] as const;
export const MANAGERS = ['manager', 'administrator'] as const;

/** Who is at work; an API key (user 0) is nobody. */
export function actorOf({ identity }: Pick<RequestContext, 'identity'>): Actor {
  return { userId: identity.userId || null, userName: identity.userName };
}

/** Who is at work on denials, and what this person may decide alone. @param writeOffLimitCents what a biller may write off */
export function workerOf(
  ctx: Pick<RequestContext, 'identity'>,
  writeOffLimitCents: number,
): Worker {
  const manager = (MANAGERS as readonly string[]).includes(ctx.identity.role);
  return { ...actorOf(ctx), manager, writeOffLimitCents };
}

/** Runs a use case and answers its refusals as problem details. */
export async function answering<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw problemFor(error);
  }
}

function problemFor(error: unknown): unknown {
  if (error instanceof EncounterRefused) {
    return new ProblemError(422, 'The encounter cannot be taken.', error.message, [
      { path: error.path, message: error.message },
    ]);
  }
  if (error instanceof ClaimRefused || error instanceof DenialRefused) {
    if (error.kind === 'not-found') return new NotFound(error.message);
    if (error.kind === 'forbidden') return new Forbidden(error.message);
    if (error.kind === 'invalid') {
      return new Invalid([{ path: error.path, message: error.message }]);
    }
    return new Conflict(error.message);
  }
  if (error instanceof NotConnected)
    return new Conflict(`${error.message} Set it in the settings.`);
  if (error instanceof PayerSilent || error instanceof ClearinghouseUnavailable) {
    return new ProblemError(
      502,
      'The clearinghouse did not answer.',
      `${error.message} Try again later.`,
    );
  }
  return error;
}
