import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { toPairSeries, type PairSeries } from '#app/leaderboard/pair-series.ts';
import { findPairOfBoards } from '#db/queries/list-boards.server.ts';
import type { Database } from '#db/schema.ts';

interface Benchmark {
  slug: string;
  name: string;
}

export interface Pair {
  /** What can be chosen for either axis. */
  choices: Benchmark[];
  /** Undefined where what was asked for are no two benchmarks. */
  series: PairSeries | undefined;
}

interface PairQuestion {
  x?: string | undefined;
  y?: string | undefined;
  /** Lines of the comparison: two that share most methods are set against each other where none are asked for. */
  lines: readonly { benchmark: Benchmark; cells: readonly unknown[] }[];
  /** Slugs of what stands out. */
  methods: readonly string[];
}

/** Two benchmarks against each other; undefined where there are no two to choose from. */
export async function findPair(
  db: Kysely<Database>,
  { x, y, lines, methods }: PairQuestion,
): Promise<Pair | undefined> {
  const [left, below] = x && y ? [x, y] : findUsual(lines);
  if (!left || !below) return undefined;
  const boards = await findPairOfBoards(db, [left, below]);
  const series = boards && toPairSeries(boards, methods, isLowerBetter);
  const asked = series ? [series.x.benchmark, series.y.benchmark] : [];
  const choices = [...lines.map(({ benchmark }) => benchmark), ...asked].map(({ slug, name }) => ({
    slug,
    name,
  }));
  return {
    choices: choices.filter(({ slug }, index) => choices.findIndex((one) => one.slug === slug) === index),
    series,
  };
}

/** Slugs of the two lines on which most methods are both reported; of equals, the first ones. */
function findUsual(lines: PairQuestion['lines']): string[] {
  const pairs = lines.flatMap((left, index) =>
    lines.slice(index + 1).map((below) => ({
      slugs: [left.benchmark.slug, below.benchmark.slug],
      shared: left.cells.filter((cell, place) => cell !== null && below.cells[place] !== null).length,
    })),
  );
  return pairs.sort((a, b) => b.shared - a.shared)[0]?.slugs ?? [];
}
