import {
  buildImplementationAcks,
  buildInterchangeAcks,
  readImplementationAcks,
  readInterchangeAcks,
  validate,
  writeImplementationAcks,
  writeInterchangeAcks,
  writeRemittances,
} from '../index.js';
import {
  collect,
  ENVELOPE,
  plain,
  PROVIDER_ADJUSTMENTS,
  REMITTANCE,
  REMITTANCE_CLAIM,
} from './fixtures.js';

const remittance = {
  remittance: REMITTANCE,
  claims: [REMITTANCE_CLAIM],
  providerAdjustments: PROVIDER_ADJUSTMENTS,
};
const right = () => writeRemittances(ENVELOPE, [remittance]).text();

async function acknowledge(text: string) {
  const validation = await validate(text);
  const acks = buildImplementationAcks(validation);
  const bytes = await writeImplementationAcks(ENVELOPE, acks).bytes();
  const { items, findings } = await collect(readImplementationAcks, bytes);
  expect(findings).toEqual([]);
  const [ack] = items.filter((item) => item.kind === 'acknowledgement');
  expect({ ...(plain(ack) as object), complete: undefined }).toEqual({
    ...(plain(acks[0]) as object),
    complete: undefined,
  });
  expect((await validate(bytes)).findings).toEqual([]);
  return ack!;
}

describe('999', () => {
  it('accepts what is right', async () => {
    const ack = await acknowledge(await right());
    expect(ack).toMatchObject({
      functionalId: 'HP',
      groupControlNumber: '42',
      status: 'A',
      setsIncluded: 1,
      setsAccepted: 1,
      complete: true,
    });
    expect(ack.sets[0]).toMatchObject({
      type: '835',
      controlNumber: '0001',
      status: 'A',
      codes: [],
      segments: [],
    });
  });

  it('names segment, place, element and code of what is wrong', async () => {
    const ack = await acknowledge((await right()).replace('BPR*I*', 'BPR*Q*'));
    expect(ack).toMatchObject({ status: 'R', setsAccepted: 0 });
    expect(ack.sets[0]).toMatchObject({ status: 'R', codes: ['5'] });
    expect(ack.sets[0]!.segments).toEqual([
      {
        segment: 'BPR',
        position: 2,
        code: '8',
        contexts: [],
        elements: [{ element: 1, code: '7' }],
      },
    ]);
  });

  it('names a missing segment, a wrong count and a wrong control number', async () => {
    const text = (await right()).replace(/TRN\*[^~]*~/, '').replace('*0001~GE', '*0009~GE');
    const ack = await acknowledge(text);
    expect(ack.sets[0]!.codes).toEqual(['4', '3', '5']);
    expect(ack.sets[0]!.segments).toMatchObject([{ segment: 'TRN', code: '3' }]);
  });

  it('accepts a group in part', async () => {
    const two = writeRemittances(ENVELOPE, [
      remittance,
      { ...remittance, remittance: { ...REMITTANCE, paymentCents: 1 } },
    ]);
    const ack = await acknowledge(await two.text());
    expect(ack).toMatchObject({ status: 'P', setsIncluded: 2, setsReceived: 2, setsAccepted: 1 });
    expect(ack.sets.map((set) => set.status)).toEqual(['A', 'R']);
  });

  it('copies no value of the file', async () => {
    const ack = await acknowledge(
      (await right()).replace('NM1*QC*1*SAMPLE*', `NM1*QC*1*${'SECRET'.repeat(12)}*`),
    );
    expect(ack.sets[0]!.segments).toMatchObject([
      { segment: 'NM1', loop: '2100', elements: [{ element: 3, code: '5' }] },
    ]);
    expect(JSON.stringify(ack)).not.toContain('SECRET');
  });
});

describe('TA1', () => {
  it('reads what it wrote, and its validation accepts it', async () => {
    const acks = buildInterchangeAcks(await validate(await right()));
    expect(acks).toEqual([
      { controlNumber: '000000042', date: '2026-03-02', time: '09:30', status: 'A', note: '000' },
    ]);
    const bytes = await writeInterchangeAcks(ENVELOPE, acks).bytes();
    const { items, findings } = await collect(readInterchangeAcks, bytes);
    expect(findings).toEqual([]);
    expect(items).toMatchObject([
      {
        ...acks[0],
        interchangeControlNumber: '000000042',
        senderId: 'MILLRACE',
        receiverId: 'SAMPLEPAYER',
      },
    ]);
    expect((await validate(bytes)).findings).toEqual([]);
  });

  it.each([
    ['001', (text: string) => text.replace('IEA*1*000000042', 'IEA*1*000000043')],
    ['021', (text: string) => text.replace('IEA*1*', 'IEA*2*')],
    ['023', (text: string) => text.replace(/GE\*.*$/, '')],
    ['020', (text: string) => text.replace('*0*T*:~', '*0*X*:~')],
    ['014', (text: string) => text.replace('*260302*0930*^', '*269902*0930*^')],
  ])('rejects with note %s', async (note, damage) => {
    const [ack] = buildInterchangeAcks(await validate(damage(await right())));
    expect(ack).toMatchObject({ status: 'R', note });
  });

  it('answers each interchange of a file by itself', async () => {
    const one = await right();
    const notes = async (text: string) =>
      buildInterchangeAcks(await validate(text)).map((ack) => ack.note);
    const badUsage = one.replace('*0*T*:~', '*0*X*:~');
    const badWidth = one.replace('MILLRACE       ', 'MILLRACE');
    const cut = one.slice(0, one.indexOf('PLB*'));
    expect(await notes(one + badUsage + one)).toEqual(['000', '020', '000']);
    expect(await notes(one + badWidth + one)).toEqual(['000', '024', '000']);
    expect(await notes(one + cut + one)).toEqual(['000', '023', '000']);
    expect(await notes(one + one.slice(0, -20))).toEqual(['000', '023']);
  });
});
