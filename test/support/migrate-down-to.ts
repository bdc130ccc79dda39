import type { Kysely } from 'kysely';
import { migrateDown } from '#db/migrate.server.ts';
import type { Database } from '#db/schema.ts';

/** Takes back the migrations from the last to a named one, that one too. Throws where there is none of that name. */
export async function migrateDownTo(db: Kysely<Database>, name: string): Promise<void> {
  for (;;) {
    const undone = await migrateDown(db);
    if (undone.includes(name)) return;
    if (undone.length === 0) throw new Error(`No migration is named ${name}.`);
  }
}
