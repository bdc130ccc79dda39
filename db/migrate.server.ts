import { Migrator, NO_MIGRATIONS, type Kysely, type MigrationResultSet } from 'kysely';
import { ConfigurationError } from './configuration-error.ts';
import { dropQueue, migrateQueue } from './jobs/queue-schema.server.ts';
import { migrations } from './migrations/migrations.server.ts';
import type { Database } from './schema.ts';

export interface MigrationStatus {
  name: string;
  /** Undefined while the migration waits. */
  executedAt: Date | undefined;
}

/** Brings the tables up to date, those of the job queue too; two processes at once take turns. Returns the names of the migrations that ran. */
export async function migrateToLatest(db: Kysely<Database>): Promise<string[]> {
  const names = namesOf(await openMigrator(db).migrateToLatest());
  await migrateQueue(db);
  return names;
}

/** Undoes the latest migration. Returns its name, or an empty list where there is none. */
export async function migrateDown(db: Kysely<Database>): Promise<string[]> {
  return namesOf(await openMigrator(db).migrateDown());
}

/** Undoes all migrations: every table of ours goes, with what it holds. Other tables of the database stay. */
export async function dropEverything(db: Kysely<Database>): Promise<string[]> {
  await dropQueue(db);
  return namesOf(await openMigrator(db).migrateTo(NO_MIGRATIONS));
}

/** All migrations in order, with when they ran. */
export async function listMigrations(db: Kysely<Database>): Promise<MigrationStatus[]> {
  const all = await openMigrator(db).getMigrations();
  return all.map(({ name, executedAt }) => ({ name, executedAt }));
}

function openMigrator(db: Kysely<Database>): Migrator {
  // A list of modules and no folder: in a bundle there is no folder to read.
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}

function namesOf({ error, results }: MigrationResultSet): string[] {
  if (error instanceof Error && /corrupted migrations/.test(error.message)) {
    throw new ConfigurationError(
      'The database was set up by another version of claimboard. Update the checkout, or use a new DATA_DIR or DATABASE_URL.',
      { cause: error },
    );
  }
  if (error) throw error instanceof Error ? error : new Error(String(error));
  return (results ?? [])
    .filter(({ status }) => status === 'Success')
    .map(({ migrationName }) => migrationName);
}
