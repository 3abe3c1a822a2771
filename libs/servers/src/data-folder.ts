import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where a server keeps its data. */
export interface DataFolder {
  readonly path: string;
  /** Set when the folder goes with the server. */
  readonly temporary?: string;
  /** Removes it when it is temporary. */
  remove(): void;
}

/** The folder asked for, made where absent; a temporary one when none is asked for. */
export function dataFolder(server: string, asked: string | undefined): DataFolder {
  if (asked !== undefined) {
    const path = resolve(asked);
    mkdirSync(path, { recursive: true });
    return { path, remove: () => undefined };
  }
  const path = mkdtempSync(join(tmpdir(), `millrace-${server}-`));
  return {
    path,
    temporary: path,
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
