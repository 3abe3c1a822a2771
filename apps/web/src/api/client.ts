import type { Problem } from '@millrace/contracts';

/** An error answer of the API (RFC 9457). `errors` names the fields that are wrong. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly type: string;
  readonly errors: NonNullable<Problem['errors']>;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.type = problem.type;
    this.errors = problem.errors ?? [];
  }
}

export type QueryValues = Record<string, string | number | string[] | undefined>;

/** Path with its query; absent and empty values are left out, a list repeats its name. */
export function withQuery(path: string, values: QueryValues): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** Reads JSON under `/api`. @throws ApiProblem */
export function get<T>(path: string): Promise<T> {
  return send<T>('GET', path);
}

/** Posts JSON; every call is its own request by the `Idempotency-Key`. @throws ApiProblem */
export function post<T>(path: string, body: unknown = {}): Promise<T> {
  return send<T>('POST', path, JSON.stringify(body), {
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  });
}

/** @throws ApiProblem */
export function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PUT', path, JSON.stringify(body), { 'content-type': 'application/json' });
}

/** @throws ApiProblem */
export function remove(path: string): Promise<void> {
  return send<void>('DELETE', path);
}

/** Posts the bytes of a file. @throws ApiProblem */
export function upload<T>(path: string, file: Blob): Promise<T> {
  return send<T>('POST', path, file, {
    'content-type': 'application/octet-stream',
    'idempotency-key': crypto.randomUUID(),
  });
}

async function send<T>(
  method: string,
  path: string,
  body?: BodyInit,
  headers: Record<string, string> = {},
): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method,
    body,
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'x-requested-with': 'millrace-web', ...headers },
  }).catch(() => {
    throw new ApiProblem({
      type: 'about:blank',
      title: 'The server cannot be reached. Your work here is kept; try again in a moment.',
      status: 0,
    });
  });
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = {
    type: 'about:blank',
    title: `The server answered ${response.status}.`,
    status: response.status,
  };
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}
