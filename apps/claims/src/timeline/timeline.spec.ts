import { readSegments, type Segment } from '@millrace/x12';
import { ack277 } from '../testing/answers.js';
import { masked, segmentsAround } from './segments.js';
import { stations, type Way } from './stations.js';

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
  });
});
