import { IDENTITY_HEADER, IdentitySigner } from '@millrace/security';
import type { Secrets } from './secrets.js';

/** Headers of a request that the installation itself makes to one of its services. */
export async function signAsInstallation({
  identityKey,
}: Pick<Secrets, 'identityKey'>): Promise<Record<string, string>> {
  const identity = await new IdentitySigner(identityKey).sign({
    practiceId: 0,
    userId: 0,
    userName: 'Millrace',
    role: 'operator',
    requestId: 'installation',
  });
  return { [IDENTITY_HEADER]: identity };
}
