import { IDENTITY_HEADER, IdentitySigner } from '@millrace/security';
import { createServer, type Server } from 'node:http';
import { ClusterFace, whenReady } from './cluster-face.js';

const KEY = 'an identity key that only tests know';

interface Asked {
  readonly url: string;
  readonly body: string;
  readonly identity: string;
}

/** A process as the face sees it: answers what the test tells. */
class Member {
  readonly asked: Asked[] = [];
  private constructor(
    private readonly server: Server,
    readonly service: string,
  ) {}

  static async open(
    service: string,
    answer: (asked: number) => { status: number; body?: object },
  ): Promise<Member> {
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const identity = String(request.headers[IDENTITY_HEADER]);
      const body = Buffer.concat(chunks).toString();
      const { status, body: told = {} } = answer(
        member.asked.push({ url: request.url!, body, identity }),
      );
      response.writeHead(status).end(JSON.stringify(told));
    });
    const member = new Member(server, service);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return member;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

describe('a cluster that somebody else started', () => {
  const members: Member[] = [];
  const open = async (...parts: Parameters<typeof Member.open>) => {
    const member = await Member.open(...parts);
    members.push(member);
    return member;
  };
  afterEach(() => members.splice(0).forEach((member) => member.close()));

  test('every process is told of the clock’s move, one that is away again and again', async () => {
    const claims = await open('claims', () => ({ status: 200 }));
    const late = await open('claims', (asked) => ({ status: asked < 3 ? 503 : 200 }));
    const payer = await open('payer-simulator', () => ({ status: 200 }));
    const face = new ClusterFace([claims, late, payer], KEY, ['payer-simulator']);
    await face.tellClock(new Date('2026-06-02T07:00:00Z'));
    expect(members.map(({ asked }) => asked.length)).toEqual([1, 3, 1]);
    const [{ url, body, identity }] = payer.asked as [Asked];
    expect({ url, body }).toEqual({
      url: '/status/clock',
      body: '{"now":"2026-06-02T07:00:00.000Z"}',
    });
    expect(await new IdentitySigner(KEY).verify(identity)).toMatchObject({ role: 'operator' });
  });

  test('it is at rest after a pass in which no process handled anything', async () => {
    // The second replica handles two events in the first pass and one more in the second.
    const handled = [2, 3, 3];
    const first = await open('claims', () => ({ status: 200, body: { handled: 5 } }));
    const second = await open('claims', (asked) => ({
      status: 200,
      body: { handled: handled[asked - 1] ?? 3 },
    }));
    const payer = await open('payer-simulator', () => ({ status: 404 }));
    await new ClusterFace([first, second, payer], KEY, ['payer-simulator']).settle();
    expect(members.map(({ asked }) => asked.length)).toEqual([3, 3, 0]);
  });

  test('a question goes to a process of its service', async () => {
    const claims = await open('claims', () => ({ status: 200 }));
    const scheduling = await open('scheduling', () => ({ status: 201, body: { practiceId: 7 } }));
    const face = new ClusterFace([claims, scheduling], KEY);
    const request = { method: 'POST', url: '/practices', payload: { name: 'x' } } as const;
    expect(await face.ask('scheduling', request)).toEqual({ status: 201, body: { practiceId: 7 } });
    expect(claims.asked).toEqual([]);
    await expect(face.ask('reporting', request)).rejects.toThrow('no service reporting');
  });

  test('waiting for a process ends when it is ready, or when it is called off', async () => {
    const slow = await open('claims', (asked) => ({ status: asked < 3 ? 503 : 200 }));
    await whenReady(slow.url);
    expect(slow.asked.map(({ url }) => url)).toEqual(Array(3).fill('/status/ready'));
    const never = await open('claims', () => ({ status: 503 }));
    const off = AbortSignal.abort(new Error('called off'));
    await expect(whenReady(never.url, off)).rejects.toThrow('called off');
  });
});
