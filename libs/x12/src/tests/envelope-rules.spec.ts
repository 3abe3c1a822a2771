import { validate } from '../index.js';
import { fileWith } from './rule-files.js';

/** The findings of a file in which a part of the envelope is changed. */
async function findingsWith(from: string, to: string) {
  const file = fileWith('837P');
  if (!file.includes(from)) throw new Error(`Nothing reads '${from}'`);
  return (await validate(file.replace(from, to))).findings;
}

const ISA =
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260302*0930*^*00501*000000009*0*T*:';

it.each([
  ['interchange-code-unusual', 'ISA', 1, ISA, ISA.replace('ISA*00', 'ISA*09')],
  ['interchange-code-unusual', 'ISA', 5, ISA, ISA.replace('ZZ*SENDER', '12*SENDER')],
  ['interchange-code-unusual', 'ISA', 14, ISA, ISA.replace('*0*T', '*2*T')],
  ['interchange-id-missing', 'ISA', 6, ISA, ISA.replace('SENDER', '      ')],
  ['group-id-missing', 'GS', 2, 'GS*HC*SENDER', 'GS*HC*'],
  ['group-date-invalid', 'GS', 4, '*20260302*0930*9', '*20261302*0930*9'],
  ['group-time-invalid', 'GS', 5, '*20260302*0930*9', '*20260302*2530*9'],
  ['group-agency-invalid', 'GS', 7, '*9*X*', '*9*T*'],
  ['implementation-not-named', 'ST', 3, 'ST*837*0001*005010X222A1', 'ST*837*0001'],
  ['implementation-mismatch', 'ST', 3, 'ST*837*0001*005010X222A1', 'ST*837*0001*005010X222A2'],
])('the envelope: %s in %s%i', async (code, segment, element, from, to) => {
  expect(await findingsWith(from, to)).toEqual([
    expect.objectContaining({ code, segment, element, level: 1 }),
  ]);
});

it('needs a sender for the TA1 to accept', async () => {
  const { findings, interchanges } = await validate(
    fileWith('837P').replace(ISA, ISA.replace('SENDER', '      ')),
  );
  expect(findings[0]!.severity).toBe('error');
  expect(interchanges[0]!.errorCount).toBe(1);
});

it('control numbers that come twice', async () => {
  const file = fileWith('999');
  const [isa, gs, st, ...rest] = file.split('~\n');
  const set = [st, ...rest.slice(0, -3)];
  const group = [gs, ...set, ...set, 'GE*2*9'];
  const twice = [isa, ...group, ...group, 'IEA*2*000000009'];
  const { findings, groups } = await validate([...twice, ...twice, ''].join('~\n'));
  const codes = findings.map(({ code, severity, ordinal }) => `${ordinal} ${severity} ${code}`);
  expect(codes).toEqual([
    '9 error set-control-repeated',
    '16 error group-control-repeated',
    '23 error set-control-repeated',
    '31 warning interchange-control-repeated',
    '39 error set-control-repeated',
    '46 error group-control-repeated',
    '53 error set-control-repeated',
  ]);
  expect(groups[0]!.sets.map(({ errorCount }) => errorCount)).toEqual([0, 1]);
});
