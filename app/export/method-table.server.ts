import type { Kysely } from 'kysely';
import { pageMethods } from '#db/queries/page-methods.server.ts';
import type { Database } from '#db/schema.ts';
import type { Cell, Column, Table } from './table.ts';

const BATCH_SIZE = 500;

const COLUMNS: readonly Column[] = [
  { name: 'method', type: 'text', isPrinted: true },
  { name: 'claims', type: 'integer', isPrinted: true },
  { name: 'as base', type: 'integer', isPrinted: true },
  { name: 'also written', type: 'text' },
  { name: 'url', type: 'text' },
];

/** Methods and models of which something is claimed, in the order in which they came to be known. */
export function toMethodTable(db: Kysely<Database>, origin: string): Table {
  return { caption: 'Methods and models', columns: COLUMNS, batches: listBatches(db, origin) };
}

async function* listBatches(db: Kysely<Database>, origin: string): AsyncGenerator<Cell[][]> {
  let after: number | undefined;
  for (;;) {
    const batch = await pageMethods(db, {}, { after, limit: BATCH_SIZE });
    yield batch.map(({ name, claims, asBase, aliases, slug }) => [
      name,
      claims,
      asBase,
      aliases.join('; '),
      `${origin}/methods/${encodeURIComponent(slug)}`,
    ]);
    if (batch.length < BATCH_SIZE) return;
    after = batch.at(-1)?.id;
  }
}
