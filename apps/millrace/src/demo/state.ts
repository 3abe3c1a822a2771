import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClinicIds } from './play.js';
import type { ScenarioOptions } from './scenario.js';

/** Where a demo is, kept in its folder: what is needed to go on after an interruption. */
export interface DemoState extends ScenarioOptions {
  /** The next day to play. */
  readonly next: string;
  /** People take part: what they did stands, and the clinic's software is told of check-outs to send their charges. */
  readonly live: boolean;
  readonly practiceId: number;
  readonly apiKey: string;
  readonly sourcePath: string;
  readonly sourceSecret: string;
  readonly receiverPort: number;
  readonly receiverSecret: string;
  readonly endpointId: number;
  readonly ids: ClinicIds;
}

const stateFile = (dataDir: string) => join(dataDir, 'demo.json');

/** Null: no demo began in this folder. */
export function loadState(dataDir: string): DemoState | null {
  const file = stateFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoState) : null;
}

/** Written beside and then moved over: a kill leaves the old state or the new one. */
export function saveState(dataDir: string, state: DemoState): void {
  const file = stateFile(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
