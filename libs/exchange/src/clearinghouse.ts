import { z } from 'zod';

/** ISA08 of the sandbox clearinghouse and the qualifier of all mutually defined ids (ISA05, ISA07). */
export const CLEARINGHOUSE_ID = 'SANDBOXCH';
export const MUTUALLY_DEFINED = 'ZZ';

/** The id under which a practice submits: ISA06, GS02 and NM109 of loop 1000A. */
export function submitterId(practiceNpi: string): string {
  return `MR${practiceNpi}`;
}

export type MailboxKind = 'TA1' | '999' | '277CA' | '277' | '271' | '835';

const Mailbox = z.object({
  files: z.array(
    z.object({
      id: z.int().positive(),
      kind: z.string(),
      name: z.string(),
      createdAt: z.iso.datetime(),
      byteLength: z.int().nonnegative(),
    }),
  ),
});
export type MailboxFile = z.infer<typeof Mailbox>['files'][number];

/** The payer did not answer in time: unknown, not an error of ours. */
export class PayerSilent extends Error {
  override readonly name = 'PayerSilent';
}

/** The clearinghouse cannot be reached or answers with a failure: try again later. */
export class ClearinghouseUnavailable extends Error {
  override readonly name = 'ClearinghouseUnavailable';
}

/**
 * The connection to a clearinghouse: real-time questions, batches out, a mailbox of answers. Bytes only: what is
 * in them is the caller's. Plain HTTP, so that a stand-in and the real one look alike.
 */
export class ClearinghouseClient {
  /** @param realtimeMs how long a real-time answer may take; CORE asks for 20 s at most */
  constructor(
    private readonly baseUrl: string,
    private readonly realtimeMs = 20_000,
  ) {}

  /**
   * Sends a 270 or 276 and returns the answer's bytes.
   * @throws PayerSilent, ClearinghouseUnavailable
   */
  async realtime(interchange: Uint8Array): Promise<Uint8Array> {
    const response = await this.request('/realtime', this.realtimeMs, {
      method: 'POST',
      headers: { 'content-type': 'application/edi-x12' },
      body: Buffer.from(interchange),
    });
    if (response.status === 504) throw new PayerSilent('The payer did not answer in time.');
    return new Uint8Array(await (await ok(response)).arrayBuffer());
  }

  /** Hands over a batch file. Sending the same bytes again is safe: the receipt is the same. */
  async send(bytes: Uint8Array): Promise<{ receiptId: string }> {
    const response = await this.request('/files', 60_000, {
      method: 'POST',
      headers: { 'content-type': 'application/edi-x12' },
      body: Buffer.from(bytes),
    });
    return z.object({ receiptId: z.string() }).parse(await (await ok(response)).json());
  }

  /** Files that wait for the submitter, in order, after the one last seen (0 = from the start). */
  async list(
    submitter: string,
    kinds: readonly MailboxKind[],
    after: number,
    limit = 100,
  ): Promise<MailboxFile[]> {
    const query = new URLSearchParams({
      submitter,
      kinds: kinds.join(','),
      after: String(after),
      limit: String(limit),
    });
    const response = await this.request(`/files?${query}`, 30_000);
    return Mailbox.parse(await (await ok(response)).json()).files;
  }

  /** The bytes of a mailbox file, as a stream. */
  async fetch(fileId: number): Promise<AsyncIterable<Uint8Array>> {
    const response = await ok(await this.request(`/files/${fileId}`, 600_000));
    return response.body ?? (async function* () {})();
  }

  private async request(
    path: string,
    timeoutMs: number,
    init: RequestInit = {},
  ): Promise<Response> {
    try {
      return await fetch(this.baseUrl + path, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') {
        throw new PayerSilent('The payer did not answer in time.');
      }
      throw new ClearinghouseUnavailable('The clearinghouse cannot be reached.', { cause: error });
    }
  }
}

async function ok(response: Response): Promise<Response> {
  if (response.ok) return response;
  await response.body?.cancel();
  throw new ClearinghouseUnavailable(`The clearinghouse answered ${response.status}.`);
}
