import type { Kysely } from 'kysely';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import { toGainPanels } from '#app/leaderboard/chart-rows.ts';
import { toGainCourse } from '#app/leaderboard/gain-course.ts';
import { toGainGroupRows } from '#app/leaderboard/gain-group-rows.ts';
import { nameGains, type GainParams } from '#app/leaderboard/gain-search.ts';
import { countPages } from '#app/leaderboard/page-search.ts';
import { toLabel } from '#app/leaderboard/time-series.ts';
import { listGainGroups } from '#db/queries/list-gain-groups.server.ts';
import { listGainPeriods } from '#db/queries/list-gain-periods.server.ts';
import { countGains, listGains } from '#db/queries/list-gains.server.ts';
import type { Database } from '#db/schema.ts';

const PAGE_SIZE = 50;
const GROUPS = 25;
const MOST_POINTS = 400;
const MOST_QUARTERS = 40;

/** Gains of one basis, one by one or brought together, as the address asks for them. */
export async function showGains(db: Kysely<Database>, params: GainParams) {
  switch (params.by) {
    case 'time':
      return showOverTime(db, params);
    case 'benchmark':
    case 'method':
      return showGroups(db, { ...params, by: params.by });
    default:
      return showList(db, params);
  }
}

async function showList(db: Kysely<Database>, { basis, change, sort, q, page }: GainParams) {
  const { gains, totals } = await listGains(db, {
    basis,
    change,
    sort,
    search: q,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const [panel] =
    sort === 'largest' ? toGainPanels(gains, { toName: toSystemOnBenchmark, isMixed: change === 'all' }) : [];
  return {
    by: 'gain' as const,
    gains,
    totals,
    panel: panel ?? null,
    pages: countPages(totals[change][basis], PAGE_SIZE),
  };
}

async function showGroups(
  db: Kysely<Database>,
  { by, basis, change, q, page }: GainParams & { by: 'benchmark' | 'method' },
) {
  const asked = { by, basis, change, search: q, limit: GROUPS, offset: (page - 1) * GROUPS };
  const { groups, total } = await listGainGroups(db, asked);
  return {
    by,
    totals: await countGains(db, q),
    rows: toGainGroupRows(groups, nameGains(change)),
    groups: groups.map(({ largest: [first], ...group }) => ({ ...group, largest: first })),
    pages: countPages(total, GROUPS),
  };
}

async function showOverTime(db: Kysely<Database>, { basis, change, q }: GainParams) {
  const periods = await listGainPeriods(db, { basis, change, search: q, limit: MOST_QUARTERS });
  const latest = { basis, change, search: q, sort: 'latest' as const, limit: MOST_POINTS, offset: 0 };
  const { gains, totals } = await listGains(db, latest);
  return {
    by: 'time' as const,
    totals,
    periods,
    course: toGainCourse(gains, periods, toSystemOnBenchmark),
    pages: 1,
  };
}

function toSystemOnBenchmark({ benchmark, ...row }: BoardRow): string {
  return benchmark ? `${toLabel(row)} on ${benchmark.name}` : toLabel(row);
}
