import type { Kysely, Transaction } from 'kysely';
import { DUMPED_TABLES } from '#db/dump/dumped-tables.ts';
import { readRows } from '#db/dump/read-rows.server.ts';
import type { Database } from '#db/schema.ts';
import type { FileStream } from './table.ts';

/** What the first line of a dump says of the lines after it. */
export const DUMP_FORMAT = 1;

/**
 * The whole database as JSON Lines: `{"type": "papers", "row": {…}}`, as it is at one moment, in flat memory. The first line
 * tells a dump from other files, the last one a whole dump from one that was cut. Passwords and sessions stay behind.
 */
export async function* writeDump(db: Kysely<Database>): FileStream {
  const transaction = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    yield `${JSON.stringify({ type: 'claimboard-dump', format: DUMP_FORMAT })}\n`;
    let rows = 0;
    for (const table of DUMPED_TABLES)
      for await (const batch of readRows(transaction as Transaction<Database>, table)) {
        rows += batch.length;
        yield batch.map((row) => `{"type":"${table}","row":${row}}\n`).join('');
      }
    yield `${JSON.stringify({ type: 'end', rows })}\n`;
  } finally {
    await transaction.rollback().execute();
  }
}
