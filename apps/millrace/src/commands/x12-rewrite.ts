import { deidentify, jsonToX12, x12ToJson } from '@millrace/x12';
import { randomBytes } from 'node:crypto';
import { CLEAN, ending, open, Watch, write } from './x12-io.js';

/** `millrace x12 json`. */
export function toJson(file: string, { output }: { output?: string }): Promise<void> {
  return ending(async () => {
    const watch = new Watch();
    await write(x12ToJson(open(file), { onFinding: watch.onFinding }), output);
    return watch.ending(file);
  });
}

/** `millrace x12 write`. */
export function fromJson(file: string, { output }: { output?: string }): Promise<void> {
  return ending(async () => {
    await write(jsonToX12(open(file)), output);
    return CLEAN;
  });
}

export interface DeidentifyCommand {
  readonly output?: string;
  readonly secret?: string;
  readonly keepPayers: boolean;
}

/** `millrace x12 deidentify`. */
export function hidePeople(file: string, command: DeidentifyCommand): Promise<void> {
  return ending(async () => {
    const secret =
      command.secret ||
      process.env['MILLRACE_DEIDENTIFY_SECRET'] ||
      randomBytes(32).toString('base64');
    const watch = new Watch();
    const { keepPayers } = command;
    await write(
      deidentify(open(file), { secret, keepPayers, onFinding: watch.onFinding }),
      command.output,
    );
    return watch.ending(file);
  });
}
