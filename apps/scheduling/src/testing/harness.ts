import type { UnitOfWork } from '@millrace/messaging';
import type { Identity } from '@millrace/security';
import { startTestedService, type Answered, type TestedService } from '@millrace/testing';
import { schedulingService } from '../index.js';

/** The service at work on a database of its own, under a clock that tests move. */
export interface Harness extends Omit<TestedService, 'request'> {
  /** The unit of work of another service's log, for events from there. */
  readonly eligibility: UnitOfWork;
  /** A request with a role in a practice. */
  request(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    as?: Partial<Identity>,
    headers?: Record<string, string>,
  ): Promise<Answered>;
  /** Types of the events that the service left, in order. */
  events(): Promise<string[]>;
}

export async function startHarness(start: string): Promise<Harness> {
  const tested = await startTestedService({
    service: schedulingService,
    start,
    others: ['eligibility'],
    user: { userName: 'Frida Desk', role: 'front-desk' },
  });
  const { database } = tested;
  return {
    ...tested,
    eligibility: database.service('eligibility').work,
    request: (method, path, body, as, headers) =>
      tested.request({ method, path, body, as, headers }),
    events: async () => {
      const rows = await database.query<{ type: string }>(
        'select type from scheduling.event_log order by position',
      );
      return rows.map(({ type }) => type.replace('scheduling.', ''));
    },
  };
}
