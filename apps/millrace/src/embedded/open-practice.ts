import { addFirstUsers, type FirstUser } from '@millrace/gateway';
import { IDENTITY_HEADER, IdentitySigner } from '@millrace/security';
import { PRACTICE } from '../demo/clinic.js';
import type { Millrace } from './start-millrace.js';

/** The people of the sandbox's practice; all sign in with the installation's first password. */
export const PEOPLE: readonly Omit<FirstUser, 'password'>[] = [
  { email: 'admin@ferrybank.example', name: 'Priya Exampleby', role: 'administrator' },
  { email: 'manager@ferrybank.example', name: 'Willa Mockett', role: 'manager' },
  { email: 'biller@ferrybank.example', name: 'Noor Testham', role: 'biller' },
  { email: 'desk@ferrybank.example', name: 'Mara Samplewood', role: 'front-desk' },
];

/** Opens the practice and gives its people access; where it is open already nothing changes. */
export async function openSandboxPractice(millrace: Millrace): Promise<number> {
  const signer = new IdentitySigner(millrace.secrets.identityKey);
  const identity = await signer.sign({
    practiceId: 0,
    userId: 0,
    userName: 'Millrace',
    role: 'operator',
    requestId: 'open-practice',
  });
  const response = await millrace.services['scheduling']!.inject({
    method: 'POST',
    url: '/practices',
    headers: { [IDENTITY_HEADER]: identity },
    payload: PRACTICE,
  });
  if (response.statusCode >= 300)
    throw new Error(`The practice could not be opened: ${response.body}`);
  const { practiceId } = response.json() as { practiceId: number };
  const people = PEOPLE.map((person) => ({ ...person, password: millrace.secrets.firstPassword }));
  await addFirstUsers(millrace.services['gateway']!.work, practiceId, people);
  await millrace.settle();
  return practiceId;
}
