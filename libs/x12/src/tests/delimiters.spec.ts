import { readInterchangeAcks, writeInterchangeAcks, type Envelope } from '../index.js';

const envelope: Envelope = {
  sender: { id: 'SPECIMENCLINIC' },
  receiver: { id: 'SAMPLEPAYER' },
  interchangeControlNumber: 1,
  usage: 'T',
  date: '2026-03-02',
  time: '09:30',
};
const ack = {
  controlNumber: '000000007',
  date: '2026-03-02',
  time: '09:30',
  status: 'A',
  note: '000',
} as const;

// A point or a minus sign stands in amounts, which are written without looking for separators.
it.each(['.', '-', '7', 'x', ' ', '~', 'é', '**', ''])(
  'refuses %p as a separator',
  async (element) => {
    const written = async () =>
      writeInterchangeAcks({ ...envelope, delimiters: { element } }, [ack]).bytes();
    await expect(written).rejects.toThrow('envelope.delimiters');
  },
);

it('separates by control characters', async () => {
  const delimiters = { element: '\x1d', component: '\x1f', repetition: '\x1e', segment: '\x1c' };
  const bytes = await writeInterchangeAcks({ ...envelope, delimiters }, [ack]).bytes();
  const [read] = await readInterchangeAcks(bytes).toArray();
  expect(read).toMatchObject({ controlNumber: ack.controlNumber, status: 'A' });
});
