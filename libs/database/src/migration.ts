import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A TypeORM migration class. */
export type Migration = new () => MigrationInterface;

/**
 * A migration that is plain SQL. It runs once per schema, as the schema's owner, with the schema first in the
 * search path, in a transaction of its own.
 * @param name `<number>-<what>`, e.g. `0001-patients`; a schema's migrations run in the order of their numbers
 * @param upSql one or more statements
 */
export function sqlMigration(name: string, upSql: string): Migration {
  const [, number, what] = /^(\d{1,13})-([a-z0-9-]+)$/.exec(name) ?? [];
  if (!number || !what || Number(number) === 0) {
    throw new Error(`Migration "${name}" needs a name like "0001-patients".`);
  }
  // TypeORM orders by the last 13 characters of the name.
  const ordered = `${what}-${number.padStart(13, '0')}`;
  return class SqlMigration implements MigrationInterface {
    static readonly sql = upSql;
    readonly name = ordered;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(upSql);
    }
    async down(): Promise<void> {
      throw new Error(`Migration ${name} does not run backwards: restore a backup instead.`);
    }
  };
}

/** The name under which TypeORM records a migration. */
export function migrationName(migration: Migration): string {
  return new migration().name ?? migration.name;
}

/** What tells a migration from another one of the same name: its SQL, or the source of its class. */
export function migrationText(migration: Migration): string {
  return (migration as { sql?: string }).sql ?? migration.toString();
}
