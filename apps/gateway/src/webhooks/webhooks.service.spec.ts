import { AppointmentBooked, AppointmentCancelled } from '@millrace/contracts';
import { signWebhook, verifyWebhook } from '@millrace/security';
import { waitFor } from '@millrace/testing';
import { Harness } from '../testing/harness.js';
import { answer, startReceiver, type Receiver, type Received } from '../testing/receiver.js';

let h: Harness;
const receivers: Receiver[] = [];
beforeAll(async () => {
  h = await Harness.start({ allowPrivateWebhookTargets: true });
});
afterAll(async () => {
  await Promise.all(receivers.map((receiver) => receiver.close()));
  await h?.close();
});

async function endpoint(
  respond: Parameters<typeof startReceiver>[0],
  eventTypes = [AppointmentBooked.type],
) {
  const receiver = await startReceiver(respond);
  receivers.push(receiver);
  const added = await h.as('administrator1', 'POST', '/webhooks/endpoints', {
    url: receiver.url,
    eventTypes,
  });
  expect(added.status).toBe(201);
  const { endpointId, secret } = added.body as { endpointId: number; secret: string };
  return { receiver, endpointId, secret };
}

const off = (endpointId: number) =>
  h.as('administrator1', 'PUT', `/webhooks/endpoints/${endpointId}`, { state: 'off' });

async function book(practiceId = 1): Promise<void> {
  await h.scheduling.work.run({ practiceIds: [practiceId] }, async (ctx) => {
    ctx.emit(AppointmentBooked, practiceId, AppointmentBooked.example);
    ctx.emit(AppointmentCancelled, practiceId, AppointmentCancelled.example);
  });
}
const later = (seconds: number) => new Date(h.clock.now().getTime() + seconds * 1000);
const run = () => h.advanceTo(h.clock.now());

async function deliveries(endpointId: number) {
  const { body } = await h.as('manager1', 'GET', `/webhooks/deliveries?endpointId=${endpointId}`);
  return body.items as {
    deliveryId: number;
    messageId: string;
    state: string;
    nextAt: string | null;
    attempts: { at: string; status: number | null; answer: string | null }[];
  }[];
}

const verdictOf = ({ headers, body }: Received, secret: string, now: Date) =>
  verifyWebhook(
    [secret],
    {
      id: headers['webhook-id'] as string,
      timestamp: headers['webhook-timestamp'] as string,
      signature: headers['webhook-signature'] as string,
    },
    body,
    now,
  );

