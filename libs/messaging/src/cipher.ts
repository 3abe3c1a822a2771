import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals health information in events. Sealing the same text twice gives different results. */
export interface Cipher {
  seal(text: string): string;
  /** @throws CannotUnseal when the text was changed or its key is unknown */
  open(text: string): string;
}

/** A sealed text that cannot be opened: its key is missing or it was changed. */
export class CannotUnseal extends Error {
  override readonly name = 'CannotUnseal';
}

export interface SealingKey {
  /** Stands in front of what it sealed, so that old events stay readable after a change of key. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM. Seals with the first key, opens with any: `<key id>.<base64url of nonce, tag and text>`. */
export class AesGcmCipher implements Cipher {
  private readonly keys: ReadonlyMap<string, Uint8Array>;

  /** @throws Error when there is no key, a key is not 32 bytes long, or an id has a dot */
  constructor(private readonly sealingKeys: readonly SealingKey[]) {
    if (sealingKeys.length === 0) throw new Error('Sealing needs a key.');
    for (const { id, key } of sealingKeys) {
      if (key.length !== 32 || !/^[A-Za-z0-9_-]+$/.test(id)) {
        throw new Error(`Sealing key "${id}" needs 32 bytes and an id of letters and digits.`);
      }
    }
    this.keys = new Map(sealingKeys.map(({ id, key }) => [id, key]));
  }

  seal(text: string): string {
    const { id, key } = this.sealingKeys[0]!;
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(id));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  open(text: string): string {
    const dot = text.indexOf('.');
    const id = text.slice(0, dot);
    const key = this.keys.get(id);
    if (dot < 0 || !key)
      throw new CannotUnseal('A sealed field names a key that is not configured.');
    const bytes = Buffer.from(text.slice(dot + 1), 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
        .setAAD(Buffer.from(id))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return (
        decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
      );
    } catch {
      throw new CannotUnseal('A sealed field was changed or sealed with another key.');
    }
  }
}
