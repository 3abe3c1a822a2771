import { answer, startReceiver, type Receiver } from '../testing/receiver.js';
import { postWebhook } from './send.js';

let receiver: Receiver | undefined;
afterEach(() => receiver?.close());

async function postTo(respond: Parameters<typeof startReceiver>[0], allowPrivate = true) {
  receiver = await startReceiver(respond);
  return postWebhook(receiver.url, { 'webhook-id': 'msg_1' }, '{}', { allowPrivate });
}

test('the status, the wait that is asked for and the first words of the answer come back', async () => {
  const headers = { 'retry-after': '1800', 'content-type': 'text/plain' };
  const result = await postTo(answer(503, headers, 'maintenance until 11:00'));
  const expected = { status: 503, error: null, retryAfter: '1800' };
  expect(result).toEqual({ ...expected, answer: 'maintenance until 11:00' });
});

test('a redirect is not followed', async () => {
  const result = await postTo((response) =>
    response.writeHead(307, { location: receiver!.url }).end(),
  );
  expect(result.status).toBe(307);
  expect(receiver!.received).toHaveLength(1);
});

test('an answer without end is cut off, one that breaks off counts by its status', async () => {
  const endless = await postTo((response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const more = () => response.write('x'.repeat(1_000), (error) => void (error ?? more()));
    more();
  });
  expect(endless).toMatchObject({ status: 200, answer: 'x'.repeat(200) });
  await receiver!.close();
  const broken = await postTo((response) => {
    response.writeHead(200, { 'content-length': '1000', 'content-type': 'text/plain' });
    response.write('begun', () => response.destroy());
  });
  expect(broken).toMatchObject({ status: 200, answer: 'begun' });
});

test('who does not answer in time has failed; who began to answer counts by the status', async () => {
  const inTime = { allowPrivate: true, timeoutMs: 100 };
  receiver = await startReceiver(() => undefined);
  expect((await postWebhook(receiver.url, {}, '{}', inTime)).error).toBe('timeout');
  await receiver.close();
  receiver = await startReceiver((response) => void response.writeHead(200).write('…'));
  expect(await postWebhook(receiver.url, {}, '{}', inTime)).toMatchObject({ status: 200 });
});

test('nobody there is a refusal', async () => {
  const gone = await startReceiver(answer(200));
  await gone.close();
  const result = await postWebhook(gone.url, {}, '{}', { allowPrivate: true });
  expect(result).toEqual({ status: null, error: 'refused', retryAfter: null, answer: null });
});

test('a private target is not connected to, by its figures or by its name', async () => {
  const byFigures = await postTo(answer(200), false);
  expect(byFigures.error).toBe('not-allowed');
  const named = receiver!.url.replace('127.0.0.1', 'localhost');
  expect((await postWebhook(named, {}, '{}', { allowPrivate: false })).error).toBe('not-allowed');
  const mapped = receiver!.url.replace('127.0.0.1', '[::ffff:7f00:1]');
  expect((await postWebhook(mapped, {}, '{}', { allowPrivate: false })).error).toBe('not-allowed');
  expect(receiver!.received).toEqual([]);
});
