import { findingsIn, type Edit, type SetName } from './rule-files.js';

/** Errors as 'code loop SEGMENTelement | text'. */
async function errorsIn(set: SetName, ...edits: Edit[]): Promise<string[]> {
  const findings = await findingsIn(set, edits);
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ code, path, segment, element, text }) =>
        `${code} ${path ?? ''} ${segment}${element ?? ''} | ${text}`,
    );
}

describe('one damage gives one finding, and what follows is still checked:', () => {
  it('a loop whose first segment is missing is entered all the same', async () => {
    expect(await errorsIn('835', ['LX*1', ''], ['TS3', ''])).toEqual([
      'missing-segment 2000 LX | CLP*CLAIM1*1*250*180*30*12*ICN1',
    ]);
  });

  it('a segment of the claim among the lines leaves the line as it is', async () => {
    expect(await errorsIn('837P', ['LX*2', 'REF*EA*MR1\nLX*2'])).toEqual([
      'segment-out-of-order 2000A/2000B/2300 REF | REF*EA*MR1',
    ]);
  });

  it('a segment with another qualifier is not missing, too', async () => {
    expect(await errorsIn('837P', ['DTP*472*D8', 'DTP*QQ*D8*20260201'])).toEqual([
      'invalid-code 2000A/2000B/2300/2400 DTP1 | DTP*QQ*D8*20260201',
    ]);
    expect(await errorsIn('837P', ['REF*EI', 'REF**999123456'])).toEqual([
      'missing-element 2000A/2010AA REF1 | REF**999123456',
    ]);
  });

  it('a run of segments without a place is said once', async () => {
    const stray = 'N1*PR*PLAN\nSVC*HC:99213*1*1\nZZZ*1';
    expect(await errorsIn('837P', ['CLM', `${stray}\nCLM*CLAIM1*250***11:B:1*Y*A*Y*Y`])).toEqual([
      'unexpected-segment 2000A/2000B/2010BB N1 | N1*PR*PLAN',
    ]);
    expect(await errorsIn('837P', ['HI', 'ZZZ*1\nHI*ABK:J0190*ABF:M545'])).toEqual([
      'unknown-segment 2000A/2000B/2300 ZZZ | ZZZ*1',
    ]);
  });

  it('another component separator is named as such', async () => {
    expect(
      await errorsIn(
        '837P',
        ['CLM', 'CLM*CLAIM1*250***11>B>1*Y*A*Y*Y'],
        ['HI', 'HI*ABK>J0190*ABF>M545'],
        ['SV1*HC:99214', 'SV1*HC>99214*150*UN*1***1>2'],
      ),
    ).toEqual(
      [
        ['2300 CLM5', 'CLM*CLAIM1*250***11>B>1*Y*A*Y*Y'],
        ['2300 HI1', 'HI*ABK>J0190*ABF>M545'],
        ['2300 HI2', 'HI*ABK>J0190*ABF>M545'],
        ['2300/2400 SV11', 'SV1*HC>99214*150*UN*1***1>2'],
        ['2300/2400 SV17', 'SV1*HC>99214*150*UN*1***1>2'],
      ].map(([place, text]) => `component-separator-mismatch 2000A/2000B/${place} | ${text}`),
    );
  });

  it('an amount that cannot be read is left out of the balance', async () => {
    expect(await errorsIn('835', ['SVC*HC:99214', 'SVC*HC:99214*150*ABC**1'])).toEqual([
      'invalid-number 2000/2100/2110 SVC3 | SVC*HC:99214*150*ABC**1',
    ]);
    expect(await errorsIn('837P', ['SV1*HC:99214', 'SV1*HC:99214**UN*1***1'])).toEqual([
      'missing-element 2000A/2000B/2300/2400 SV12 | SV1*HC:99214**UN*1***1',
    ]);
  });
});

it('says every finding, not the first', async () => {
  const errors = await errorsIn(
    '837P',
    ['REF*EI', ''],
    ['HL*2', 'HL*2*7*22*0'],
    ['DMG', 'DMG*D8*19800230*F'],
    ['CLM', 'CLM*CLAIM1*251***11:B:7*Y*A*Y*Y'],
    ['LX*2', 'LX*5'],
  );
  expect(errors.map((error) => error.split(' ')[0]).sort()).toEqual([
    'charge-out-of-balance',
    'hierarchy-parent',
    'invalid-date',
    'line-number-sequence',
    'missing-segment',
    'original-claim-number-missing',
  ]);
});
