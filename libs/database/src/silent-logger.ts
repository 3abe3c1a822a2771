import type { Logger } from 'typeorm';

/** TypeORM prints failures with their parameters to the console; here errors are thrown, and logged by the caller. */
export class SilentLogger implements Logger {
  logQuery(): void {}
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
