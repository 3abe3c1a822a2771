import { defaultScenario } from '@millrace/payer-simulator';
import { inspect } from '@millrace/x12';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { loadState } from '../demo/state.js';
import { openSandboxPractice } from '../embedded/open-practice.js';
import { startMillrace } from '../embedded/start-millrace.js';
import { atRest, FileRefused, ImportDoor } from './import-door.js';
import { kindOf, typeWords } from './import-kind.js';
import {
  acknowledgementOutcome,
  outcomeLines,
  refusedOutcome,
  remittanceOutcome,
  summaryLine,
  type Outcome,
} from './import-outcome.js';
import { commandLog, fail, say } from './terminal.js';

export interface ImportCommand {
  readonly data: string;
}

const SEED = 7;

/**
 * `millrace import`: takes files by the same doors as the screen, in the order in which they are named. Prints what became of
 * each; ends with 1 when something needs a person.
 */
export async function importFiles(files: readonly string[], command: ImportCommand): Promise<void> {
  const outcomes: Outcome[] = [];
  try {
    const millrace = await startMillrace({
      dataDir: command.data,
      port: 0,
      log: commandLog(),
      clockStart: new Date(),
      scenario: defaultScenario(loadState(command.data)?.seed ?? SEED),
      rateLimitPerMinute: 1_000_000,
    });
    try {
      if (millrace.isNew) await openSandboxPractice(millrace);
      const door = await ImportDoor.open(millrace);
      for (const file of files) {
        const outcome = await importFile(door, file);
        outcomes.push(outcome);
        process.stdout.write(`${outcomeLines(basename(file), outcome).join('\n')}\n`);
      }
      await atRest(millrace);
    } finally {
      await millrace.close();
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) fail(error);
    say(error.message);
    process.exit(1);
  }
  process.stdout.write(`${summaryLine(outcomes)}\n`);
  const needsPerson = outcomes.some((outcome) => outcome.needsPerson);
  if (needsPerson) {
    say(`Look at Money, Exceptions and Claims, Exceptions: millrace start --data ${command.data}`);
  }
  process.exitCode = needsPerson ? 1 : 0;
}

async function importFile(door: ImportDoor, file: string): Promise<Outcome> {
  try {
    if (!statSync(file).isFile()) return refusedOutcome('it is no file.');
    const kind = await kindOf(file);
    if (kind.door === null) {
      const { type, segment, offset } = kind;
      const words = 'ST: an import takes 835, 277CA, 277, 999 and TA1.';
      return refusedOutcome(`${typeWords(type)}; it is not kept.`, [{ segment, offset, words }]);
    }
    return await (kind.door === 'remittances'
      ? remittances(door, file)
      : acknowledgements(door, file));
  } catch (error) {
    if (error instanceof FileRefused) return refusedOutcome(error.message);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return refusedOutcome('there is no such file.');
    if (code === 'EACCES' || code === 'EPERM') return refusedOutcome('it may not be read by you.');
    throw error;
  }
}

async function remittances(door: ImportDoor, file: string): Promise<Outcome> {
  const upload = await door.remittances(file);
  const pages = [];
  for (const { remittanceId, state } of upload.remittances) {
    if (state === 'posted' || state === 'held') pages.push(await door.remittance(remittanceId));
  }
  return remittanceOutcome(upload, pages);
}

async function acknowledgements(door: ImportDoor, file: string): Promise<Outcome> {
  const answer = await door.acknowledgements(file);
  const exceptions = await door.acknowledgementExceptions(answer.sha256);
  const { findings } = await inspect(createReadStream(file));
  const errors = findings.filter(({ severity }) => severity === 'error');
  return acknowledgementOutcome(answer, exceptions, errors);
}
