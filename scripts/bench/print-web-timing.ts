import type { WebTiming } from './bench-web.ts';

/** A leaderboard may cost this many times as much on the large database. */
const MOST_RATIO = 1.5;
/** It serves at least this part of the requests a second of the same page from memory. */
const LEAST_THROUGHPUT = 0.5;
/** What "a handful of queries a page" is taken to mean. */
const MOST_QUERIES = 8;

export interface Target {
  name: string;
  figure: string;
  isMet: boolean;
}

/** What the pages are meant to reach, and whether they do. */
export function judgeWebTiming({ pages, throughput, plans }: WebTiming): Target[] {
  const board = pages[0];
  const ratio = board ? board.largeMs / board.smallMs : NaN;
  const share = throughput.shipped / throughput.memory;
  const most = Math.max(...plans.map(({ queries }) => queries));
  const scanning = plans.filter(({ scans }) => scans.length > 0).map(({ page }) => page);
  return [
    {
      name: `a leaderboard costs at most ${MOST_RATIO} times as much on the large database`,
      figure: ratio.toFixed(2),
      isMet: ratio <= MOST_RATIO,
    },
    {
      name: `it serves at least ${LEAST_THROUGHPUT} of what memory serves`,
      figure: share.toFixed(2),
      isMet: share >= LEAST_THROUGHPUT,
    },
    { name: `at most ${MOST_QUERIES} queries a page`, figure: String(most), isMet: most <= MOST_QUERIES },
    {
      name: 'no query reads all claims from end to end',
      figure: scanning.length === 0 ? 'none' : scanning.join(', '),
      isMet: scanning.length === 0,
    },
  ];
}

export function printWebTiming(timing: WebTiming, targets: readonly Target[]): string {
  const { small, large, pages, throughput, plans } = timing;
  const lines = [
    `small  ${count(small)}`,
    `large  ${count(large)}`,
    '',
    `${'median ms'.padEnd(28)}${['small', 'large', 'ratio', 'as shipped', 'queries'].map(cell).join('')}`,
    ...pages.map(({ name, page, smallMs, largeMs, shippedMs }) => {
      const queries = plans.find((plan) => plan.page === page)?.queries ?? 0;
      const cells = [
        smallMs.toFixed(1),
        largeMs.toFixed(1),
        (largeMs / smallMs).toFixed(2),
        shippedMs.toFixed(1),
      ];
      return `${name.padEnd(28)}${[...cells, String(queries)].map(cell).join('')}`;
    }),
    '',
    'requests a second of the leaderboard, eight at a time',
    `computed anew ${throughput.anew.toFixed(0)}, as shipped ${throughput.shipped.toFixed(0)}, from memory alone ${throughput.memory.toFixed(0)}`,
    '',
    ...plans.flatMap(({ page, scans }) => scans.map((query) => `reads all claims: ${page}: ${query}`)),
    ...targets.map(({ name, figure, isMet }) => `${isMet ? 'met   ' : 'MISSED'} ${name}: ${figure}`),
  ];
  return `${lines.join('\n')}\n`;
}

function count({ papers, claims }: { papers: number; claims: number }): string {
  return `${papers.toLocaleString('en')} papers, ${claims.toLocaleString('en')} claims`;
}

function cell(text: string): string {
  return text.padStart(12);
}
