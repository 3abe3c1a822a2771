import { summarize, type FileSummary, type SetSummary, type Totals } from '@millrace/x12';
import {
  CLEAN,
  ending,
  FOUND,
  isUnreadable,
  lines,
  nameOf,
  open,
  UNREADABLE,
  write,
  wordsFor,
} from './x12-io.js';
import { counted, findingLine, money } from './x12-words.js';
import { say } from './say.js';

/** `millrace x12 inspect`. */
export function inspectFiles(files: readonly string[], { json }: { json: boolean }): Promise<void> {
  return ending(async () => {
    let code = CLEAN;
    for (const file of files) {
      try {
        const summary = await summarize(open(file));
        code = Math.max(code, codeOf(summary));
        const text = json ? JSON.stringify({ file, ...summary }) : words(file, summary).join('\n');
        await write(lines(one(text)));
      } catch (error) {
        // The other files are looked into all the same.
        const reason = wordsFor(error);
        if (reason === undefined) throw error;
        say(reason);
        code = UNREADABLE;
      }
    }
    return code;
  });
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

function codeOf(summary: FileSummary): number {
  if (summary.findings.some(isUnreadable)) return UNREADABLE;
  return summary.complete ? CLEAN : FOUND;
}

function words(file: string, summary: FileSummary): string[] {
  const { bytes, segments, sets, interchanges, looseSets, totals, findings } = summary;
  const listed = interchanges.flatMap(({ groups }) => groups).flatMap((group) => group.sets);
  const left = sets - listed.length - looseSets.length;
  return [
    `${nameOf(file)}: ${counted(bytes, 'byte')}, ${counted(segments, 'segment')}, ${counted(sets, 'set')}`,
    ...interchanges.flatMap((interchange) => [
      `Interchange ${interchange.controlNumber} from ${interchange.senderId} to ${interchange.receiverId}, ${[interchange.date, interchange.time].filter(Boolean).join(' ')}, ${USAGES[interchange.usage] ?? interchange.usage}`,
      ...interchange.groups.flatMap((group) => [
        `  Group ${group.controlNumber}, ${group.functionalId} ${group.version}, from ${group.applicationSender} to ${group.applicationReceiver}`,
        ...group.sets.map((set) => `    ${setWords(set)}`),
      ]),
    ]),
    ...looseSets.map((set) => setWords(set)),
    ...(left > 0 ? [`  and ${counted(left, 'set')} more`] : []),
    ...totals.map(
      (kind) =>
        `Total ${[kind.type, kind.guide, kind.name].filter(Boolean).join(' ')}: ${counted(kind.sets, 'set')}${amounts(kind)}`,
    ),
    ...findings.map((finding) => `  ${findingLine(finding)}`),
  ];
}

const USAGES: Readonly<Record<string, string>> = { P: 'production', T: 'test' };

function setWords(set: SetSummary): string {
  const state = set.complete && set.countsOk ? '' : ' (damaged)';
  return `${set.type} ${set.control}${set.name ? ` ${set.name}` : ''}: ${counted(set.segmentCount, 'segment')}${amounts(set)}${state}`;
}

function amounts({ claims, chargeCents, paidCents, paymentCents }: Totals): string {
  return [
    claims > 0 ? `, ${counted(claims, 'claim')}` : '',
    chargeCents === undefined ? '' : `, billed ${money(chargeCents)}`,
    paidCents === undefined ? '' : `, paid ${money(paidCents)}`,
    paymentCents === undefined ? '' : `, payment ${money(paymentCents)}`,
  ].join('');
}
