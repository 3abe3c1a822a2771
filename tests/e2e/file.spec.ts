import { jest } from '@jest/globals';
import { defaultScenario } from '@millrace/payer-simulator';
import { silentLog } from '@millrace/runtime';
import chromium from '@sparticuz/chromium';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { openSandboxPractice, PEOPLE } from '../../apps/millrace/src/embedded/open-practice.js';
import { startMillrace, type Millrace } from '../../apps/millrace/src/embedded/start-millrace.js';

/** The page of a stored file in a real Chromium: what it says, what is wrong in it, and how one finds a place. */
const WEB = fileURLToPath(new URL('../../apps/web/dist/index.html', import.meta.url));
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const claim = (n: number, paid = '140') =>
  `CLP*MR${n}*1*200*${paid}*40*12*FH26175000${n}*11*1~NM1*QC*1*SAMPLE*TESTA****MI*FH0000${n}471~SVC*HC:99214*200*140**1~DTM*472*20260601~CAS*CO*45*20~CAS*PR*3*40~`;
/** Claims begin at segment 15 and have six segments each. Of the third and the last but one the claim is paid more than the line. */
const CLAIMS = 120;
const SEGMENTS = 14 + 6 * CLAIMS + 3;
const off = (n: number) => n === 2 || n === CLAIMS - 2;
const THIRD_CLAIM = 15 + 6 * 2;
const LAST_BUT_ONE = 15 + 6 * (CLAIMS - 2);
const FILE =
  'ISA*00*          *00*          *ZZ*FICTIVA        *ZZ*SPECIMENCLINIC *260610*1200*^*00501*000000077*0*T*:~GS*HP*FICTIVA*SPECIMEN*20260610*1200*77*X*005010X221A1~ST*835*0001~' +
  'BPR*I*16810*C*ACH*CCP*01*999999992*DA*123*1512345678**01*999988881*DA*98765*20260610~TRN*1*CHECK1*1512345678~DTM*405*20260610~N1*PR*FICTIVA HEALTH~N3*1 PAYER STREET~N4*TESTVILLE*MT*59601~REF*2U*FICTV~PER*CX*CLAIMS DESK*TE*4065550100~PER*BL*EDI HELP*TE*4065550101~N1*PE*FERRYBANK CLINIC*XX*1999999976~LX*1~' +
  Array.from({ length: CLAIMS }, (_, n) => claim(100 + n, off(n) ? '145' : '140')).join('') +
  `SE*${SEGMENTS - 4}*0001~GE*1*77~IEA*1*000000077~`;

jest.setTimeout(300_000);

let folder: string;
let millrace: Millrace;
let browser: Browser;
let page: Page;
let file: string;
let letter: string;

