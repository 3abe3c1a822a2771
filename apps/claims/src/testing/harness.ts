import { SEARCH_HEADER } from '@millrace/runtime';
import type { Context } from '@millrace/messaging';
import type { Identity } from '@millrace/security';
import {
  startTestedService,
  type Answered,
  type TestedRequest,
  type TestedService,
} from '@millrace/testing';
import { claimsService } from '../index.js';
import { startClearinghouse, type TestClearinghouse } from './clearinghouse.js';

/** Services whose logs a test writes in their place. */
const OTHERS = ['scheduling', 'eligibility', 'remittance'] as const;
type Other = (typeof OTHERS)[number];

/** The service at work on a database of its own, under a clock that tests move, with a clearinghouse of the test's. */
export interface Harness extends Omit<TestedService, 'request'> {
  readonly clearinghouse: TestClearinghouse;
  /** Puts events into another service's log, and waits until all that follows is done. */
  tell(other: Other, practiceIds: readonly number[], emit: (ctx: Context) => void): Promise<void>;
  request(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
    as?: Partial<Identity>,
  ): Promise<Answered>;
  /** A list, searched for a term. */
  search(path: string, term: string): Promise<Answered>;
  upload(bytes: Uint8Array, name: string): Promise<Answered>;
  /** Data of the events of a type that the service told, in order. */
  told(type: string): Promise<Record<string, unknown>[]>;
}

export async function startHarness(start: string): Promise<Harness> {
  const clearinghouse = await startClearinghouse();
  const tested = await startTestedService({
    service: claimsService,
    start,
    others: OTHERS,
    // Rarely, because tests pass over weeks.
    settings: { clearinghouseUrl: clearinghouse.url, collectMinutes: 240 },
    user: { userId: 3, userName: 'Noor Testham', role: 'biller' },
  });
  const { database, clock, settle } = tested;
  const settled = async (request: TestedRequest): Promise<Answered> => {
    const answer = await tested.request(request);
    await settle();
    return answer;
  };
  return {
    ...tested,
    clearinghouse,
    tell: async (other, practiceIds, emit) => {
      // The other service decides at the same moment.
      database.clock.set(clock.now());
      await database.service(other).work.run({ practiceIds }, (ctx) => Promise.resolve(emit(ctx)));
      await settle();
    },
    request: (method, path, body, as) => settled({ method, path, body, as }),
    search: (path, term) =>
      settled({
        method: 'GET',
        path,
        headers: { [SEARCH_HEADER]: encodeURIComponent(term) },
      }),
    upload: (bytes, name) =>
      settled({
        method: 'POST',
        path: `/claims/files?name=${name}`,
        body: Buffer.from(bytes),
        headers: { 'content-type': 'application/edi-x12' },
      }),
    told: async (type) => {
      const found = await database.query<{ data: string }>(
        'select data from claims.event_log where type = $1 order by position',
        [`claims.${type}`],
      );
      return found.map(({ data }) => JSON.parse(data) as Record<string, unknown>);
    },
    close: async () => {
      await tested.close();
      await clearinghouse.close();
    },
  };
}
