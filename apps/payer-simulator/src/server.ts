import { openDatabase } from '@millrace/database';
import Fastify, { type FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { writeDueAnswers } from './clearinghouse/answers.js';
import { answerRealtime } from './clearinghouse/realtime.js';
import { NotAnInterchange, receiveFile } from './clearinghouse/receive-file.js';
import { IN_DAYS, type Timetable } from './clearinghouse/timetable.js';
import type { Scenario } from './scenario.js';

export interface PayerSimulatorOptions {
  /** Of the role that owns nothing but works in the schema `payer_simulator`. */
  readonly databaseUrl: string;
  readonly clock: { now(): Date };
  readonly scenario: Scenario;
  /** By which timetable what comes in now is answered; as payers are, unless told. */
  readonly timetable?: () => Timetable;
  /** Default loopback. */
  readonly host?: string;
  /** 0 = a free one. */
  readonly port?: number;
  /** Further routes, e.g. for whoever moves the clock. */
  readonly addRoutes?: (server: FastifyInstance) => void;
}

export interface PayerSimulator {
  /** Base address of the clearinghouse protocol, on loopback. */
  readonly url: string;
  close(): Promise<void>;
}

/** The largest batch that is taken. */
const BODY_LIMIT = 256 << 20;

/**
 * Starts the sandbox clearinghouse with its payers. Every request is one transaction that commits before the answer, so
 * a kill loses nothing; what is due is written when somebody looks.
 */
export async function startPayerSimulator(options: PayerSimulatorOptions): Promise<PayerSimulator> {
  const database = await openDatabase({
    url: options.databaseUrl,
    service: 'payer-simulator',
    poolSize: 4,
  });
  const server = Fastify({ bodyLimit: BODY_LIMIT });
  server.addContentTypeParser(
    'application/edi-x12',
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  );
  server.setErrorHandler((error, _request, reply) => {
    const status = error instanceof NotAnInterchange ? 400 : 500;
    return reply
      .status(status)
      .send({ title: status === 400 ? (error as Error).message : 'The sandbox failed.' });
  });
  questions(server, database, options);
  mailbox(server, database, options);
  options.addRoutes?.(server);
  const url = await server.listen({
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
  });
  return {
    url,
    close: async () => {
      await server.close();
      await database.destroy();
    },
  };
}

function questions(
  server: FastifyInstance,
  database: DataSource,
  { clock, scenario, timetable = () => IN_DAYS }: PayerSimulatorOptions,
): void {
  server.post('/realtime', async (request, reply) => {
    const answer = await database.transaction((tx) =>
      answerRealtime(tx, scenario, request.body as Buffer, clock.now()),
    );
    if (!answer) return reply.status(504).send();
    return reply.type('application/edi-x12').send(Buffer.from(answer));
  });
  server.post('/files', async (request, reply) => {
    const receipt = await database.transaction((tx) =>
      receiveFile(tx, { scenario, timetable: timetable() }, request.body as Buffer, clock.now()),
    );
    return reply.status(202).send(receipt);
  });
}

interface ListQuery {
  submitter: string;
  kinds: string;
  after?: string;
  limit?: string;
}

function mailbox(
  server: FastifyInstance,
  database: DataSource,
  { clock, scenario, timetable = () => IN_DAYS }: PayerSimulatorOptions,
): void {
  server.get<{ Querystring: ListQuery }>('/files', async (request) => {
    const { submitter, kinds, after = '0', limit = '100' } = request.query;
    return database.transaction(async (tx) => {
      await writeDueAnswers(tx, { scenario, timetable: timetable() }, clock.now());
      const rows = (await tx.query(
        `select id, kind, name, created_at as "createdAt", octet_length(bytes) as "byteLength" from answer_file
          where submitter = $1 and kind = any($2) and id > $3 order by id limit $4`,
        [submitter, kinds.split(','), Number(after), Math.min(Number(limit), 1000)],
      )) as { createdAt: Date }[];
      return { files: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
    });
  });
  server.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const [row] = (await database.query('select bytes from answer_file where id = $1', [
      Number(request.params.id),
    ])) as {
      bytes: Buffer;
    }[];
    if (!row) return reply.status(404).send({ title: 'There is no such file.' });
    return reply.type('application/edi-x12').send(row.bytes);
  });
}
