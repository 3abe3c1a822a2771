import type { FirstUser } from '@millrace/gateway';
import type { FailedJob } from '@millrace/jobs';
import type { Secrets } from '../embedded/secrets.js';

export interface InternalRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly payload?: object;
}

/** A running Millrace as a demo sees it, whichever profile it runs in. */
export interface Installation {
  readonly profile: 'embedded' | 'cluster';
  /** Public address. */
  readonly url: string;
  readonly secrets: Pick<Secrets, 'firstPassword'>;
  /** Where the clinic's software listens, and under which name the gateway reaches it; loopback unless told. */
  readonly receiver?: { readonly host: string; readonly name: string };
  readonly clock: { now(): Date; keep(): Promise<void> };
  /** Moves the clock and with it every job, until all is at rest. */
  readonly driver: { advanceTo(moment: Date): Promise<void> };
  /** Superuser's address of the database. */
  readonly adminUrl: string;
  /** Asks a service on behalf of the installation itself. */
  ask(service: string, request: InternalRequest): Promise<{ status: number; body: unknown }>;
  addFirstUsers(practiceId: number, users: readonly FirstUser[]): Promise<void>;
  failedJobs(): Promise<FailedJob[]>;
  /** Waits until every event was handled. */
  settle(): Promise<void>;
}
