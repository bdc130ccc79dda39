import type { Kysely } from 'kysely';
import { connect } from '#db/connect.server.ts';
import { readEnvironment } from '#db/environment.server.ts';
import { migrateToLatest } from '#db/migrate.server.ts';
import type { Database } from '#db/schema.ts';

/** Connects, brings the tables up to date, does the work, and closes again whatever happens. */
export async function withDatabase<T>(work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const { db, close } = await connect(readEnvironment());
  try {
    await migrateToLatest(db);
    return await work(db);
  } finally {
    await close();
  }
}
