import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits behind a prefix that says what it is: `mr_…` an API key, `ms_…` a session, `in_…` an inbound source. */
export function newToken(prefix: 'mr' | 'ms' | 'in'): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** What is stored of a token: it is random, so a plain hash keeps it secret. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
