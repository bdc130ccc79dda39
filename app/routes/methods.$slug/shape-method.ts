import type { MethodParams } from '#app/leaderboard/method-search.ts';
import { sortForMethod } from '#app/leaderboard/method-rows.ts';
import { groupByMethod, summariseMethod } from '#app/leaderboard/method-summary.ts';
import { countPages } from '#app/leaderboard/page-search.ts';
import type { MethodPageData } from '#db/queries/method.server.ts';

const PAGE_SIZE = 50;
/** Results of one method that is built on this one; the rest stands on its own page. */
const MOST_RESULTS = 6;

/** A method as its page shows it: figures of everything, and a page of each of its lists. */
export function shapeMethod({ method, claims, asBase }: MethodPageData, { page, built }: MethodParams) {
  const own = cutPage(sortForMethod(claims), page);
  const groups = cutPage(groupByMethod(asBase), built);
  return {
    method,
    summary: summariseMethod(claims),
    builtOn: asBase.length,
    own,
    built: {
      ...groups,
      items: groups.items.map(({ rows, ...group }) => ({
        ...group,
        rows: rows.slice(0, MOST_RESULTS),
        results: rows.length,
      })),
    },
  };
}

function cutPage<Item>(items: readonly Item[], asked: number) {
  const pages = countPages(items.length, PAGE_SIZE);
  const page = Math.min(asked, pages);
  return { items: items.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages, total: items.length };
}