describe('outbound', () => {
  test("a subscribed event goes to the practice's endpoint, signed, with ids only", async () => {
    const { receiver, endpointId, secret } = await endpoint(answer(204));
    await book(1);
    await book(2);
    await run();
    expect(receiver.received).toHaveLength(1);
    const [message] = receiver.received;
    expect(verdictOf(message!, secret, h.clock.now())).toBe('valid');
    expect(JSON.parse(message!.body)).toEqual({
      type: AppointmentBooked.type,
      timestamp: h.clock.now().toISOString(),
      data: AppointmentBooked.example,
    });
    const [delivery] = await deliveries(endpointId);
    expect(delivery).toMatchObject({ state: 'delivered', attempts: [{ status: 204 }] });
    expect(delivery!.messageId).toBe(message!.headers['webhook-id']);
    const [stored] = await h.database.query('select secret from gateway.webhook_endpoint');
    expect(stored!['secret']).not.toContain(secret.slice('whsec_'.length));
    await off(endpointId);
  });

  test('a failure is tried again by the schedule under the same id, and Retry-After is honoured', async () => {
    const { receiver, endpointId } = await endpoint((response, attempt) =>
      [
        answer(500, { 'content-type': 'text/plain' }, 'on fire'),
        answer(302, { location: 'http://127.0.0.1:9/' }),
        answer(503, { 'retry-after': '7200' }),
        answer(200),
      ][attempt - 1]!(response),
    );
    const start = h.clock.now().getTime();
    await book();
    await run();
    expect((await deliveries(endpointId))[0]).toMatchObject({
      state: 'waiting',
      nextAt: new Date(start + 5_000).toISOString(),
    });
    await h.advanceTo(later(86_400));
    const [delivery] = await deliveries(endpointId);
    expect(delivery!.state).toBe('delivered');
    const seconds = delivery!.attempts.map(({ at }) => (Date.parse(at) - start) / 1000);
    expect(seconds).toEqual([0, 5, 305, 305 + 7200]);
    expect(delivery!.attempts.map(({ status }) => status)).toEqual([500, 302, 503, 200]);
    expect(delivery!.attempts[0]!.answer).toBe('on fire');
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await off(endpointId);
  });

  test('410 switches the endpoint off; what waits for it is stopped', async () => {
    const { receiver, endpointId } = await endpoint(answer(410));
    await book();
    await run();
    await book();
    await run();
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries(endpointId)).toMatchObject([{ state: 'stopped' }]);
    const { body } = await h.as('administrator1', 'GET', '/webhooks/endpoints');
    const shown = body.items.find((one: { endpointId: number }) => one.endpointId === endpointId);
    expect(shown).toMatchObject({ state: 'off', offReason: 'gone' });
  });

  test('after ten attempts a message waits for a person, who sends it again', async () => {
    let up = false;
    const { receiver, endpointId } = await endpoint((response) => answer(up ? 200 : 500)(response));
    await book();
    await h.advanceTo(later(5 * 86_400));
    const [given] = await deliveries(endpointId);
    expect(given).toMatchObject({ state: 'given-up', nextAt: null });
    expect(receiver.received).toHaveLength(10);
    up = true;
    const path = `/webhooks/deliveries/${given!.deliveryId}/resend`;
    expect((await h.as('administrator2', 'POST', path)).status).toBe(404);
    expect((await h.as('manager1', 'POST', path)).status).toBe(202);
    await run();
    expect((await deliveries(endpointId))[0]).toMatchObject({ state: 'delivered' });
    expect(receiver.received).toHaveLength(11);
    await off(endpointId);
  });

  test('an attempt of before a person sent the message again does not end the new round', async () => {
    let answerFirst = () => undefined as void;
    let came = () => undefined as void;
    const firstCame = new Promise<void>((done) => (came = done));
    const { receiver, endpointId } = await endpoint((response, attempt) => {
      if (attempt > 1) return answer(attempt === 2 ? 500 : 200)(response);
      answerFirst = () => answer(200)(response);
      came();
    });
    await book();
    await firstCame;
    const deliveryId = (await deliveries(endpointId))[0]!.deliveryId;
    await h.as('manager1', 'POST', `/webhooks/deliveries/${deliveryId}/resend`);
    const attempts = async () => (await deliveries(endpointId))[0]!.attempts.length;
    await waitFor('the new round failed once', async () => (await attempts()) === 1);
    answerFirst();
    await waitFor('the first attempt ended', async () => (await attempts()) === 2);
    expect((await deliveries(endpointId))[0]!.state).toBe('waiting');
    await h.advanceTo(later(10));
    expect((await deliveries(endpointId))[0]!.state).toBe('delivered');
    expect(receiver.received).toHaveLength(3);
    await off(endpointId);
  });

  test('during a rotation a message carries both signatures, a day later the new one only', async () => {
    const { receiver, endpointId, secret } = await endpoint(answer(200));
    const rotated = await h.as(
      'administrator1',
      'POST',
      `/webhooks/endpoints/${endpointId}/rotate-secret`,
    );
    const test = () => h.as('administrator1', 'POST', `/webhooks/endpoints/${endpointId}/test`);
    await test();
    await run();
    await h.advanceTo(later(25 * 3600));
    await test();
    await run();
    const [during, afterwards] = receiver.received;
    const at = (message: Received) => new Date(Number(message.headers['webhook-timestamp']) * 1000);
    const verdicts = [during!, afterwards!].map((message) =>
      [secret, rotated.body.secret].map((one) => verdictOf(message, one, at(message))),
    );
    expect(verdicts).toEqual([
      ['valid', 'valid'],
      ['wrong-signature', 'valid'],
    ]);
    await off(endpointId);
  });

  test('an unknown event type, a foreign scheme and a password in the address are refused', async () => {
    const add = (input: object) =>
      h.as('administrator1', 'POST', '/webhooks/endpoints', {
        url: 'https://hooks.example.com/in',
        eventTypes: [AppointmentBooked.type],
        ...input,
      });
    for (const input of [
      { eventTypes: ['scheduling.patient-saved'] },
      { url: 'ftp://hooks.example.com/in' },
      { url: 'https://user:word@hooks.example.com/in' },
    ]) {
      const refused = await add(input);
      expect([input, refused.status]).toEqual([input, 400]);
    }
  });
});

