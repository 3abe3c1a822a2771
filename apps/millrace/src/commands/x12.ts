import { InvalidArgumentError, type Command } from 'commander';

/**
 * `millrace x12 …`: the tools of the X12 library. `-` is standard input. They end with 0 when all is well, with 1 when
 * something was found, with 2 when a file could not be read or the tool refused it.
 */
export function addX12Commands(program: Command): void {
  const x12 = program
    .command('x12')
    // A wrong option is no finding in a file.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .description(
      'Looks into X12 files, checks and changes them. FILE may be - for standard input. Ends with 0 when all is well, 1 when something was found, 2 when a file could not be read.',
    );

  x12
    .command('inspect')
    .description('Says what is in a file: interchanges, groups, sets, guides, claims and amounts.')
    .argument('<file...>', 'the files')
    .option('--json', 'one JSON object per file', false)
    .action(async (files: string[], options: { json: boolean }) =>
      (await import('./x12-inspect.js')).inspectFiles(files, options),
    );

  x12
    .command('validate')
    .description(
      'Checks files against the guides, balances included, and says what is wrong where.',
    )
    .argument('<file...>', 'the files')
    .option('--json', 'one JSON object per file', false)
    .option('--999 <out>', 'writes the answer to this file: 999, and TA1 where one is due')
    .option('--control <n>', 'control number of the answer’s first interchange', control, 1)
    .option('--max-findings <n>', 'how many findings are listed of a file', positive, 10_000)
    .option('--no-values', 'shows no value of the file in a message')
    .action(async (files: string[], options: Record<string, unknown>) =>
      (await import('./x12-validate.js')).validateFiles(files, {
        json: options['json'] as boolean,
        answer: options['999'] as string | undefined,
        control: options['control'] as number,
        maxFindings: options['maxFindings'] as number,
        values: options['values'] as boolean,
      }),
    );

  x12
    .command('json')
    .description('Writes a file as JSON, a line per segment; nothing of it is lost.')
    .argument('<file>', 'the file')
    .option('-o, --output <out>', 'into this file')
    .action(async (file: string, options: { output?: string }) =>
      (await import('./x12-rewrite.js')).toJson(file, options),
    );

  x12
    .command('write')
    .description('Writes the lines of "x12 json" as X12 again, byte for byte.')
    .argument('<file>', 'the JSON lines')
    .option('-o, --output <out>', 'into this file')
    .action(async (file: string, options: { output?: string }) =>
      (await import('./x12-rewrite.js')).fromJson(file, options),
    );

  x12
    .command('split')
    .description(
      'Splits a file into files of one set with so many claims at most. A check (835) is never split.',
    )
    .argument('<file>', 'the file')
    .requiredOption('--claims <n>', 'how many claims a set may have', positive)
    .requiredOption('-o, --output <dir>', 'where the files go')
    .option('--control <n>', 'control number of the first file; the next ones count up', control)
    .action(async (file: string, options: { claims: number; output: string; control?: number }) =>
      (await import('./x12-split.js')).splitFile(file, options),
    );

  x12
    .command('deidentify')
    .description(
      'Invents names, ids, addresses and numbers anew, moves dates, takes notes out; amounts and counts stay.',
    )
    .argument('<file>', 'the file')
    .option('-o, --output <out>', 'into this file')
    .option(
      '--secret <text>',
      'the same secret invents the same values (or MILLRACE_DEIDENTIFY_SECRET); one for this run unless told',
    )
    .option('--no-keep-payers', 'invents the names and ids of payers anew, too')
    .action(
      async (file: string, options: { output?: string; secret?: string; keepPayers: boolean }) =>
        (await import('./x12-rewrite.js')).hidePeople(file, options),
    );

  x12
    .command('explain')
    .description('Walks through a file segment by segment, in plain words.')
    .argument('<file>', 'the file')
    .option('--json', 'a JSON object per segment', false)
    .option('--hide-persons', 'dots in place of names, ids, birth dates, addresses, notes', false)
    .option('--no-findings', 'does not check the file first')
    .action(
      async (file: string, options: { json: boolean; hidePersons: boolean; findings: boolean }) =>
        (await import('./x12-explain.js')).explainFile(file, options),
    );
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('A whole number, 1 or more, is needed.');
  return value;
}

function control(text: string): number {
  const value = positive(text);
  if (value > 999_999_999) throw new InvalidArgumentError('A control number has nine digits.');
  return value;
}
