/** A part that a service works with, and whether it is there. */
export interface HealthPart {
  readonly name: 'postgresql' | 'consumers' | 'jobs' | 'redis' | 'kafka';
  readonly ok: boolean;
  /** Without it requests are to go to another process; else the service does with less meanwhile. */
  readonly required: boolean;
}

const ANSWER_MS = 2_000;

/** Whether a question is answered, in time and without an error. */
export async function answers(ask: Promise<unknown>, ms = ANSWER_MS): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const answered = ask.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
