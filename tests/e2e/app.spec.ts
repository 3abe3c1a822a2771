import { jest } from '@jest/globals';
import { defaultScenario } from '@millrace/payer-simulator';
import { silentLog } from '@millrace/runtime';
import chromium from '@sparticuz/chromium';
import { DateTime } from 'luxon';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { PRACTICE } from '../../apps/millrace/src/demo/clinic.js';
import { runDemo } from '../../apps/millrace/src/demo/run-demo.js';
import { PEOPLE } from '../../apps/millrace/src/embedded/open-practice.js';
import { startMillrace, type Millrace } from '../../apps/millrace/src/embedded/start-millrace.js';

/** The whole of Millrace with a played clinic, in a real Chromium: what a clerk, a biller and an administrator do. */
const FIRST_DAY = '2026-06-01';
const LAST_DAY = '2026-07-08';
const WEB = fileURLToPath(new URL('../../apps/web/dist/index.html', import.meta.url));

jest.setTimeout(600_000);

let folder: string;
let millrace: Millrace;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  if (!existsSync(WEB)) throw new Error('Build the web app first: npm run build.');
  folder = mkdtempSync(join(tmpdir(), 'millrace-e2e-'));
  millrace = await startMillrace({
    dataDir: folder,
    port: 0,
    log: silentLog,
    clockStart: DateTime.fromISO(FIRST_DAY, { zone: PRACTICE.timeZone }).toJSDate(),
    scenario: defaultScenario(7),
    collectMinutes: 720,
  });
  await runDemo({
    millrace,
    dataDir: folder,
    seed: 7,
    claims: 400,
    perDay: 5,
    firstDay: FIRST_DAY,
    until: LAST_DAY,
    progress: () => undefined,
  });
  // The next morning: visits are booked and nobody has come yet.
  await millrace.driver.advanceTo(
    DateTime.fromISO('2026-07-09T08:01', { zone: PRACTICE.timeZone }).toJSDate(),
  );
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--no-sandbox'],
  });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await browser?.close();
  await millrace?.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

test('a person signs in, and a wrong password is told', async () => {
  await page.goto(millrace.url);
  await page.getByLabel('E-mail').fill(PEOPLE[0]!.email);
  await page.getByLabel('Password').fill('not this one');
  await button('Sign in').click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Password').fill(millrace.secrets.firstPassword);
  await button('Sign in').click();
  await page.getByRole('heading', { name: 'Today' }).waitFor();
});

test('the front desk checks a patient in', async () => {
  await page.goto(`${millrace.url}/today`);
  const checkIn = button(/^Check in: /).first();
  const name = (await checkIn.getAttribute('aria-label'))!.replace('Check in: ', '');
  await checkIn.click();
  await button(`Check out: ${name}`).first().waitFor();
});

test('the front desk books a visit in a free time', async () => {
  await page.goto(`${millrace.url}/today`);
  await button(/Book/).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Name, phone number/).fill('Testerly');
  await dialog
    .getByRole('button', { name: /Testerly/ })
    .first()
    .click();
  await dialog.getByRole('radio').first().click();
  const booked = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/appointments') && response.request().method() === 'POST',
  );
  await dialog.getByRole('button', { name: /^Book/ }).click();
  expect((await booked).status()).toBe(201);
  await dialog.waitFor({ state: 'detached' });
});

test('the biller opens a denial of the demo, assigns it and resolves it', async () => {
  await page.goto(`${millrace.url}/denials`);
  const first = page.getByRole('checkbox', { name: /^Select denial \d+$/ }).first();
  const id = /\d+/.exec((await first.getAttribute('aria-label'))!)![0];
  await page.goto(`${millrace.url}/denials/${id}`);
  await button('Assign').click();
  const assign = page.getByRole('dialog');
  await assign.getByLabel('To').selectOption({ label: `${PEOPLE[0]!.name} (you)` });
  await assign.getByRole('button', { name: 'Assign' }).click();
  await assign.waitFor({ state: 'detached' });
  await page
    .getByRole('complementary', { name: 'What to do' })
    .getByText(PEOPLE[0]!.name)
    .waitFor();
  await button('Resolve').click();
  const resolve = page.getByRole('dialog');
  await resolve.getByLabel('Outcome').selectOption('not-a-denial');
  await resolve.getByLabel('Why').fill('The payer corrected it by phone.');
  await resolve.getByRole('button', { name: 'Resolve' }).click();
  await resolve.waitFor({ state: 'detached' });
  const rows = (await millrace.services['claims']!.work.run(
    { practiceIds: [1], readOnly: true },
    ({ tx }) => tx.query('select state from denial where id = $1', [Number(id)]),
  )) as { state: string }[];
  expect(rows).toEqual([{ state: 'resolved' }]);
});

test('the administrator sends a webhook again', async () => {
  await page.goto(`${millrace.url}/settings`);
  const again = button(/^Send message \d+ again$/).first();
  const id = Number(/\d+/.exec((await again.textContent())!)![0]);
  const before = await attempts(id);
  await again.click();
  await page.getByText('It is being sent again.').waitFor();
  await millrace.driver.advanceTo(millrace.clock.now());
  expect(await attempts(id)).toBe(before + 1);
});

test('every page shows itself without an error, and search finds a patient', async () => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  for (const path of [
    'today',
    'denials',
    'claims',
    'money',
    'reports',
    'operations',
    'settings',
    'messages',
  ]) {
    await page.goto(`${millrace.url}/${path}`);
    await page.getByRole('main').waitFor();
  }
  await page.keyboard.press('/');
  await page.keyboard.type('Testerly');
  await page
    .getByText(/Testerly/)
    .first()
    .waitFor();
  expect(errors).toEqual([]);
});

async function attempts(deliveryId: number): Promise<number> {
  const rows = (await millrace.services['gateway']!.work.run(
    { practiceIds: [1], readOnly: true },
    ({ tx }) =>
      tx.query('select count(*) as n from webhook_attempt where delivery_id = $1', [deliveryId]),
  )) as [{ n: number }];
  return rows[0].n;
}
