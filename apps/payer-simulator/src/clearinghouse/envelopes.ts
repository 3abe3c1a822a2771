import type { Envelope } from '@millrace/x12';

/** ISA06 of everything that the sandbox sends. */
export const SANDBOX_ID = 'SANDBOXCH';

/** An envelope from the sandbox to a submitter; the control number is the answer's own running number. */
export function envelopeTo(submitter: string, control: number, at: Date): Envelope {
  const iso = at.toISOString();
  return {
    sender: { id: SANDBOX_ID },
    receiver: { id: submitter },
    interchangeControlNumber: control,
    usage: 'T',
    date: iso.slice(0, 10),
    time: iso.slice(11, 16),
  };
}
