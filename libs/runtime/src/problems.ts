/** A named error that a door answers as RFC 9457 problem details. Its text never holds health information. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    /** Short and the same for every occurrence. */
    readonly title: string,
    readonly detail?: string,
    readonly errors?: readonly ProblemField[],
    /** Further members of the answer, e.g. the visit that a booking clashes with. */
    readonly extra?: Readonly<Record<string, unknown>>,
  ) {
    super(detail ? `${title} ${detail}` : title);
  }
}

/** A field that is wrong: where, and what to do. */
export interface ProblemField {
  readonly path: string;
  readonly message: string;
}

/** 404: there is nothing of that id for this practice. */
export class NotFound extends ProblemError {
  override readonly name = 'NotFound';
  constructor(detail: string) {
    super(404, 'Not found.', detail);
  }
}

/** 409: the state of the thing does not allow it. */
export class Conflict extends ProblemError {
  override readonly name = 'Conflict';
  constructor(detail: string, extra?: Readonly<Record<string, unknown>>) {
    super(409, 'Conflict.', detail, undefined, extra);
  }
}

/** 400: fields of the request are wrong; each with its path. */
export class Invalid extends ProblemError {
  override readonly name = 'Invalid';
  constructor(errors: readonly ProblemField[]) {
    super(
      400,
      'The request is not valid.',
      errors.map(({ path, message }) => `${path}: ${message}`).join(' '),
      errors,
    );
  }
}

/** 403: the role does not allow it; says who may. */
export class Forbidden extends ProblemError {
  override readonly name = 'Forbidden';
  constructor(detail: string) {
    super(403, 'Not allowed.', detail);
  }
}
