import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an installation keeps to itself: made at its first start, readable by its owner only. */
export interface Secrets {
  /** From it the database roles' passwords are derived. */
  readonly roleSecret: string;
  /** Signs identities between the gateway and the services. */
  readonly identityKey: string;
  /** Encrypts sealed fields of events, hex of 32 bytes. Without it the logs' health information is lost: back it up. */
  readonly cipherKey: string;
  /** Of the first people; shown at every start until somebody changes it. */
  readonly firstPassword: string;
}

export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const secrets: Secrets = {
      roleSecret: randomBytes(32).toString('hex'),
      identityKey: randomBytes(32).toString('hex'),
      cipherKey: randomBytes(32).toString('hex'),
      firstPassword: randomBytes(12).toString('base64url'),
    };
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}
