import type { Kysely } from 'kysely';
import { parseChangeParams, type ChangeParams } from '#app/leaderboard/change-params.ts';
import { findRunChanges, type ChangeRow } from '#db/queries/extraction-changes.server.ts';
import type { Database } from '#db/schema.ts';
import type { Column, Table } from '../table.ts';
import { toPlainWriter, type ViewQuestion, type ViewWriter } from '../view-file.server.ts';

const CHANGES_AT_A_TIME = 1000;

const COLUMNS: readonly Column[] = [
  { name: 'number', type: 'text', isPrinted: true },
  { name: 'change', type: 'text', isPrinted: true },
  { name: 'reviewed', type: 'text', isPrinted: true },
  { name: 'before', type: 'text', isPrinted: true },
  { name: 'after', type: 'text', isPrinted: true },
  { name: 'paper', type: 'text' },
  { name: 'url', type: 'text' },
];

/** What the latest run read otherwise than the one before it, as its page lists it; fields as JSON. */
export function openChanges(db: Kysely<Database>, { search, origin }: ViewQuestion): ViewWriter {
  return toPlainWriter(toTable(listBatches(db, parseChangeParams(search)), origin));
}

function toTable(batches: AsyncIterable<readonly ChangeRow[]>, origin: string): Table {
  async function* toBatches() {
    for await (const batch of batches)
      yield batch.map(({ quote, change, isReviewed, before, after, paper, claimId }) => [
        quote,
        change,
        isReviewed ? 'yes' : null,
        before && JSON.stringify(before),
        after && JSON.stringify(after),
        paper.title,
        origin + (claimId ? `/claims/${claimId}` : `/papers/${encodeURIComponent(paper.slug)}`),
      ]);
  }
  return { caption: 'What new rules changed', columns: COLUMNS, batches: toBatches() };
}

async function* listBatches(
  db: Kysely<Database>,
  { show }: Pick<ChangeParams, 'show'>,
): AsyncGenerator<ChangeRow[]> {
  for (let page = 1; ; page++) {
    const found = await findRunChanges(db, { ...(show && { show }), page, size: CHANGES_AT_A_TIME });
    const rows = found?.rows ?? [];
    yield rows;
    if (rows.length < CHANGES_AT_A_TIME) return;
  }
}
