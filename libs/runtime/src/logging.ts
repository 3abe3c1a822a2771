import type { LoggerService } from '@nestjs/common';
import { errorFields, traceFields } from '@millrace/telemetry';
import { pino, type DestinationStream } from 'pino';

/** What a service logs with: fields first. No health information, ever: ids only. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  child(fields: object): Log;
}

/** A JSON log on standard error, or wherever `to` leads; lines carry the ids of the trace that they belong to. */
export function createLog(level: string, to?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: traceFields,
      // An error's message may quote data.
      serializers: { err: errorFields },
    },
    to ?? pino.destination(2),
  );
}

export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLog,
};

/** Nest's own messages, as far as they matter. */
export function nestLogger(log: Log): LoggerService {
  return {
    log: () => undefined,
    warn: (message: string) => log.warn({}, String(message)),
    error: (message: unknown) =>
      log.error({}, message instanceof Error ? message.name : String(message)),
  };
}
