import { validate, validationReport, writeAnswers, type Validation } from '@millrace/x12';
import { say } from './say.js';
import {
  CLEAN,
  ending,
  FOUND,
  isUnreadable,
  lines,
  nameOf,
  open,
  UNREADABLE,
  wordsFor,
  write,
} from './x12-io.js';
import { counted, findingLine } from './x12-words.js';

export interface ValidateCommand {
  readonly json: boolean;
  /** Where the 999 goes. */
  readonly answer: string | undefined;
  readonly control: number;
  readonly maxFindings: number;
  readonly values: boolean;
}

/** `millrace x12 validate`. */
export function validateFiles(files: readonly string[], command: ValidateCommand): Promise<void> {
  return ending(async () => {
    let code = CLEAN;
    const validations: Validation[] = [];
    for (const file of files) {
      try {
        const validation = await validateFile(file, command);
        code = Math.max(code, codeOf(validation));
        if (command.answer !== undefined) validations.push(validation);
      } catch (error) {
        const reason = wordsFor(error);
        if (reason === undefined) throw error;
        say(reason);
        code = UNREADABLE;
      }
    }
    if (command.answer !== undefined)
      await write(answers(validations, command.control), command.answer);
    return code;
  });
}

async function validateFile(file: string, command: ValidateCommand): Promise<Validation> {
  const started = performance.now();
  const source = open(file);
  const validation = await validate(source, {
    maxFindings: command.maxFindings,
    show: command.values ? 'values' : 'nothing',
  });
  const seconds = Math.round(performance.now() - started) / 1_000;
  const texts = command.json
    ? [JSON.stringify(validationReport(validation, { file, bytes: source.bytes, seconds }))]
    : words(file, validation, seconds);
  await write(lines(each(texts)));
  return validation;
}

async function* each(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

function codeOf({ valid, findings }: Validation): number {
  if (findings.some(isUnreadable)) return UNREADABLE;
  return valid ? CLEAN : FOUND;
}

function words(file: string, validation: Validation, seconds: number): string[] {
  const { findings, findingCount, errorCount, groups } = validation;
  const sets = groups.flatMap((group) => group.sets);
  const warnings = findingCount - errorCount;
  const left = findingCount - findings.length;
  return [
    `${nameOf(file)}: ${counted(sets.length, 'set')}, ${counted(errorCount, 'error')}, ${counted(warnings, 'warning')} (${seconds} s)`,
    ...sets
      .filter(({ checked }) => !checked)
      .map(
        ({ set }) =>
          `  ${set.type} ${set.controlNumber}: its guide is not known, only its envelope is checked`,
      ),
    ...findings.map((finding) => `  ${findingLine(finding)}`),
    ...(left > 0 ? [`  and ${counted(left, 'finding')} more`] : []),
  ];
}

/** The answers to all files, one after the other. */
async function* answers(
  validations: readonly Validation[],
  control: number,
): AsyncGenerator<Uint8Array> {
  const [date, time] = new Date().toISOString().split('T') as [string, string];
  let controlNumber = control;
  for (const validation of validations) {
    yield* writeAnswers(validation, { controlNumber, date, time: time.slice(0, 5) });
    // Two for each interchange at most: a TA1 and a 999.
    controlNumber += 2 * validation.interchanges.length;
  }
}
