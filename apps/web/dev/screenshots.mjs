// Takes a picture of every page, in both themes and two widths, and checks each with axe-core (WCAG 2.2 A and AA).
//
//   node apps/web/dev/screenshots.mjs --base http://127.0.0.1:3000 --email … --password … --out pictures
//        [--only denials,claim] [--theme light,dark] [--width 1440,390] [--whole]
//
// Ends with 1 when axe finds a violation, a page writes to the console's error channel, or scrolls sideways.
import chromium from '@sparticuz/chromium';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright } from 'playwright-core';

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://127.0.0.1:3000' },
    out: { type: 'string', default: 'screenshots' },
    email: { type: 'string' },
    password: { type: 'string' },
    only: { type: 'string' },
    theme: { type: 'string', default: 'light,dark' },
    width: { type: 'string', default: '1440,390' },
    whole: { type: 'boolean', default: false },
  },
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SETTINGS = ['practice', 'people', 'payers', 'hours', 'webhooks', 'incoming', 'keys', 'audit'];
const only = values.only?.split(',');
let faults = 0;

mkdirSync(values.out, { recursive: true });
// The package's own arguments are for a machine that has room for one process only.
const args = chromium.args.filter((arg) => !/^--(single-process|no-zygote)$/.test(arg));
const browser = await playwright.launch({
  args: [...args, '--no-sandbox'],
  executablePath: await chromium.executablePath(),
});
try {
  for (const width of values.width.split(',').map(Number)) {
    for (const theme of values.theme.split(',')) await lookAt(width, theme);
  }
} finally {
  await browser.close();
}
process.exit(faults ? 1 : 0);

async function lookAt(width, theme) {
  const context = await browser.newContext({
    viewport: { width, height: width < 800 ? 844 : 900 },
    deviceScaleFactor: width < 800 ? 2 : 1,
    colorScheme: theme,
    hasTouch: width < 800,
    reducedMotion: 'reduce',
  });
  await picture(context, { name: 'sign-in', path: '/denials' }, width, theme);
  await signIn(context);
  for (const page of await pagesOf(context)) await picture(context, page, width, theme);
  await context.close();
}

async function signIn(context) {
  const answer = await context.request.post(`${values.base}/api/session`, {
    data: { email: values.email, password: values.password },
    headers: { 'x-requested-with': 'millrace-web', 'idempotency-key': randomUUID() },
  });
  if (!answer.ok()) throw new Error(`Signing in was answered with ${answer.status()}.`);
}

/** Every place, and of each list the page of its first item. */
async function pagesOf(context) {
  const first = async (path, id) => {
    const answer = await context.request.get(`${values.base}/api${path}`);
    return answer.ok() ? (await answer.json()).items[0]?.[id] : undefined;
  };
  const denial = await first('/denials', 'denialId');
  const claim = await first('/denials', 'claimId');
  const patient = await first('/patients', 'patientId');
  const remittance = await first('/remittances', 'remittanceId');
  const sent = await first('/claims/submissions', 'sha256');
  const received = await first('/remittances/files', 'sha256');
  return [
    { name: 'today', path: '/today' },
    { name: 'visit', path: '/today', press: 'Enter' },
    { name: 'book', path: '/today', press: 'b' },
    patient && { name: 'patient', path: `/patients/${patient}` },
    { name: 'messages', path: '/messages' },
    { name: 'coverage', path: '/coverage' },
    { name: 'denials', path: '/denials' },
    denial && { name: 'denial', path: `/denials/${denial}` },
    { name: 'claims', path: '/claims' },
    { name: 'files', path: '/claims/files' },
    claim && { name: 'claim', path: `/claims/${claim}` },
    { name: 'money', path: '/money' },
    remittance && { name: 'remittance', path: `/money/${remittance}` },
    sent && { name: 'file-sent', path: `/files/claims/${sent}` },
    received && { name: 'file', path: `/files/remittances/${received}?segment=23` },
    { name: 'reports', path: '/reports' },
    { name: 'operations', path: '/operations' },
    ...SETTINGS.map((section) => ({ name: `settings-${section}`, path: `/settings/${section}` })),
  ].filter(Boolean);
}

async function picture(context, { name, path, press }, width, theme) {
  if (only && !only.includes(name)) return;
  const page = await context.newPage();
  const said = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    // The first question, who is signed in, is answered with 401 on the sign-in page.
    if (message.type() === 'error' && name !== 'sign-in') said.push(message.text());
  });
  await page.goto(values.base + path);
  await page.waitForSelector(name === 'sign-in' ? 'form' : 'main :not(:empty)');
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
  if (press) {
    await page.keyboard.press(press);
    await page.waitForSelector('[role="dialog"], aside');
    await page.waitForFunction(() => !document.querySelector('.skeleton'));
  }
  await page.evaluate(() => document.fonts.ready);
  const file = `${name}-${width}${theme === 'dark' ? '-dark' : ''}${values.whole ? '-whole' : ''}.png`;
  if (values.whole) await showWhole(page, width);
  await page.screenshot({ path: join(values.out, file) });

  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run({ runOnly: tags }), TAGS);
  for (const { id, help, nodes } of violations)
    said.push(`${id}: ${help}, ${nodes.length} times, first ${nodes[0].target.join(' ')}`);
  if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
    said.push('The page scrolls sideways.');
  for (const line of said) console.log(`${file}: ${line}`);
  if (said.length === 0) console.log(`${file}: good`);
  faults += said.length;
  await page.close();
}

/** The page scrolls inside of the frame: the window grows until nothing is left to scroll. */
async function showWhole(page, width) {
  const hidden = await page.evaluate(() => {
    const scrolling = [...document.querySelectorAll('main, main *')];
    return Math.max(0, ...scrolling.map((part) => part.scrollHeight - part.clientHeight));
  });
  await page.setViewportSize({
    width,
    height: page.viewportSize().height + Math.min(hidden, 4000),
  });
}
