import { signWebhook } from '@millrace/security';
import { DateTime } from 'luxon';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSandboxPractice, PEOPLE } from '../embedded/open-practice.js';
import type { Millrace } from '../embedded/start-millrace.js';
import { ApiClient } from './api-client.js';
import { PRACTICE } from './clinic.js';
import { setUpClinic, type ClinicIds } from './play.js';
import { planScenario } from './scenario.js';
import { playStory, type Cast } from './story.js';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';

/** Where a demo is, kept in its folder: what is needed to go on after an interruption. */
interface DemoState {
  readonly seed: number;
  readonly claims: number;
  readonly perDay?: number;
  readonly firstDay: string;
  /** The next day to play. */
  readonly next: string;
  readonly apiKey: string;
  readonly sourcePath: string;
  readonly sourceSecret: string;
  readonly receiverPort: number;
  readonly receiverSecret: string;
  readonly ids: ClinicIds;
}

export interface DemoOptions {
  readonly millrace: Millrace;
  readonly dataDir: string;
  readonly seed: number;
  readonly claims: number;
  /** Visits on a workday; unless told, so many that the claims take about three weeks. */
  readonly perDay?: number;
  readonly firstDay: string;
  /** Plays no day after this one, for a clinic that catches up with the present. */
  readonly until?: string;
  readonly progress: (day: string, share: number) => void;
  /** Stops the play at the next step; it can go on later from there. */
  readonly signal?: AbortSignal;
}

/** The other software is down for one day, so that retries can be seen. */
const DOWN_ON_DAY = 14;

/** Plays a clinic's weeks through the public doors, from the start or from where an interrupted demo stood. */
export async function runDemo(options: DemoOptions): Promise<void> {
  const { millrace } = options;
  const state = loadState(options.dataDir) ?? (await prepare(options));
  const plan = planScenario(state.seed, state.claims, state.firstDay, state.perDay);
  const lastDay = options.until && options.until < plan.lastDay ? options.until : plan.lastDay;
  const scenario = { ...plan, lastDay };
  const receiver = await openReceiver(
    millrace,
    state.firstDay,
    state.receiverPort,
    state.receiverSecret,
  );
  try {
    const total = daysBetween(state.firstDay, scenario.lastDay) + 1;
    await playStory({
      scenario,
      ids: state.ids,
      cast: castOf(millrace, state),
      from: state.next,
      advanceTo: async (moment) => {
        options.signal?.throwIfAborted();
        const target = moment > millrace.clock.now() ? moment : millrace.clock.now();
        await millrace.driver.advanceTo(target, options.signal ? { signal: options.signal } : {});
        options.signal?.throwIfAborted();
      },
      dayDone: async (day) => {
        saveState(options.dataDir, {
          ...state,
          next: DateTime.fromISO(day).plus({ days: 1 }).toISODate()!,
        });
        options.progress(day, (daysBetween(state.firstDay, day) + 1) / total);
      },
    });
  } finally {
    await receiver.close();
  }
}

/** What stands before the first day: the practice, its people, the other software's keys and addresses. */
async function prepare(options: DemoOptions): Promise<DemoState> {
  const { millrace, seed, claims, firstDay } = options;
  await openSandboxPractice(millrace);
  const admin = await signIn(millrace, 'administrator');
  const ids = await setUpClinic(admin, firstDay);
  const { key } = await admin.post<{ key: string }>(
    '/api-keys',
    { name: 'Clinic software' },
    'demo-api-key',
  );
  const source = await admin.post<{ path: string; secret: string }>(
    '/webhooks/sources',
    { name: 'Clinic software' },
    'demo-source',
  );
  const receiver = await openReceiver(millrace, firstDay, 0, '');
  const endpoint = await admin.post<{ secret: string }>(
    '/webhooks/endpoints',
    {
      url: receiver.url,
      eventTypes: [
        'claims.claim-submitted',
        'claims.claim-rejected',
        'claims.denial-opened',
        'remittance.remittance-posted',
      ],
    },
    'demo-endpoint',
  );
  await receiver.close();
  const state: DemoState = {
    seed,
    claims,
    ...(options.perDay !== undefined && { perDay: options.perDay }),
    firstDay,
    next: firstDay,
    apiKey: key,
    sourcePath: source.path,
    sourceSecret: source.secret,
    receiverPort: Number(new URL(receiver.url).port),
    receiverSecret: endpoint.secret,
    ids,
  };
  saveState(options.dataDir, state);
  return state;
}

async function openReceiver(
  millrace: Millrace,
  firstDay: string,
  port: number,
  secret: string,
): Promise<WebhookReceiver> {
  const down = DateTime.fromISO(firstDay, { zone: PRACTICE.timeZone }).plus({ days: DOWN_ON_DAY });
  const receiver = await startWebhookReceiver(port, () => {
    const now = DateTime.fromJSDate(millrace.clock.now());
    return now >= down && now < down.plus({ days: 1 });
  });
  receiver.secret = secret;
  return receiver;
}

function castOf(millrace: Millrace, state: DemoState): Cast {
  const people = new Map<string, Promise<ApiClient>>();
  const person = (role: string) => () => {
    if (!people.has(role)) people.set(role, signIn(millrace, role));
    return people.get(role)!;
  };
  return {
    software: ApiClient.withKey(millrace.url, state.apiKey),
    desk: person('front-desk'),
    biller: person('biller'),
    manager: person('manager'),
    sendEncounter: async (id, data) => {
      const now = millrace.clock.now();
      const body = JSON.stringify({
        type: 'encounter.completed',
        timestamp: now.toISOString(),
        data,
      });
      const response = await fetch(millrace.url + state.sourcePath, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...signWebhook([state.sourceSecret], id, now, body),
        },
        body,
      });
      if (!response.ok)
        throw new Error(
          `The encounter ${id} was answered by ${response.status}: ${await response.text()}`,
        );
      await response.body?.cancel();
    },
  };
}

function signIn(millrace: Millrace, role: string): Promise<ApiClient> {
  const person = PEOPLE.find((one) => one.role === role)!;
  return ApiClient.signIn(millrace.url, person.email, millrace.secrets.firstPassword);
}

const stateFile = (dataDir: string) => join(dataDir, 'demo.json');

/** Null: no demo began in this folder. */
export function loadState(dataDir: string): DemoState | null {
  const file = stateFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoState) : null;
}

/** Written beside and then moved over: a kill leaves the old state or the new one. */
function saveState(dataDir: string, state: DemoState): void {
  const file = stateFile(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
