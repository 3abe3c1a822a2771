import type { Context } from '@millrace/messaging';
import type { Identity } from '@millrace/security';
import { startTestedService, type Answered, type TestedService } from '@millrace/testing';
import { eligibilityService } from '../index.js';
import { startClearinghouse, type TestClearinghouse } from './clearinghouse.js';

/** The service at work on a database of its own, under a clock that tests move, with payers that say what tests want. */
export interface Harness extends Omit<TestedService, 'request'> {
  readonly clearinghouse: TestClearinghouse;
  /** Puts events into the log of scheduling, and waits until all that follows is done. */
  scheduling(practiceIds: readonly number[], emit: (ctx: Context) => void): Promise<void>;
  request(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    as?: Partial<Identity>,
  ): Promise<Answered>;
}

export async function startHarness(start: string): Promise<Harness> {
  const clearinghouse = await startClearinghouse();
  const tested = await startTestedService({
    service: eligibilityService,
    start,
    others: ['scheduling'],
    settings: { clearinghouseUrl: clearinghouse.url },
    user: { userName: 'Frida Desk', role: 'front-desk' },
  });
  return {
    ...tested,
    clearinghouse,
    scheduling: async (practiceIds, emit) => {
      const { work } = tested.database.service('scheduling');
      await work.run({ practiceIds }, (ctx) => Promise.resolve(emit(ctx)));
      await tested.settle();
    },
    request: (method, path, body, as) => tested.request({ method, path, body, as }),
    close: async () => {
      await tested.close();
      await clearinghouse.close();
    },
  };
}
