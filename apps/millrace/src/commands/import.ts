import type { FilesAnswer, RemittanceUpload } from '@millrace/contracts';
import { defaultScenario } from '@millrace/payer-simulator';
import { readTransactionSets } from '@millrace/x12';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { openSandboxPractice, PEOPLE } from '../embedded/open-practice.js';
import { startMillrace, type Millrace } from '../embedded/start-millrace.js';
import { commandLog, fail, say } from './terminal.js';

export interface ImportCommand {
  readonly data: string;
}

/** What one file was and what became of it. */
interface Outcome {
  readonly line: string;
  readonly needsPerson: boolean;
}

const ACKNOWLEDGEMENTS = new Set(['999', '277', 'TA1']);

/** `millrace import`: takes files by the same doors as the screen; ends with 1 when something needs a person. */
export async function importFiles(files: readonly string[], command: ImportCommand): Promise<void> {
  let needsPerson = false;
  try {
    const millrace = await startMillrace({
      dataDir: command.data,
      port: 0,
      log: commandLog(),
      clockStart: new Date(),
      scenario: defaultScenario(7),
    });
    try {
      if (millrace.isNew) await openSandboxPractice(millrace);
      const cookie = await signIn(millrace);
      for (const file of files) {
        const outcome = await importFile(millrace, cookie, file);
        needsPerson ||= outcome.needsPerson;
        process.stdout.write(`${basename(file)}: ${outcome.line}\n`);
      }
    } finally {
      await millrace.close();
    }
  } catch (error) {
    fail(error);
  }
  if (needsPerson) say('Something needs a person: see Money, exceptions.');
  process.exitCode = needsPerson ? 1 : 0;
}

async function signIn(millrace: Millrace): Promise<string> {
  const response = await fetch(`${millrace.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: PEOPLE[0]!.email, password: millrace.secrets.firstPassword }),
  });
  if (!response.ok)
    throw new Error(
      'The administrator’s first password was changed: import by the screen instead.',
    );
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function importFile(millrace: Millrace, cookie: string, file: string): Promise<Outcome> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return { line: 'there is no such file.', needsPerson: true };
  const acknowledgement = ACKNOWLEDGEMENTS.has(await kindOf(file));
  const path = acknowledgement ? '/claims/files' : '/remittances/files';
  const response = await fetch(
    `${millrace.url}/api${path}?name=${encodeURIComponent(basename(file))}`,
    {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/octet-stream',
        'idempotency-key': `import-${basename(file)}-${Date.now()}`,
        'x-requested-with': 'millrace-import',
      },
      body: Readable.toWeb(createReadStream(file)) as ReadableStream,
      duplex: 'half',
    } as RequestInit,
  );
  if (!response.ok) return { line: `refused: ${await response.text()}`, needsPerson: true };
  const answer = await response.json();
  return acknowledgement
    ? acknowledged(answer as z.infer<typeof FilesAnswer>)
    : remitted(answer as RemittanceUpload);
}

/** The type of the first transaction set; empty when there is none. */
async function kindOf(file: string): Promise<string> {
  for await (const { set } of readTransactionSets(createReadStream(file))) return set.type;
  return '';
}

function acknowledged({ files }: z.infer<typeof FilesAnswer>): Outcome {
  return {
    line: files.map((file) => (file.already ? `had before. ${file.words}` : file.words)).join(' '),
    needsPerson: files.some(
      (file) => file.kind === null || file.unknown > 0 || file.findings.length > 0,
    ),
  };
}

function remitted(upload: RemittanceUpload): Outcome {
  const parts = upload.remittances.map((remittance) => {
    const {
      payerName,
      traceNumber,
      state,
      claims,
      postedClaims,
      duplicateClaims,
      exceptionClaims,
    } = remittance;
    const left = exceptionClaims > 0 ? `, ${exceptionClaims} to look at` : '';
    const twice = duplicateClaims > 0 ? `, ${duplicateClaims} posted before` : '';
    return `835 of ${payerName}, trace ${traceNumber}: ${state}, ${postedClaims} of ${claims} claims posted${twice}${left}.`;
  });
  const errors = upload.findings.filter((finding) => finding.severity === 'error');
  const places = errors
    .slice(0, 3)
    .map(({ segment, offset, message }) => `Segment ${segment}, byte ${offset}: ${message}`);
  const what = parts.length > 0 ? parts : ['not posted.'];
  return {
    line: [
      ...(upload.already ? ['had before; nothing was posted twice.'] : []),
      ...what,
      ...places,
    ].join(' '),
    needsPerson:
      upload.state === 'unreadable' ||
      upload.remittances.some(
        ({ state, exceptionClaims }) => state === 'held' || exceptionClaims > 0,
      ),
  };
}
