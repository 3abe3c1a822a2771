import 'reflect-metadata';
import { openDatabase } from '@millrace/database';
import { discoverJobHandlers, JobServer } from '@millrace/jobs';
import { PostgresEventServer, UnitOfWork } from '@millrace/messaging';
import { IdentitySigner } from '@millrace/security';
import {
  Global,
  Module,
  StandardSchemaValidationPipe,
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
import { IdentityGuard } from './http/identity.guard.js';
import { describeApi } from './http/open-api.js';
import { ProblemFilter } from './http/problem.filter.js';
import { UnitOfWorkInterceptor } from './http/unit-of-work.interceptor.js';
import { nestLogger } from './logging.js';
import { Invalid } from './problems.js';
import { CLOCK, LOG, SETTINGS, type Profile, type ServiceDefinition } from './service.js';
import { readSettings } from './settings.js';
import { StatusModule } from './status.controller.js';

/** A service at work. */
export interface RunningService {
  readonly name: string;
  readonly app: NestFastifyApplication;
  readonly openApi: OpenAPIObject;
  readonly work: UnitOfWork;
  readonly events: PostgresEventServer;
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
  const log = profile.log.child({ service: name });
  const settings = readSettings(definition.settings, profile.settings ?? {});
  const dataSource = await openDatabase({
    url: profile.databaseUrl,
    service: name,
    poolSize: profile.poolSize,
  });
  const work = new UnitOfWork({
    dataSource,
    service: name,
    clock: profile.clock,
    cipher: profile.cipher,
  });
  const jobs = new JobServer({
    ...profile.jobs,
    service: name,
    clock: profile.clock,
    log,
    unitOfWork: work,
    migrate: false,
  });
  const events = new PostgresEventServer({ work, log });

  const app = await NestFactory.create<NestFastifyApplication>(
    rootModule(definition.module, [
      { provide: DataSource, useValue: dataSource },
      { provide: UnitOfWork, useValue: work },
      { provide: JobServer, useValue: jobs },
      { provide: PostgresEventServer, useValue: events },
      { provide: CLOCK, useValue: profile.clock },
      { provide: SETTINGS, useValue: settings },
      { provide: LOG, useValue: log },
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
  for (const type of STREAMED) {
    fastify.addContentTypeParser(
      type,
      (_request: unknown, payload: unknown, done: (error: null, body: unknown) => void) =>
        done(null, payload),
    );
  }
  app.connectMicroservice({ strategy: events });
  await app.init();
  await fastify.ready();
  const openApi = describeApi(app, name);
  await app.startAllMicroservices();
  await jobs.start(discoverJobHandlers(app.get(DiscoveryService), app.get(MetadataScanner)));

  return {
    name,
    app,
    openApi,
    work,
    events,
    jobs,
    inject: (request) => fastify.inject(request) as unknown as Promise<Response>,
    close: async () => {
      await jobs.close();
      await app.close();
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}

function rootModule(
  module: Type,
  providers: { provide: symbol | Type; useValue: unknown }[],
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
