import { newOverview, readOverview } from './file-overview.js';

const HEAD =
  'ISA*00*          *00*          *ZZ*FICTIVA        *ZZ*CLINIC         *260610*1200*^*00501*000000009*0*T*:~GS*HP*A*B*20260610*1200*1*X*005010X221A1~' +
  'ST*835*0001~BPR*I*180000*C*ACH~TRN*1*CHECK1*1999999999~N1*PR*FICTIVA~N1*PE*CLINIC*XX*1999999976~LX*1~';
/** Each is paid ten dollars more than its line says. */
const CLAIMS = 600;
const claim = (n: number) =>
  `CLP*MR${n}*1*400*300*0*12*FH${n}*11*1~NM1*QC*1*SAMPLE*TESTA~SVC*HC:99213*400*290**1~DTM*472*20260601~CAS*CO*45*100~`;
const FILE = `${HEAD}${Array.from({ length: CLAIMS }, (_, n) => claim(n)).join('')}SE*3007*0001~GE*1*1~IEA*1*000000009~`;

const never = new AbortController().signal;
const readerOf = (text: string) => () =>
  (async function* () {
    yield Buffer.from(text);
  })();

async function overviewOf(text: string) {
  const overview = newOverview();
  await readOverview(readerOf(text), overview, never);
  return overview;
}

describe('the overview of a file', () => {
  it('says what it holds', async () => {
    const { contents } = await overviewOf(FILE);
    expect(contents).toEqual({
      segments: 3011,
      sets: 1,
      complete: true,
      interchanges: 1,
      sender: 'FICTIVA',
      receiver: 'CLINIC',
      controlNumber: '000000009',
      isTest: true,
      totals: [
        {
          type: '835',
          guide: '005010X221A1',
          name: 'Claim payment and remittance advice',
          sets: 1,
          claims: CLAIMS,
          chargeCents: 24_000_000,
          paidCents: 18_000_000,
          paymentCents: 18_000_000,
        },
      ],
    });
  });

  it('lists the first findings with their places, and counts all of them', async () => {
    const { check } = await overviewOf(FILE);
    expect(check).toMatchObject({ state: 'done', checkedBytes: FILE.length });
    const { length } = check.findings;
    expect(length).toBeLessThanOrEqual(500 + check.kinds.length);
    expect(check.more).toBe(check.errors + check.warnings - length);
    expect(check.more).toBeGreaterThan(100);
    expect(check.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(check.more + length);
    expect(check.kinds.find(({ code }) => code === 'line-out-of-balance')).toEqual({
      level: 3,
      severity: 'error',
      code: 'line-out-of-balance',
      message: 'The service line does not balance.',
      place: 'SVC03',
      segment: 11,
      count: CLAIMS,
    });
    expect(check.findings.find(({ code }) => code === 'line-out-of-balance')).toMatchObject({
      segment: 11,
      offset: FILE.indexOf('SVC*'),
      message: expect.stringMatching(/charge 400\.00 .* \(difference 10\.00\)\.$/),
    });
  });

  it('lists the first of a kind, however late it comes', async () => {
    const { check } = await overviewOf(FILE.replace('SE*3007*', 'SE*3*'));
    expect(check.findings.at(-1)).toMatchObject({ code: 'segment-count-mismatch', segment: 3009 });
    expect(check.kinds.at(-1)).toMatchObject({ code: 'segment-count-mismatch', count: 1 });
  });

  it('names the element where one is wrong', async () => {
    const { check } = await overviewOf(FILE.replace('*0*12*FH0*', '*0*XX*FH0*'));
    expect(check.findings.find(({ code }) => code === 'invalid-code')).toMatchObject({
      place: 'CLP06',
      segment: 9,
    });
  });

  it('tells neither persons nor other values of the file', async () => {
    const bad = FILE.replace('*20260601~', '*SAMPLE~').replace('NM1*QC*1*', 'NM1*QC*7*');
    const { check } = await overviewOf(bad);
    expect(check.errors).toBeGreaterThan(CLAIMS);
    expect(JSON.stringify(check)).not.toMatch(/SAMPLE|TESTA|MR0|FH0/);
  });

  it('of what is no X12 says so', async () => {
    const { contents, check } = await overviewOf('hello, this is no X12');
    expect(contents).toMatchObject({ segments: 0, sets: 0, sender: null, totals: [] });
    expect(check).toMatchObject({ state: 'done', errors: 1, findings: [{ code: 'not-x12' }] });
  });

  it('ends when the process stops', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    const reading = readOverview(readerOf(FILE), newOverview(), stop.signal);
    await expect(reading).rejects.toThrow();
  });
});
