import type { Token } from '../text/token.ts';

/** Words between a link word and its number that change nothing: hedges, articles, praise. */
const SKIPPED = new Set(
  (
    'a an the its up about around approximately nearly almost roughly over exceeding above below under more less ' +
    'greater fewer higher lower than as much high low at least most only just even average avg avg. mean absolute ' +
    'relative relatively additional further remarkable impressive significant substantial notable considerable ' +
    'whopping striking merely some another total overall full new strong sota state-of-the-art respectable ' +
    'competitive best highest lowest peak maximum minimum approx ~ > < ≥ ≤ $ * " ` both still roughly often usually ' +
    'typically well also upto respectively consistent large small modest stable cumulative ≈ ∼ between'
  ).split(' '),
);
const OF_WHAT = new Set(['average', 'mean', 'total', 'maximum']);

/** Whether a token is stepped over on the way from a number to its link word: `up to`, `an average of`. */
export function isSkipped(tokens: readonly Token[], at: number, first: number): boolean {
  const { lower } = tokens[at] as Token;
  if (SKIPPED.has(lower)) return true;
  if (at === first) return false;
  const before = (tokens[at - 1] as Token).lower;
  return (
    (lower === 'to' && (before === 'up' || before === 'close')) || (lower === 'of' && OF_WHAT.has(before))
  );
}
