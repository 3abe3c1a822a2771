import {
  hashPassword,
  isPublicAddress,
  newWebhookSecret,
  signWebhook,
  verifyPassword,
  verifyWebhook,
} from './index.js';

test('a password verifies against its hash only', async () => {
  const stored = await hashPassword('correct horse battery');
  expect(await verifyPassword('correct horse battery', stored)).toBe(true);
  expect(await verifyPassword('correct horse batterz', stored)).toBe(false);
  expect(await verifyPassword('anything', 'not-a-hash')).toBe(false);
  expect(await verifyPassword('anything', 'scrypt$many$8$2$AAAA$AAAA')).toBe(false);
});

describe('Standard Webhooks', () => {
  const secret = newWebhookSecret();
  const now = new Date('2026-06-09T15:00:00Z');
  const headers = (signed: Record<string, string>) => ({
    id: signed['webhook-id'],
    timestamp: signed['webhook-timestamp'],
    signature: signed['webhook-signature'],
  });

  test('a message signed by either secret of a rotation is valid', () => {
    const other = newWebhookSecret();
    const signed = headers(signWebhook([secret, other], 'msg_1', now, '{}'));
    expect(verifyWebhook([secret], signed, '{}', now)).toBe('valid');
    expect(verifyWebhook([other], signed, '{}', now)).toBe('valid');
    expect(verifyWebhook([newWebhookSecret()], signed, '{}', now)).toBe('wrong-signature');
  });

  test('a changed body, id or timestamp, and a stale message are refused', () => {
    const signed = headers(signWebhook([secret], 'msg_1', now, '{"a":1}'));
    expect(verifyWebhook([secret], signed, '{"a":2}', now)).toBe('wrong-signature');
    expect(verifyWebhook([secret], { ...signed, id: 'msg_2' }, '{"a":1}', now)).toBe(
      'wrong-signature',
    );
    expect(verifyWebhook([secret], signed, '{"a":1}', new Date(now.getTime() + 301_000))).toBe(
      'stale',
    );
    expect(verifyWebhook([secret], { ...signed, signature: undefined }, '{"a":1}', now)).toBe(
      'missing-header',
    );
  });
});

test('private, loopback and link-local addresses are not public', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '64:ff9b:1::1',
    'fec0::1',
    '0.0.0.0',
    'example',
  ]) {
    expect([address, isPublicAddress(address)]).toEqual([address, false]);
  }
  for (const address of ['8.8.8.8', '2606:4700::1111']) expect(isPublicAddress(address)).toBe(true);
});
