import 'reflect-metadata';
import { openDatabase } from '@millrace/database';
import { discoverJobHandlers, JobServer } from '@millrace/jobs';
import {
  EventServer,
  KafkaEventServer,
  PostgresEventServer,
  UnitOfWork,
} from '@millrace/messaging';
import { IdentitySigner } from '@millrace/security';
import {
  Global,
  Module,
  StandardSchemaValidationPipe,
  type Abstract,
  type DynamicModule,
  type Type,
} from '@nestjs/common';
import {
  DiscoveryModule,
  DiscoveryService,
  MetadataScanner,
  NestFactory,
  Reflector,
} from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { InjectOptions, Response } from 'light-my-request';
import { DataSource } from 'typeorm';
import { observeService } from './figures.js';
import { IdentityGuard } from './http/identity.guard.js';
import { observeRequests } from './http/observe-requests.js';
import { describeApi } from './http/open-api.js';
import { ProblemFilter } from './http/problem.filter.js';
import { UnitOfWorkInterceptor } from './http/unit-of-work.interceptor.js';
import { nestLogger, type Log } from './logging.js';
import { Invalid } from './problems.js';
import { CLOCK, LOG, OPEN_API, SETTINGS, type Profile, type ServiceDefinition } from './service.js';
import { readSettings } from './settings.js';
import { StatusModule } from './status.controller.js';

/** A service at work. */
export interface RunningService {
  readonly name: string;
  readonly app: NestFastifyApplication;
  readonly openApi: OpenAPIObject;
  readonly work: UnitOfWork;
  readonly events: EventServer;
  readonly jobs: JobServer;
  /** A request as if by HTTP, without a port; `payloadAsStream` for long answers. */
  inject(request: InjectOptions): Promise<Response>;
  /** Takes no more work, lets what is at work end, and lets go of the database. */
  close(): Promise<void>;
}

/** Bodies of JSON at most; files stream and have no limit here. */
const JSON_LIMIT = 1 << 20;
const STREAMED = ['application/edi-x12', 'application/octet-stream', 'text/plain'];

/**
 * Starts a service: its own Nest application, database role, event server and job server. It listens on no port;
 * the gateway reaches it by `inject`, or a `main.ts` by `app.listen`.
 * @throws SettingRefused; Error when a route names no roles, a job has no processor, or a consumer is wrong
 */
export async function startService(
  definition: ServiceDefinition,
  profile: Profile,
): Promise<RunningService> {
  const { name } = definition;
  const settings = readSettings(definition.settings, profile.settings ?? {});
  const ports = await openPorts(name, profile);
  const { work, jobs, events, dataSource } = ports;
  let app: NestFastifyApplication | undefined;
  let stopObserving = () => undefined as void;
  const close = async () => {
    await jobs.close();
    stopObserving();
    await app?.close();
    if (dataSource.isInitialized) await dataSource.destroy();
  };
  try {
    app = await createApp(definition.module, ports, profile, settings);
    app.connectMicroservice({ strategy: events });
    await app.init();
    const fastify = app.getHttpAdapter().getInstance();
    await fastify.ready();
    const openApi = describeApi(app, name);
    Object.assign(app.get<OpenAPIObject>(OPEN_API), openApi);
    await app.startAllMicroservices();
    await jobs.start(discoverJobHandlers(app.get(DiscoveryService), app.get(MetadataScanner)));
    stopObserving = observeService({ work, events, jobs });
    const inject = (request: InjectOptions) =>
      fastify.inject(request) as unknown as Promise<Response>;
    return { name, app, openApi, work, events, jobs, inject, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Ports {
  readonly log: Log;
  readonly dataSource: DataSource;
  readonly work: UnitOfWork;
  readonly jobs: JobServer;
  readonly events: EventServer;
}

async function openPorts(service: string, profile: Profile): Promise<Ports> {
  const { clock, cipher, databaseUrl: url, poolSize } = profile;
  const log = profile.log.child({ service });
  const dataSource = await openDatabase({ url, service, poolSize });
  const work = new UnitOfWork({ dataSource, service, clock, cipher });
  const own = { service, clock, log, unitOfWork: work, migrate: false };
  const jobs = new JobServer({ ...profile.jobs, ...own });
  const { kafka } = profile;
  const events = kafka
    ? new KafkaEventServer({ work, log, kafka })
    : new PostgresEventServer({ work, log });
  return { log, dataSource, work, jobs, events };
}

async function createApp(
  module: Type,
  { log, dataSource, work, jobs, events }: Ports,
  profile: Profile,
  settings: object,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    rootModule(module, [
      { provide: DataSource, useValue: dataSource },
      { provide: UnitOfWork, useValue: work },
      { provide: JobServer, useValue: jobs },
      { provide: EventServer, useValue: events },
      { provide: CLOCK, useValue: profile.clock },
      { provide: SETTINGS, useValue: settings },
      { provide: LOG, useValue: log },
      { provide: OPEN_API, useValue: {} },
    ]),
    new FastifyAdapter({ bodyLimit: JSON_LIMIT, requestIdHeader: 'x-request-id' }),
    { logger: nestLogger(log), abortOnError: false },
  );
  const reflector = app.get(Reflector);
  app.useGlobalGuards(new IdentityGuard(reflector, new IdentitySigner(profile.identityKey)));
  app.useGlobalInterceptors(new UnitOfWorkInterceptor(reflector, work));
  app.useGlobalFilters(new ProblemFilter(log));
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: invalid }));
  const fastify = app.getHttpAdapter().getInstance();
  observeRequests(fastify, work.service);
  for (const type of STREAMED) {
    fastify.addContentTypeParser(
      type,
      (_request: unknown, payload: unknown, done: (error: null, body: unknown) => void) =>
        done(null, payload),
    );
  }
  return app;
}

function rootModule(
  module: Type,
  providers: { provide: symbol | Type | Abstract<unknown>; useValue: unknown }[],
): DynamicModule {
  @Global()
  @Module({})
  class Ports {}
  @Module({})
  class Root {}
  const ports: DynamicModule = {
    module: Ports,
    providers: providers as DynamicModule['providers'],
    exports: providers.map(({ provide }) => provide) as DynamicModule['exports'],
  };
  return { module: Root, imports: [ports, DiscoveryModule, StatusModule, module] };
}

/** Paths and messages only: a value may be health information. */
function invalid(issues: readonly { message: string; path?: readonly unknown[] }[]): Invalid {
  return new Invalid(
    issues.map(({ message, path }) => ({
      path: (path ?? [])
        .map((part) =>
          String(typeof part === 'object' && part ? (part as { key: unknown }).key : part),
        )
        .join('.'),
      message,
    })),
  );
}
