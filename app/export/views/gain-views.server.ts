import type { Kysely } from 'kysely';
import { parseGainParams } from '#app/leaderboard/gain-params.ts';
import { BASES, nameGains, type GainParams } from '#app/leaderboard/gain-search.ts';
import { listGainGroups } from '#db/queries/list-gain-groups.server.ts';
import { listGainPeriods } from '#db/queries/list-gain-periods.server.ts';
import type { Database } from '#db/schema.ts';
import { listGainBatches } from '../claim-batches.server.ts';
import { toClaimTable } from '../claim-table.ts';
import { toGainGroupTable, toGainPeriodTable } from '../gain-table.ts';
import { toViewWriter, type ViewQuestion, type ViewWriter } from '../view-file.server.ts';

/** Each question groups all gains anew, so there are few of them. */
const GROUPS_AT_A_TIME = 10_000;
/** Of a thousand years. */
const MOST_QUARTERS = 4000;

/** Claimed gains of one basis: one by one with the largest first, or brought together by benchmark, method or quarter. */
export function openGains(db: Kysely<Database>, { search, origin }: ViewQuestion): ViewWriter {
  const { by, basis, change, q } = parseGainParams(search);
  const basisName = BASES.find((one) => one.basis === basis)?.name.toLowerCase() ?? '';
  const caption = `Claimed ${nameGains(change).title.toLowerCase()}, ${basisName}${q ? `: ${q}` : ''}`;
  if (by === 'gain')
    return toViewWriter({
      batches: listGainBatches(db, { basis, change, search: q }),
      toPaper: ({ paper }) => paper.slug,
      toTable: (batches, keys) => toClaimTable(batches, { caption, origin, keys }),
    });
  if (by === 'time')
    return toViewWriter({
      batches: listPeriods(db, { basis, change, q }),
      toPaper: ({ largest }) => largest.paper.slug,
      toTable: (batches, keys) => toGainPeriodTable(batches, { caption, origin, keys }),
    });
  return toViewWriter({
    batches: listGroupBatches(db, { by, basis, change, q }),
    toPaper: ({ largest }) => largest.paper.slug,
    toTable: (batches, keys) => toGainGroupTable(batches, { by, caption, origin, keys }),
  });
}

async function* listGroupBatches(
  db: Kysely<Database>,
  { by, basis, change, q }: Pick<GainParams, 'basis' | 'change' | 'q'> & { by: 'benchmark' | 'method' },
) {
  for (let offset = 0; ; offset += GROUPS_AT_A_TIME) {
    const asked = { by, basis, change, search: q, limit: GROUPS_AT_A_TIME, offset, most: 1 };
    const { groups } = await listGainGroups(db, asked);
    yield groups.flatMap(({ largest: [largest], ...group }) => (largest ? { ...group, largest } : []));
    if (groups.length < GROUPS_AT_A_TIME) return;
  }
}

async function* listPeriods(
  db: Kysely<Database>,
  { basis, change, q }: Pick<GainParams, 'basis' | 'change' | 'q'>,
) {
  yield await listGainPeriods(db, { basis, change, search: q, limit: MOST_QUARTERS });
}
