import { Harness, PASSWORD } from '../testing/harness.js';

/** What the cookie of a sign-in says when a proxy tells that the person came by TLS. */
async function cookieBehindProxy(settings: Record<string, unknown>): Promise<string> {
  const h = await Harness.start(settings);
  try {
    const { headers } = await h.signIn('biller1@example.com', PASSWORD, {
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '198.51.100.7',
    });
    return headers.getSetCookie()[0]!;
  } finally {
    await h.close();
  }
}

test('a proxy is believed when it is one of ours: the cookie then goes by TLS only', async () => {
  expect(await cookieBehindProxy({})).toMatch(/; Secure$/);
  expect(await cookieBehindProxy({ trustedProxies: ['127.0.0.0/8'] })).toMatch(/; Secure$/);
});

test('a stranger who calls himself a proxy is not believed', async () => {
  expect(await cookieBehindProxy({ trustedProxies: ['192.0.2.0/24'] })).not.toMatch(/Secure/);
});
