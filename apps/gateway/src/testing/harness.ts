import { ClockDriver, migrateJobs } from '@millrace/jobs';
import { settled } from '@millrace/messaging';
import {
  silentLog,
  startService,
  TestClock,
  type RunningService,
  type ServiceDefinition,
} from '@millrace/runtime';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import pg from 'pg';
import {
  addFirstUsers,
  gatewayService,
  inProcess,
  startEdge,
  type Edge,
  type FirstUser,
} from '../index.js';
import { claimsProbe, schedulingProbe } from './probe-services.js';

const IDENTITY_KEY = 'an identity key that only tests know';
export const PASSWORD = 'four words that nobody says';
const ROLES = ['administrator', 'manager', 'biller', 'front-desk'] as const;
export type Person = `${(typeof ROLES)[number]}${1 | 2}`;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // The tests check the shape of what comes by matching.
  readonly body: ReturnType<typeof JSON.parse>;
}

/** The gateway at work before two probe services, with people of two practices. */
export class Harness {
  readonly clock = new TestClock({ start: new Date('2026-06-01T12:00:00Z') });
  database!: TestDatabase;
  gateway!: RunningService;
  claims!: RunningService;
  scheduling!: RunningService;
  edge!: Edge;
  private readonly cookies = new Map<string, string>();
  private keys = 0;

  static async start(settings: Record<string, unknown> = {}, webDir?: string): Promise<Harness> {
    const h = new Harness();
    try {
      await h.open(settings, webDir);
      return h;
    } catch (error) {
      await h.close();
      throw error;
    }
  }

  private async open(settings: Record<string, unknown>, webDir: string | undefined): Promise<void> {
    this.database = await createTestDatabase([gatewayService, claimsProbe, schedulingProbe]);
    const pool = new pg.Pool({ connectionString: this.database.adminUrl });
    await migrateJobs(pool);
    await pool.end();
    this.claims = await this.service(claimsProbe);
    this.scheduling = await this.service(schedulingProbe);
    this.gateway = await this.service(gatewayService, settings);
    this.edge = await startEdge({
      gateway: this.gateway,
      services: [inProcess(this.claims), inProcess(this.scheduling)],
      identityKey: IDENTITY_KEY,
      log: silentLog,
      port: 0,
      ...(webDir && { webDir }),
    });
    for (const practiceId of [1, 2])
      await addFirstUsers(this.gateway.work, practiceId, people(practiceId));
  }

  private service(definition: ServiceDefinition, settings = {}): Promise<RunningService> {
    const { adminUrl, cipher } = this.database;
    return startService(definition, {
      databaseUrl: this.database.service(definition.name).url,
      clock: this.clock,
      cipher,
      identityKey: IDENTITY_KEY,
      log: silentLog,
      jobs: { connection: { connectionString: adminUrl }, soleWorker: true },
      settings,
    });
  }

  /** All events handled and everything planned up to `to` run. */
  async advanceTo(to: Date): Promise<void> {
    const settle = () => this.settle();
    const driver = new ClockDriver({
      clock: this.clock,
      servers: [this.gateway.jobs],
      settle,
      quantumMs: 0,
    });
    await driver.advanceTo(to);
  }

  settle(): Promise<void> {
    return settled([this.claims, this.scheduling, this.gateway].map(({ events }) => events));
  }

  signIn(email: string, password: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.edge.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ email, password }),
    });
  }

  async cookie(person: Person): Promise<string> {
    const known = this.cookies.get(person);
    if (known) return known;
    const response = await this.signIn(`${person}@example.com`, PASSWORD);
    const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
    this.cookies.set(person, cookie);
    return cookie;
  }

  /** A request of a person, as the web app sends it; a POST with a new Idempotency-Key unless told. */
  async as(
    person: Person,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    return this.request(method, `/api${path}`, body, {
      cookie: await this.cookie(person),
      'x-requested-with': 'test',
      ...headers,
    });
  }

  async request(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answered> {
    this.keys += 1;
    const response = await fetch(`${this.edge.url}${path}`, {
      method,
      headers: {
        ...(method === 'POST' && { 'idempotency-key': `key-${this.keys}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  }

  async close(): Promise<void> {
    await this.edge?.close();
    for (const service of [this.gateway, this.claims, this.scheduling]) await service?.close();
    await this.database?.close();
  }
}

function people(practiceId: number): FirstUser[] {
  return ROLES.map((role) => ({
    email: `${role}${practiceId}@example.com`,
    name: `Testa ${role}`,
    role,
    password: PASSWORD,
  }));
}