beforeAll(async () => {
  if (!existsSync(WEB)) throw new Error('Build the web app first: npm run build.');
  folder = mkdtempSync(join(tmpdir(), 'millrace-e2e-'));
  millrace = await startMillrace({
    dataDir: folder,
    port: 0,
    log: silentLog,
    clockStart: new Date('2026-06-11T15:00:00Z'),
    scenario: defaultScenario(7),
    collectMinutes: 720,
  });
  await openSandboxPractice(millrace);
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // The package's own arguments are for a machine that has room for one process only.
    args: [
      ...chromium.args.filter((arg) => !/^--(single-process|no-zygote)$/.test(arg)),
      '--no-sandbox',
    ],
  });
  page = await signedIn(PEOPLE[0]!.email);
  file = await upload('FICTV-77.835', FILE);
  letter = await upload('letter.txt', 'Dear clinic, this is no X12.');
});
afterAll(async () => {
  await browser?.close();
  await millrace?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function signedIn(email: string, options: object = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const answer = await context.request.post(`${millrace.url}/api/session`, {
    data: { email, password: millrace.secrets.firstPassword },
    headers: { 'x-requested-with': 'millrace-web', 'idempotency-key': randomUUID() },
  });
  expect(answer.ok()).toBe(true);
  const opened = await context.newPage();
  opened.setDefaultTimeout(15_000);
  return opened;
}

/** Brings a remittance file and returns the address of its page. */
async function upload(name: string, text: string): Promise<string> {
  const answer = await page.request.post(`${millrace.url}/api/remittances/files?name=${name}`, {
    data: Buffer.from(text),
    headers: {
      'content-type': 'application/octet-stream',
      'x-requested-with': 'millrace-web',
      'idempotency-key': name,
    },
  });
  const { sha256 } = (await answer.json()) as { sha256: string };
  return `${millrace.url}/files/remittances/${sha256}`;
}

const row = (segment: number) => page.locator(`#segment-${segment}`);
const hasFocus = (segment: number) => page.locator(`#segment-${segment}:focus`).waitFor();

test('says what a file is and what is wrong in it', async () => {
  await page.goto(file);
  await page.getByRole('heading', { name: 'Payment and remittance' }).waitFor();
  const holds = page.getByRole('region', { name: 'What it holds' });
  await holds.getByText('$24,000.00').waitFor();
  expect(await holds.innerText()).toMatch(/Segments\s+737[\s\S]*Claims\s+120[\s\S]*16,810\.00/);
  const found = page.getByRole('region', { name: 'What the checks found' });
  await found.getByText('2 errors').waitFor();
  expect(await found.innerText()).toMatch(
    /The claim does not balance\.\s+CLP04 · level 3, balance · claim-out-of-balance/,
  );
});

test('a link lands on its segment, in words, with persons masked', async () => {
  await page.goto(`${file}?segment=${LAST_BUT_ONE}`);
  await hasFocus(LAST_BUT_ONE);
  const marked = page.locator('[data-marked]');
  expect(await marked.count()).toBe(1);
  expect(await marked.innerText()).toMatch(
    /2100\s+Claim\s+CLP\*MR218\*1[\s\S]*Claim MR218, processed as primary: billed \$200\.00, paid \$145\.00/,
  );
  expect(await row(LAST_BUT_ONE + 1).innerText()).toMatch(
    /NM1\*QC\*1\*•{6}\*•{5}\*[\s\S]*Patient: •/,
  );
  expect(await page.locator('main').innerText()).not.toMatch(/SAMPLE|TESTA/);
});

test('keys go from finding to finding and from segment to segment, over the edge of what is shown', async () => {
  await page.goto(file);
  await row(1).waitFor();
  await page.getByText('2 places').waitFor();
  await page.keyboard.press('n');
  await hasFocus(THIRD_CLAIM);
  expect(await row(THIRD_CLAIM).innerText()).toMatch(/does not balance.*difference -?5\.00/);
  await page.keyboard.press('n');
  await hasFocus(LAST_BUT_ONE);
  expect(page.url()).toContain(`segment=${LAST_BUT_ONE}`);
  await page.getByText('place 2 of 2').waitFor();
  await page.keyboard.press('p');
  await hasFocus(THIRD_CLAIM);
  await page.keyboard.press('k');
  await hasFocus(THIRD_CLAIM - 1);
  await page.goto(`${file}?from=201`);
  await page.getByText('Segments 201 to 400').waitFor();
  await row(201).focus();
  await page.keyboard.press('k');
  await hasFocus(200);
  await page.getByText('Segments 1 to 200').waitFor();
  await page.getByRole('button', { name: 'Later', exact: true }).click();
  await hasFocus(201);
  await page.getByLabel('Go to').fill('700');
  await page.keyboard.press('Enter');
  await hasFocus(700);
  expect(await row(701).count()).toBe(1);
});

test('a letter is kept and said to be no X12', async () => {
  await page.goto(letter);
  await page.getByText('There is no segment in this file').waitFor();
  await page.getByText('This is not an X12 file').waitFor();
});

test('says so when there is no such file, and when the role may not see it', async () => {
  await page.goto(file.replace(/\/[^/]+$/, `/${'0'.repeat(64)}`));
  await page.getByText('There is no such file.').waitFor();
  const desk = PEOPLE.find(({ role }) => role === 'front-desk')!;
  const other = await signedIn(desk.email);
  await other.goto(file);
  await other.getByText('Your role cannot see remittance files').waitFor();
});

test.each([
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const)(
  'is usable at %i px, %s: nothing for axe, nothing sideways',
  async (width, colorScheme) => {
    const viewport = { width, height: 844 };
    const looked = await signedIn(PEOPLE[0]!.email, { viewport, colorScheme });
    await looked.goto(`${file}?segment=${THIRD_CLAIM}`);
    await looked.locator('[data-marked] .file-finding').waitFor();
    await looked.evaluate(readFileSync(AXE, 'utf8'));
    const violations = await looked.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string }[] }> };
      };
      const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      return (await axe.run({ runOnly })).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    const sideways = await looked.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(sideways).toBe(false);
    await looked.context().close();
  },
);
