/** A value that cannot be written. Names the field, never holds the value. */
export class X12WriteError extends Error {
  override readonly name = 'X12WriteError';

  constructor(
    /** Where the value is, for example 'claims[3].lines[0].procedure.code'. */
    readonly path: string,
    /** What is wrong with it. */
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}
