import {
  inspect,
  readClaimAcknowledgements,
  readImplementationAcks,
  readInterchangeAcks,
  writeClaimAcknowledgements,
  type ClaimAcknowledgement,
} from '@millrace/x12';
import { ack277, ack999, ENVELOPE, status277, ta1 } from '../testing/answers.js';
import {
  claimNumberOf,
  codeNames,
  fileWords,
  kindsOf,
  refusalOf,
  rejectsItsClaims,
  standsBelow,
  statusWords,
  verdictOfClaim,
  verdictOfGroup,
  verdictOfInterchange,
} from './acknowledgements.js';

const claimAcks = async (said: Parameters<typeof ack277>[0]) => {
  const items = await readClaimAcknowledgements(await ack277(said)).toArray();
  return items.filter(
    (item): item is ClaimAcknowledgement =>
      item.kind === 'acknowledgement' && item.level === 'claim',
  );
};

describe('acknowledgements', () => {
  it('are told apart by what the file holds', async () => {
    expect(kindsOf(await inspect(await ta1('000000001', 'A')))).toEqual(['TA1']);
    expect(kindsOf(await inspect(await ack999('1', 'A')))).toEqual(['999']);
    expect(kindsOf(await inspect(await ack277([])))).toEqual(['277CA']);
    expect(kindsOf(await inspect(await status277('MR1', 'P1', '20')))).toEqual(['277']);
    expect(kindsOf(await inspect('no X12'))).toEqual([]);
  });

  it('of files name the control number and what was rejected', async () => {
    const [interchange] = await readInterchangeAcks(await ta1('000000042', 'R', '006')).toArray();
    expect(verdictOfInterchange(interchange!)).toMatchObject({
      controlNumber: 42,
      rejectsAll: true,
      codes: ['TA1:006'],
    });
    const [group] = await readImplementationAcks(await ack999('42', 'R')).toArray();
    expect(group!.kind === 'acknowledgement' && verdictOfGroup(group!)).toMatchObject({
      controlNumber: 42,
      rejectsAll: true,
      rejectedSets: [1],
    });
  });

  it.each([
    ['A1', 'accepted'],
    ['A2', 'accepted'],
    ['A3', 'rejected'],
    ['A6', 'rejected'],
    ['A7', 'rejected'],
    ['A8', 'rejected'],
  ])('of a claim: %s is %s', async (category, verdict) => {
    const [ack] = await claimAcks([{ number: 'MR1', category, status: '20' }]);
    expect(verdictOfClaim(ack!)).toBe(verdict);
    expect(claimNumberOf(ack!)).toBe('MR1');
  });

  it('are said in plain words beside their codes', async () => {
    const [ack] = await claimAcks([{ number: 'MR1', category: 'A7', status: '562', entity: '82' }]);
    expect(codeNames(ack!)).toEqual(['A7:562:82']);
    expect(statusWords(ack!)).toBe('Rejected: information is invalid: NPI (rendering provider)');
    expect(fileWords('277CA', { accepted: 3, rejected: 1, unknown: 1 })).toBe(
      '277CA: 3 accepted, 1 rejected, 1 not ours.',
    );
  });

  it('of a level hold for the claims in its loop, and for no others', async () => {
    const party = (id: string) => ({ person: false, name: 'SAMPLE', idQualifier: 'XX', id });
    const patient = { person: true, name: 'SAMPLE', firstName: 'TESTA' };
    const common = { payer: party('FICTV'), receiver: party('US'), accepted: true };
    const statuses = (category: string, action: string) => [
      { codes: [{ category, status: '25' }], date: '2026-06-12', action },
    ];
    const bytes = await writeClaimAcknowledgements(
      ENVELOPE,
      { reference: 'CA1', receivedDate: '2026-06-11', processedDate: '2026-06-12' },
      [
        { ...common, level: 'receiver', traceNumber: '1', statuses: statuses('A1', 'WQ') },
        ...['1999999976', '1999999984'].flatMap((npi, n) => [
          ...(n === 0
            ? [
                {
                  ...common,
                  level: 'provider' as const,
                  provider: party(npi),
                  traceNumber: '0',
                  statuses: statuses('A3', 'U'),
                },
              ]
            : []),
          {
            ...common,
            level: 'claim' as const,
            provider: party(npi),
            patient,
            patientControlNumber: `MR${n}`,
            statuses: statuses('A2', 'WQ'),
          },
        ]),
      ],
    ).bytes();
    const acks = (await readClaimAcknowledgements(bytes).toArray()).filter(
      (item): item is ClaimAcknowledgement => item.kind === 'acknowledgement',
    );
    const [receiver, provider, ...claims] = acks;
    expect(refusalOf(receiver!)).toBeNull();
    const refusal = refusalOf(provider!)!;
    expect(refusal).toMatchObject({ action: 'U' });
    expect(rejectsItsClaims(provider!, refusal)).toBe(true);
    expect(claims.map((claim) => standsBelow(claim, provider!))).toEqual([true, false]);
    expect(claims.map((claim) => standsBelow(claim, receiver!))).toEqual([true, true]);
    expect(refusalOf(claims[0]!)).toBeNull();
  });
});
