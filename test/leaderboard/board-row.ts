import type { BoardRow } from '#app/leaderboard/board-row.ts';

let nextId = 1;

/** A score for tests: 90% of a method named A, unless said otherwise. */
export function makeRow(
  given: Partial<Omit<BoardRow, 'paper' | 'method'>> & {
    method?: string | null;
    paper?: Partial<BoardRow['paper']>;
  } = {},
): BoardRow {
  const { method = 'A', paper, ...rest } = given;
  const value = rest.value ?? 90;
  return {
    id: nextId++,
    anchor: 'claim-0-3',
    quote: `${value}%`,
    value,
    low: null,
    unit: '%',
    kind: 'score',
    basis: null,
    change: null,
    benchmark: { name: 'MATH', slug: 'math' },
    metric: 'accuracy',
    setting: null,
    base: null,
    role: 'proposed',
    versus: null,
    from: null,
    qualifier: null,
    confidence: 0.9,
    status: 'unchecked',
    verdict: null,
    ...rest,
    method: method === null ? null : { name: method, slug: method.toLowerCase() },
    paper: { slug: 'p', title: 'Paper', publishedOn: null, isDigest: false, ...paper },
  };
}
