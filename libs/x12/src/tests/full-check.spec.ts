import {
  readClaims,
  readRemittances,
  validate,
  writeClaims,
  writeRemittances,
  type Finding,
  type TypedReadOptions,
} from '../index.js';
import {
  CLAIM,
  chunked,
  DEPENDENT_CLAIM,
  ENVELOPE,
  PROVIDER_ADJUSTMENTS,
  REMITTANCE,
  REMITTANCE_CLAIM,
} from './fixtures.js';

const remittances = await writeRemittances(ENVELOPE, [
  {
    remittance: REMITTANCE,
    claims: [REMITTANCE_CLAIM],
    providerAdjustments: PROVIDER_ADJUSTMENTS,
  },
]).text();
const claims = await writeClaims(
  ENVELOPE,
  {
    reference: 'BATCH7',
    submitter: { person: false, name: 'SPECIMEN CLINIC', id: 'SUB1' },
    submitterContact: { name: 'EDI DESK', phone: '4065550102' },
    receiver: { person: false, name: 'SAMPLE HEALTH PLAN', id: '99901' },
  },
  [CLAIM, DEPENDENT_CLAIM],
).text();

type Damage = (text: string) => string;
const DAMAGES: Damage[] = [
  (text) => text,
  (text) => text.replace('*100*80*', '*100*80.01*'),
  (text) => text.replace('SV1*HC:99214:25*150', 'SV1*HC:99214:25*150.01'),
  (text) => text.replace(/REF\*[^~]*~/, 'QQQ*1~'),
  (text) => text.replace(/SE\*\d+/, 'SE*9'),
  (text) => text.replace(/SE\*.*/, ''),
  (text) => text.replaceAll('*MI*', '*XX*'),
  (text) => text.replace('GS*H', 'GS*X'),
  (text) => text + text,
];

it.each(
  DAMAGES.flatMap((damage, n) => [
    [n, 'remittances', damage] as const,
    [n, 'claims', damage] as const,
  ]),
)(
  'damage %i of %s: a reader that checks all reports what validate reports',
  async (_n, kind, damage) => {
    const bytes = Buffer.from(damage(kind === 'claims' ? claims : remittances));
    const found: Finding[] = [];
    const options: TypedReadOptions = {
      check: 'full',
      onFinding: (finding) => void found.push(finding),
    };
    const read = kind === 'claims' ? readClaims : readRemittances;
    const items = await read(chunked(bytes, 300), options).toArray();
    const expected: Finding[] = [];
    await validate(bytes, { onFinding: (finding) => void expected.push(finding) });
    const placed = expected.map(({ segmentInSet: _place, ...finding }) => finding);
    expect(found).toEqual(placed);
    expect(items).toEqual(await read(bytes).toArray());
  },
);
