import type { Role } from '@millrace/contracts';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** Who a request is from, as the gateway found it: the only thing a service knows of sign-in. */
export interface Identity {
  readonly practiceId: number;
  /** 0 for an API key and for the installation itself. */
  readonly userId: number;
  /** Shown beside what was done; the key's name for an API key. */
  readonly userName: string;
  readonly role: Role | 'operator';
  readonly requestId: string;
}

/** Header that carries it from the gateway to a service. */
export const IDENTITY_HEADER = 'x-millrace-identity';

/** The identity is missing, expired or not signed by this installation. */
export class IdentityRefused extends Error {
  override readonly name = 'IdentityRefused';
}

/** A signed identity is passed on at once: it need not live long. */
const LIFE_SECONDS = 60;

const Claims = z.object({
  practiceId: z.int().nonnegative(),
  userId: z.int().nonnegative(),
  userName: z.string(),
  role: z.string(),
  requestId: z.string(),
});

/**
 * Signs (HS256) and verifies identities between the gateway and the services.
 * The life of a token is real time, whatever the clock port says: it is a matter of transport.
 */
export class IdentitySigner {
  private readonly key: Uint8Array;

  /** @param secret shared by the processes of one installation, at least 32 bytes */
  constructor(secret: string) {
    if (secret.length < 32) throw new Error('The identity key needs at least 32 characters.');
    this.key = new TextEncoder().encode(secret);
  }

  sign(identity: Identity): Promise<string> {
    return new SignJWT({ ...identity })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime(`${LIFE_SECONDS}s`)
      .sign(this.key);
  }

  /** @throws IdentityRefused */
  async verify(token: string | undefined): Promise<Identity> {
    if (!token) throw new IdentityRefused('The request carries no identity.');
    try {
      const { payload } = await jwtVerify(token, this.key, { algorithms: ['HS256'] });
      return Claims.parse(payload) as Identity;
    } catch (error) {
      throw new IdentityRefused('The identity is not valid.', { cause: error });
    }
  }
}
