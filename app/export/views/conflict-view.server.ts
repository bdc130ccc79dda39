import type { Kysely } from 'kysely';
import { parseConflictParams } from '#app/leaderboard/conflict-params.ts';
import { listConflicts } from '#db/conflicts/list-conflicts.server.ts';
import type { Database } from '#db/schema.ts';
import { toConflictTable, type ConflictRow } from '../conflict-table.ts';
import { toViewWriter, type ViewQuestion, type ViewWriter } from '../view-file.server.ts';

const CONFLICTS_AT_A_TIME = 200;

/** Conflicts that are open, or that are settled, as they have been worked out last. */
export function openConflicts(db: Kysely<Database>, { search, origin }: ViewQuestion): ViewWriter {
  const { benchmark, show } = parseConflictParams(search);
  const caption = `${show === 'open' ? 'Open' : 'Settled'} conflicts${benchmark ? ` on ${benchmark}` : ''}`;
  return toViewWriter({
    batches: listBatches(db, { benchmark, isOpen: show === 'open' }),
    toPaper: ({ claim }) => claim.paper.slug,
    toTable: (batches, keys) => toConflictTable(batches, { caption, origin, keys }),
  });
}

async function* listBatches(
  db: Kysely<Database>,
  asked: { benchmark: string; isOpen: boolean },
): AsyncGenerator<ConflictRow[]> {
  for (let offset = 0; ; offset += CONFLICTS_AT_A_TIME) {
    const { conflicts } = await listConflicts(db, { ...asked, limit: CONFLICTS_AT_A_TIME, offset });
    yield conflicts.flatMap(({ claims, ...conflict }) => claims.map((claim) => ({ ...conflict, claim })));
    if (conflicts.length < CONFLICTS_AT_A_TIME) return;
  }
}