describe('inbound', () => {
  async function source() {
    const added = await h.as('administrator1', 'POST', '/webhooks/sources', { name: 'EHR' });
    expect(added.status).toBe(201);
    return added.body as { sourceId: number; path: string; secret: string };
  }
  const encounter = (externalId: string) => ({
    type: 'encounter.completed',
    timestamp: '2026-06-01T12:00:00Z',
    data: { externalId },
  });
  function post(
    { path, secret }: { path: string; secret: string },
    message: object,
    { id = 'msg_1', at = h.clock.now(), change = '' } = {},
  ) {
    const body = JSON.stringify(message);
    const headers = { ...signWebhook([secret], id, at, body), 'content-type': 'application/json' };
    return fetch(`${h.edge.url}${path}`, { method: 'POST', headers, body: body + change });
  }
  const count = async (externalId: string) =>
    (await h.database.query('select from claims.encounter where external_id = $1', [externalId]))
      .length;

  test('an encounter takes effect once, however often its message comes', async () => {
    const from = await source();
    const sent = await Promise.all([1, 2, 3].map(() => post(from, encounter('E-10'))));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
    const answers = await Promise.all(sent.map((response) => response.json()));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await count('E-10')).toBe(1);
    expect((await post(from, encounter('E-11'))).status).toBe(422);
    const { body } = await h.as('manager1', 'GET', '/webhooks/sources');
    const shown = body.items.find((one: { sourceId: number }) => one.sourceId === from.sourceId);
    expect(shown).toMatchObject({ name: 'EHR', received: 1, revokedAt: null });
    expect(JSON.stringify(body)).not.toContain(from.secret);
    const audit = await h.as('administrator1', 'GET', '/audit?action=webhook.encounter.completed');
    expect(audit.body.items[0]).toMatchObject({ userName: 'EHR', role: 'service' });
  });

  test('a changed body is 401, a stale timestamp 400, an unknown address 404, an unknown type 422', async () => {
    const from = await source();
    const stale = new Date(h.clock.now().getTime() - 301_000);
    expect((await post(from, encounter('E-20'), { change: ' ' })).status).toBe(401);
    expect(
      (await post({ ...from, secret: (await source()).secret }, encounter('E-20'))).status,
    ).toBe(401);
    expect((await post(from, encounter('E-20'), { at: stale })).status).toBe(400);
    expect((await post({ ...from, path: '/webhooks/in_unknown' }, encounter('E-20'))).status).toBe(
      404,
    );
    expect((await post(from, { ...encounter('E-20'), type: 'patient.married' })).status).toBe(422);
    expect(await count('E-20')).toBe(0);
  });

  test('what the service refuses may be sent again under the same id', async () => {
    const from = await source();
    expect((await post(from, encounter(''))).status).toBe(400);
    expect((await post(from, encounter('E-30'))).status).toBe(201);
  });

  test('an appointment is cancelled by our id; a revoked source is heard no more', async () => {
    const from = await source();
    const cancel = (data: object) =>
      post(from, { type: 'appointment.cancelled', timestamp: '2026-06-01T12:00:00Z', data });
    const cancelled = await cancel({ appointmentId: 7, by: 'patient' });
    expect(await cancelled.json()).toEqual({ cancelled: 7, by: 'patient' });
    expect((await cancel({ by: 'patient' })).status).toBe(400);
    expect(
      (await h.as('administrator1', 'POST', `/webhooks/sources/${from.sourceId}/revoke`)).status,
    ).toBe(200);
    expect((await cancel({ appointmentId: 7, by: 'patient' })).status).toBe(404);
  });
});
