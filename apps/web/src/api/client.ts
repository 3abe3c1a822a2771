import type { Problem } from '@millrace/contracts';
import { isBackground, lastHandMs } from './hand';

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

/**
 * Reads JSON under `/api`.
 * @param search what is searched for: a name goes into a header, because addresses are kept in histories and logs
 * @throws ApiProblem
 */
export function get<T>(path: string, search = ''): Promise<T> {
  return send<T>('GET', path, undefined, search ? { 'x-search': encodeURIComponent(search) } : {});
}

/** How often, and after how long, a post is sent again when the connection was lost. */
const AGAIN_AFTER_MS = [400, 1600];

/**
 * Posts JSON. Every call is its own request by the `Idempotency-Key`; when the connection is lost it is sent again with the same
 * key, so that it happens once. @throws ApiProblem
 */
export async function post<T>(path: string, body: unknown = {}): Promise<T> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  };
  for (const wait of AGAIN_AFTER_MS) {
    try {
      return await send<T>('POST', path, JSON.stringify(body), headers);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return send<T>('POST', path, JSON.stringify(body), headers);
}

/** @throws ApiProblem */
export function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PUT', path, JSON.stringify(body), { 'content-type': 'application/json' });
}

/** @throws ApiProblem */
export function remove(path: string): Promise<void> {
  return send<void>('DELETE', path);
}

/** Posts the bytes of a file; `onProgress` hears the share that was sent, 0 … 1. @throws ApiProblem */
export function upload<T>(
  path: string,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<T> {
  // fetch does not tell how much of a body was sent.
  const request = new XMLHttpRequest();
  request.open('POST', `/api${path}`);
  request.setRequestHeader('accept', 'application/json');
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('idempotency-key', crypto.randomUUID());
  request.setRequestHeader('x-requested-with', 'millrace-web');
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(new ApiProblem(UNREACHABLE));
    request.onload = () => {
      const answer = JSON.parse(request.responseText || '{}') as T;
      if (request.status < 300) resolve(answer);
      else reject(new ApiProblem({ ...unexplained(request.status), ...(answer as object) }));
    };
    request.send(file);
  });
}

const UNREACHABLE: Problem = {
  type: 'about:blank',
  title: 'The server cannot be reached. Your work here is kept; try again in a moment.',
  status: 0,
};

function unexplained(status: number): Problem {
  return { type: 'about:blank', title: `The server answered ${status}.`, status };
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
    headers: {
      accept: 'application/json',
      'x-requested-with': 'millrace-web',
      ...(isBackground(lastHandMs(), Date.now()) && { 'x-background': '1' }),
      ...headers,
    },
  }).catch(() => {
    throw new ApiProblem(UNREACHABLE);
  });
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = unexplained(response.status);
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}
