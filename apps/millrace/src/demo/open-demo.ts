import { openSandboxPractice, PEOPLE } from '../embedded/open-practice.js';
import type { Installation } from './installation.js';
import { ApiClient } from './api-client.js';
import { CHECKED_OUT } from './clinic-software.js';
import { setUpClinic, SOFTWARE_NAME } from './play.js';
import type { ScenarioOptions } from './scenario.js';
import { saveState, type DemoState } from './state.js';
import { startWebhookReceiver } from './webhook-receiver.js';

/** What the clinic's software wants to be told. */
const SUBSCRIBED = [
  'claims.claim-submitted',
  'claims.claim-rejected',
  'claims.denial-opened',
  'remittance.remittance-posted',
];

/** What stands before the first day: the practice, its people, the clinic software's keys and addresses. */
export async function openDemo(
  millrace: Installation,
  dataDir: string,
  scenario: ScenarioOptions,
  live: boolean,
): Promise<DemoState> {
  const practiceId = await openSandboxPractice(millrace);
  const admin = await signIn(millrace, 'administrator');
  const ids = await setUpClinic(admin, scenario);
  const name = { name: SOFTWARE_NAME };
  const { key } = await admin.post<{ key: string }>('/api-keys', name, 'demo-api-key');
  const source = await admin.post<{ path: string; secret: string }>(
    '/webhooks/sources',
    name,
    'demo-source',
  );
  const receiver = await startWebhookReceiver({
    port: 0,
    place: millrace.receiver,
    secret: '',
    isDown: () => true,
    take: () => Promise.resolve(),
  });
  const endpoint = await admin.post<{ endpointId: number; secret: string }>(
    '/webhooks/endpoints',
    { url: receiver.url, eventTypes: typesOf(live) },
    'demo-endpoint',
  );
  await receiver.close();
  const state: DemoState = {
    ...scenario,
    next: scenario.firstDay,
    live,
    practiceId,
    apiKey: key,
    sourcePath: source.path,
    sourceSecret: source.secret,
    receiverPort: receiver.port,
    receiverSecret: endpoint.secret,
    endpointId: endpoint.endpointId,
    ids,
  };
  saveState(dataDir, state);
  return state;
}

/** Has messages sent to where the clinic's software listens now. @throws UnexpectedAnswer */
export async function redirect(
  millrace: Installation,
  { endpointId, live }: Pick<DemoState, 'endpointId' | 'live'>,
  url: string,
): Promise<void> {
  const admin = await signIn(millrace, 'administrator');
  await admin.put(`/webhooks/endpoints/${endpointId}`, { url, eventTypes: typesOf(live) });
}

export function signIn(millrace: Installation, role: string): Promise<ApiClient> {
  const person = PEOPLE.find((one) => one.role === role)!;
  return ApiClient.signIn(millrace.url, person.email, millrace.secrets.firstPassword);
}

function typesOf(live: boolean): string[] {
  return live ? [...SUBSCRIBED, CHECKED_OUT] : SUBSCRIBED;
}
