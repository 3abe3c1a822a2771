import { LAYOUT, SCANNER_MODULE } from '../generated/scanner-module.js';
import { wasmHost, type WasmModule } from './platform.js';
import { scanPlain } from './scan-plain.js';
import { Tokens } from './tokens.js';

/**
 * Fills the tables from bytes [start, end), where a segment begins at `start`. Returns where the first segment begins
 * that is not in the tables: one without its terminator, one that begins with the letters ISA, or one behind a full table.
 */
export type Scan = (
  start: number,
  end: number,
  element: number,
  terminator: number,
  component: number,
  repetition: number,
) => number;

/** Token tables and what fills them. */
export interface Scanner {
  readonly tokens: Tokens;
  readonly scan: Scan;
}

const host = wasmHost();
const compiled = compile();

/** The module takes 0.3 ms to compile; where WebAssembly is off the plain scanner does its work. */
function compile(): WasmModule | undefined {
  try {
    return host && new host.Module(Buffer.from(SCANNER_MODULE, 'base64'));
  } catch {
    return undefined;
  }
}

/** True when scanners of this process run in WebAssembly. */
export const scansInWasm = compiled !== undefined;

export function newScanner(): Scanner {
  return compiled ? wasmScanner(compiled) : plainScanner();
}

function wasmScanner(module: WasmModule): Scanner {
  const { memory, scan } = new host!.Instance(module).exports as {
    memory: { buffer: ArrayBuffer };
    scan: Scan;
  };
  return { tokens: Tokens.over(memory.buffer), scan };
}

/** The scanner without WebAssembly. */
export function plainScanner(): Scanner {
  const tokens = Tokens.over(new ArrayBuffer(LAYOUT.end));
  return {
    tokens,
    scan: (start, end, element, terminator, component, repetition) =>
      scanPlain(tokens, start, end, element, terminator, component, repetition),
  };
}

const free: Scanner[] = [];
const KEPT = 4;

/** A scanner that nobody else uses until it is given back. */
export function takeScanner(): Scanner {
  return free.pop() ?? newScanner();
}

export function giveScanner(scanner: Scanner): void {
  if (free.length < KEPT) free.push(scanner);
}
