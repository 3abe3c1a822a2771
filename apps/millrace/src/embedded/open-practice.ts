import type { FirstUser } from '@millrace/gateway';
import { PRACTICE } from '../demo/clinic.js';
import type { Installation } from '../demo/installation.js';

/** The people of the sandbox's practice; all sign in with the installation's first password. */
export const PEOPLE: readonly Omit<FirstUser, 'password'>[] = [
  { email: 'admin@ferrybank.example', name: 'Priya Exampleby', role: 'administrator' },
  { email: 'manager@ferrybank.example', name: 'Willa Mockett', role: 'manager' },
  { email: 'biller@ferrybank.example', name: 'Noor Testham', role: 'biller' },
  { email: 'desk@ferrybank.example', name: 'Mara Samplewood', role: 'front-desk' },
];

/** Opens the practice and gives its people access; where it is open already nothing changes. */
export async function openSandboxPractice(millrace: Installation): Promise<number> {
  const { status, body } = await millrace.ask('scheduling', {
    method: 'POST',
    url: '/practices',
    payload: PRACTICE,
  });
  if (status >= 300) throw new Error(`The practice could not be opened: ${JSON.stringify(body)}`);
  const { practiceId } = body as { practiceId: number };
  const password = millrace.secrets.firstPassword;
  await millrace.addFirstUsers(
    practiceId,
    PEOPLE.map((person) => ({ ...person, password })),
  );
  await millrace.settle();
  return practiceId;
}
