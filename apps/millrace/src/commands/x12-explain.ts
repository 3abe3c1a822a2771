import { explain, validate, type ExplainedSegment, type Finding, type Source } from '@millrace/x12';
import { ending, lines, open, Watch, write, FOUND } from './x12-io.js';
import { findingLine } from './x12-words.js';

export interface ExplainCommand {
  readonly json: boolean;
  readonly hidePersons: boolean;
  /** Check the file first, and say what is wrong where it stands. */
  readonly findings: boolean;
}

/** `millrace x12 explain`. The file is read twice when it is checked; standard input is kept in memory for that. */
export function explainFile(file: string, command: ExplainCommand): Promise<void> {
  return ending(async () => {
    const source = file === '-' && command.findings ? await whole(open(file)) : undefined;
    const again = (): Source => source ?? open(file);
    let findings: Finding[] = [];
    let valid = true;
    if (command.findings) {
      const show = command.hidePersons ? 'nothing' : 'values';
      ({ findings, valid } = await validate(again(), { maxFindings: 10_000, show }));
    }
    const watch = new Watch();
    const { hidePersons } = command;
    const segments = explain(again(), { hidePersons, findings, onFinding: watch.onFinding });
    await write(lines(command.json ? objects(segments) : words(segments)));
    return Math.max(watch.ending(file), valid ? 0 : FOUND);
  });
}

async function whole(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* objects(segments: AsyncIterable<ExplainedSegment>): AsyncGenerator<string> {
  for await (const segment of segments) yield JSON.stringify(segment);
}

/** A line per segment, indented by its loop; a loop begins with its number and name. */
async function* words(segments: AsyncIterable<ExplainedSegment>): AsyncGenerator<string> {
  let before: readonly string[] = [];
  for await (const { ordinal, tag, path, loopName, words, findings } of segments) {
    const indent = '  '.repeat(path.length);
    const isNew =
      path.length > 0 && path.join('/') !== before.join('/') && path.length >= before.length;
    if (isNew) yield `${' '.repeat(8)}${indent.slice(2)}${path.at(-1)} ${loopName ?? ''}`;
    before = path;
    yield `${String(ordinal).padStart(6)}  ${indent}${tag.padEnd(3)}  ${words}`;
    for (const finding of findings) yield `${' '.repeat(8)}${indent}!    ${findingLine(finding)}`;
  }
}
