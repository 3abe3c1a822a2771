/** What this library uses of Node and the engine that the type packages do not know. */

declare global {
  // The names of the type parameters must be those of the merged declaration.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  interface Buffer<TArrayBuffer extends ArrayBufferLike = ArrayBufferLike> {
    /** As toString('latin1', start, end), without finding out the encoding at every call. */
    latin1Slice(start?: number, end?: number): string;
    utf8Slice(start?: number, end?: number): string;
    latin1Write(text: string, offset?: number): number;
    utf8Write(text: string, offset?: number): number;
  }
}

/** A compiled module. */
export type WasmModule = object;

interface WasmHost {
  Module: new (bytes: Uint8Array) => WasmModule;
  Instance: new (module: WasmModule) => { exports: unknown };
}

/** WebAssembly, or undefined where it is off. */
export function wasmHost(): WasmHost | undefined {
  return (globalThis as { WebAssembly?: WasmHost }).WebAssembly;
}
