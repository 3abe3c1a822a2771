import type { ClaimState } from '@millrace/contracts';
import { readSegments, type Segment } from '@millrace/x12';
import { ack277 } from '../testing/answers.js';
import { actionsFor } from './actions.js';
import { masked, segmentsAround } from './segments.js';
import { stations, type Way } from './stations.js';
import { formatDay, formatDollars } from './words.js';

async function maskedText(text: string, ofPerson = true): Promise<string> {
  const head =
    'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260610*1200*^*00501*000000001*0*T*:~';
  for await (const batch of readSegments(head + text)) {
    for (const segment of batch as Iterable<Segment>) {
      if (segment.tag !== 'ISA') return masked(segment, ofPerson);
    }
  }
  return '';
}

describe('segments of a file', () => {
  it.each([
    ['NM1*QC*1*SAMPLE*TESTA****MI*FH000004471~', 'NM1*QC*1*••••••*•••••****MI*•••••••4471'],
    ['NM1*IL*1*SAMPLE*TESTA****MI*FH1234~', 'NM1*IL*1*••••••*•••••****MI*••••••'],
    ['NM1*QC**SAMPLE*TESTA~', 'NM1*QC**••••••*•••••'],
    ['NM1*82*1*DEMOSON*ORLA****XX*1999999984~', 'NM1*82*1*DEMOSON*ORLA****XX*1999999984'],
    ['NM1*85*2*FERRYBANK CLINIC*****XX*1999999976~', 'NM1*85*2*FERRYBANK CLINIC*****XX*1999999976'],
    ['DMG*D8*19800102*F~', 'DMG*D8*••••••••*F'],
    ['N3*1 SAMPLE STREET~', 'N3*• •••••• ••••••'],
    ['CAS*CO*29*386~', 'CAS*CO*29*386'],
    ['REF*SY*123456789~', 'REF*SY*•••••6789'],
    ['NTE*ADD*SEEN WITH DAUGHTER~', 'NTE*ADD*•••• •••• ••••••••'],
    ['IK4*3*1035*7*SAMPLE~', 'IK4*3*1035*7*••••••'],
  ])('hide persons: %s', async (text, shown) => {
    expect(await maskedText(text)).toBe(shown);
  });

  it('show the address of an organization', async () => {
    expect(await maskedText('N3*1 SAMPLE STREET~', false)).toBe('N3*1 SAMPLE STREET');
  });

  it('are the ones around a place, with words', async () => {
    const bytes = await ack277([{ number: 'MR1', category: 'A2', status: '20' }]);
    const all = await segmentsAround(bytes, 1, 100);
    const stc = all.filter((one) => one.tag === 'STC').at(-1)!;
    const shown = await segmentsAround(bytes, stc.segment, 2);
    expect(shown.map((one) => one.segment)).toEqual([-2, -1, 0, 1, 2].map((n) => stc.segment + n));
    expect(shown[2]).toMatchObject({ marked: true, tag: 'STC' });
    expect(shown[2]!.words).toContain('A2');
    expect(JSON.stringify(all)).not.toContain('TESTA');
  });
});

describe('the stations bar', () => {
  const way: Way = {
    state: 'held',
    bookedOn: '2026-06-02',
    serviceDate: '2026-06-09',
    createdOn: '2026-06-10',
    submittedOn: null,
    acceptedOn: null,
    decidedOn: null,
    deniedOn: null,
    openDenial: false,
    dueOn: null,
    closedOn: null,
  };
  const states = (changes: Partial<Way>) =>
    stations({ ...way, ...changes }).map(({ label, state }) => `${label} ${state}`);

  it('tells where a claim stands', () => {
    expect(states({})).toContain('Held refused');
    expect(states({ state: 'sent', submittedOn: '2026-06-11' })).toContain('Accepted current');
    expect(states({ state: 'rejected', submittedOn: '2026-06-11' })).toContain('Rejected refused');
    expect(
      states({
        state: 'partly-paid',
        submittedOn: '2026-06-11',
        acceptedOn: '2026-06-12',
        decidedOn: '2026-07-02',
        deniedOn: '2026-07-02',
        openDenial: true,
        dueOn: '2026-08-31',
      }).slice(-4),
    ).toEqual(['Paid in part done', 'Refused refused', 'Next step waiting', 'Closed later']);
    expect(states({ state: 'paid', decidedOn: '2026-07-02', closedOn: '2026-07-02' }).at(-1)).toBe(
      'Closed done',
    );
    const voided = {
      state: 'voided',
      submittedOn: '2026-06-11',
      acceptedOn: '2026-06-12',
    } as const;
    expect(states({ ...voided, closedOn: '2026-06-20' }).slice(-3)).toEqual([
      'Accepted done',
      'Decided later',
      'Voided done',
    ]);
  });
});

describe('what may be done with a claim', () => {
  const allowed = (state: ClaimState, frequency: '1' | '8' = '1', payerClaimNumber = 'FH1') =>
    actionsFor({ state, frequency, payerClaimNumber })
      .filter((one) => one.allowed)
      .map((one) => one.action);

  it('depends on where it is, and is nothing once it is voided', () => {
    expect(allowed('ready')).toEqual(['amend', 'submit']);
    expect(allowed('accepted')).toEqual(['correct-and-resubmit', 'void', 'ask-status']);
    expect(allowed('rejected')).toEqual(['correct-and-resubmit']);
    expect(allowed('rejected', '8')).toEqual(['correct-and-resubmit', 'void']);
    expect(allowed('voided', '8')).toEqual([]);
  });

  it('is said with the reason why not', () => {
    const why = (state: ClaimState, payerClaimNumber: string | null) =>
      actionsFor({ state, frequency: '1', payerClaimNumber }).find((one) => one.action === 'void')!
        .why;
    expect(why('accepted', null)).toBe('The payer’s claim number is not known yet.');
    expect(why('sent', 'FH1')).toBe('The payer has not acknowledged it yet.');
    expect(why('held', 'FH1')).toBe('Only a claim that the payer accepted can be voided.');
  });
});

describe('figures in sentences', () => {
  it('are a day and dollars as people write them', () => {
    expect(formatDay('2026-10-07')).toBe('Oct 7, 2026');
    expect(formatDollars(-123456)).toBe('−$1,234.56');
  });
});
