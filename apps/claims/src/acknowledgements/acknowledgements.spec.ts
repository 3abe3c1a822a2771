import {
  inspect,
  readClaimAcknowledgements,
  readImplementationAcks,
  readInterchangeAcks,
  type ClaimAcknowledgement,
} from '@millrace/x12';
import { ack277, ack999, status277, ta1 } from '../testing/answers.js';
import {
  claimNumberOf,
  codeNames,
  fileWords,
  kindsOf,
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
});
