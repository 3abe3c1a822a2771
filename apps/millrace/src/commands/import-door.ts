import type {
  AcknowledgementException,
  AcknowledgementFile,
  RemittancePage,
  RemittanceUpload,
} from '@millrace/contracts';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { PEOPLE } from '../embedded/open-practice.js';
import type { Millrace } from '../embedded/start-millrace.js';
import { progress, say } from './terminal.js';

/** The public doors answered a file with a problem: its title and detail are for people. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}

/** What the query of an upload takes. */
const MAX_NAME = 200;
/** From this size on people are told how far it is. */
const LONG_FILE = 32 << 20;
const TELL_EVERY_MS = 10_000;
/** Within this time of the clock a job that fails has had all its tries (five, over 12 min 35 s). */
const ALL_TRIES_MS = 15 * 60_000;

/** A person at the public doors: an import goes the way of the screen, with its rights, checks and audit. */
export class ImportDoor {
  private constructor(
    private readonly millrace: Millrace,
    private readonly cookie: string,
  ) {}

  /** @throws Error when the first password was changed */
  static async open(millrace: Millrace): Promise<ImportDoor> {
    const response = await fetch(`${millrace.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: PEOPLE[0]!.email, password: millrace.secrets.firstPassword }),
    });
    if (!response.ok) {
      throw new FileRefused(
        'The administrator’s first password was changed: import by the screen instead (Money, Upload).',
      );
    }
    await response.body?.cancel();
    return new ImportDoor(millrace, response.headers.getSetCookie()[0]!.split(';')[0]!);
  }

  /**
   * Sends an 835 and waits until it is read. Reading is a job: when it fails the clock moves on, so that it is tried as often as
   * it may be; still `received` means that all tries failed. @throws FileRefused
   */
  async remittances(file: string): Promise<RemittanceUpload> {
    const upload = await this.send<RemittanceUpload>('/remittances/files', file);
    if (upload.state !== 'received') return upload;
    const { fileId, already } = upload;
    const look = () => this.get<RemittanceUpload>(`/remittances/files/${fileId}`);
    const stop = tellTime(`${basename(file)}: is kept; reading and posting`);
    try {
      await atRest(this.millrace);
      const { state } = await look();
      if (state === 'received') await atRest(this.millrace, ALL_TRIES_MS);
      return { ...(await look()), already };
    } finally {
      stop();
    }
  }

  /** Sends an acknowledgement; it is read when the answer comes. @throws FileRefused */
  async acknowledgements(file: string): Promise<AcknowledgementFile> {
    const { files } = await this.send<{ files: [AcknowledgementFile] }>('/claims/files', file);
    return files[0];
  }

  remittance(id: number): Promise<RemittancePage> {
    return this.get(`/remittances/${id}`);
  }

  /** What an acknowledgement file says and nobody here knows, in the file's order; of the latest 200 that are open. */
  async acknowledgementExceptions(sha256: string): Promise<AcknowledgementException[]> {
    const { items } = await this.get<{ items: AcknowledgementException[] }>(
      '/claims/acknowledgement-exceptions?limit=200',
    );
    return items
      .filter((one) => one.place.sha256 === sha256)
      .sort((a, b) => a.place.offset - b.place.offset);
  }

  private async send<T>(path: string, file: string): Promise<T> {
    const name = basename(file).slice(-MAX_NAME);
    const response = await fetch(
      `${this.millrace.url}/api${path}?name=${encodeURIComponent(name)}`,
      {
        method: 'POST',
        headers: {
          cookie: this.cookie,
          'content-type': 'application/octet-stream',
          'idempotency-key': randomUUID(),
          'x-requested-with': 'millrace-import',
        },
        body: Readable.toWeb(Readable.from(bytesOf(file))) as ReadableStream,
        duplex: 'half',
      } as RequestInit,
    );
    return answered<T>(response);
  }

  private async get<T>(path: string): Promise<T> {
    return answered<T>(
      await fetch(`${this.millrace.url}/api${path}`, { headers: { cookie: this.cookie } }),
    );
  }
}

/** All events are handled and no job is due, now or after a time of the clock. */
export function atRest({ driver, clock }: Millrace, afterMs = 0): Promise<void> {
  return driver.advanceTo(new Date(clock.now().getTime() + afterMs));
}

async function answered<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  const text = await response.text();
  let words = `answered ${response.status}`;
  try {
    const { title, detail } = JSON.parse(text) as { title?: string; detail?: string };
    words = [title, detail].filter(Boolean).join(' ') || words;
  } catch {
    // No problem document: the status has to do.
  }
  throw new FileRefused(words);
}

/** The file as a stream; a long one tells how far it is. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const { size } = statSync(file);
  const tell = size >= LONG_FILE ? progress(`${basename(file)}: sending`) : undefined;
  let sent = 0;
  for await (const part of createReadStream(file, { highWaterMark: 1 << 20 })) {
    yield part as Uint8Array;
    sent += (part as Uint8Array).length;
    tell?.(`${Math.round(sent / 1e6)} of ${Math.round(size / 1e6)} MB`, sent / size);
  }
}

/** Says every ten seconds that it goes on. Returns how to stop. */
function tellTime(what: string): () => void {
  const started = performance.now();
  const timer = setInterval(
    () => say(`${what}, ${Math.round((performance.now() - started) / 1000)} s …`),
    TELL_EVERY_MS,
  );
  return () => clearInterval(timer);
}
