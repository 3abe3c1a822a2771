import { setTimeout as sleep } from 'node:timers/promises';
import { patiently } from './patiently.js';

/** An answer of the public API that is not what the demo expects: the demo stops there and says where. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  constructor(
    readonly method: string,
    readonly path: string,
    readonly status: number,
    readonly problem: string,
  ) {
    super(`${method} ${path} answered ${status}: ${problem}`);
  }
}

type Body = Record<string, unknown> | readonly unknown[];

/** One caller of the public API: an API key, or a person who signed in. Knows nothing that a stranger could not know. */
export class ApiClient {
  private constructor(
    private readonly baseUrl: string,
    private headers: Readonly<Record<string, string>>,
    /** Of a person: opens a session anew, because one ends by idling. */
    private readonly renew?: () => Promise<Readonly<Record<string, string>>>,
  ) {}

  /** The clinic's own software. */
  static withKey(baseUrl: string, apiKey: string): ApiClient {
    return new ApiClient(baseUrl, { authorization: `Bearer ${apiKey}` });
  }

  /** A person, with the session's cookie. @throws UnexpectedAnswer */
  static async signIn(baseUrl: string, email: string, password: string): Promise<ApiClient> {
    const open = () => openSession(baseUrl, email, password);
    return new ApiClient(baseUrl, await open(), open);
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  /** @param key names the action: sent again after an interruption, it takes effect once */
  post<T>(path: string, body: Body, key: string): Promise<T> {
    return this.send<T>('POST', path, body, { 'idempotency-key': key });
  }

  put<T>(path: string, body: Body): Promise<T> {
    return this.send<T>('PUT', path, body);
  }

  private async send<T>(
    method: string,
    path: string,
    body?: Body,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const request = () =>
      patiently(() =>
        fetch(`${this.baseUrl}/api${path}`, {
          method,
          headers: {
            ...this.headers,
            ...headers,
            ...(body && { 'content-type': 'application/json' }),
          },
          ...(body && { body: JSON.stringify(body) }),
        }),
      );
    let response = await request();
    if (response.status === 401 && this.renew) {
      await response.body?.cancel();
      this.headers = await this.renew();
      response = await request();
    }
    while (response.status === 429) {
      await response.body?.cancel();
      await sleep(1000 * Number(response.headers.get('retry-after') ?? 1));
      response = await request();
    }
    if (!response.ok) throw await unexpected(method, path, response);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
}

async function openSession(
  baseUrl: string,
  email: string,
  password: string,
): Promise<Readonly<Record<string, string>>> {
  const headers = { 'x-requested-with': 'millrace-demo' };
  const response = await patiently(() =>
    fetch(`${baseUrl}/api/session`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    }),
  );
  if (!response.ok) throw await unexpected('POST', '/session', response);
  await response.body?.cancel();
  const cookie = response.headers.getSetCookie().map((value) => value.split(';')[0]!);
  return { ...headers, cookie: cookie.join('; ') };
}

export async function unexpected(
  method: string,
  path: string,
  response: Response,
): Promise<UnexpectedAnswer> {
  return new UnexpectedAnswer(method, path, response.status, await response.text());
}
