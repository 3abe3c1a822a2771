import 'reflect-metadata';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { JobData, JobDefinition } from './define-job.js';
import { handlerOf, type JobContext, type JobHandler } from './job-handler.js';

const PROCESSES = Symbol('millrace:processes-job');

type Handle<D extends JobDefinition> = (data: JobData<D>, job: JobContext) => Promise<void>;

/** Marks a provider's method as what does this job. */
export function ProcessJob<D extends JobDefinition>(definition: D) {
  return <H extends Handle<D>>(
    _target: object,
    _key: string | symbol,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    if (descriptor.value) Reflect.defineMetadata(PROCESSES, definition, descriptor.value);
  };
}

/** All methods marked by `@ProcessJob` in a Nest application's providers, bound to their instances. */
export function discoverJobHandlers(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
): JobHandler[] {
  return discovery.getProviders().flatMap(({ instance }) => {
    if (!instance || typeof instance !== 'object') return [];
    const prototype: object | null = Object.getPrototypeOf(instance);
    if (!prototype) return [];
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handle = (instance as Record<string, Handle<JobDefinition>>)[method];
      if (typeof handle !== 'function') return [];
      const definition = Reflect.getMetadata(PROCESSES, handle) as JobDefinition | undefined;
      return definition ? [handlerOf(definition, handle.bind(instance))] : [];
    });
  });
}
