import { Shape } from '../lexicon/word-form.ts';
import type { Token } from '../text/token.ts';
import { type Mask, wordAt } from './mask.ts';

const INTERVAL_WORDS = new Set(['ci', 'cis', 'c.i', 'iqr', 'range', 'interval', 'intervals']);

/** `95% CI`, `(95\% CI 0.92–1.11)`, `95% confidence interval`, and the bounds behind them. */
export const confidenceIntervals: Mask = {
  name: 'confidence-intervals',
  reason(context) {
    const { mention } = context;
    for (let i = mention.end; i < mention.end + 2; i++) {
      if (wordAt(context, i) === '(') break;
      if (
        /^(?:ci|cis|confidence|credible|c\.i)$/.test(wordAt(context, i)) &&
        wordAt(context, i + 1) !== 'score'
      )
        return 'the level of a confidence interval';
      if (wordAt(context, i).length === 0) break;
    }
    for (let i = mention.first - 1; i > mention.first - 8 && i >= context.sentence.first; i--) {
      const word = wordAt(context, i);
      if (INTERVAL_WORDS.has(word)) return 'a bound of a confidence interval';
      if (word === ')' || word === ';' || (word === '(' && i < mention.first - 3)) break;
    }
    return undefined;
  },
};

/** `p < 0.05`, `n = 30`, `k=5`, `IoU=0.7`: a symbol is set to the number, and the symbol is no metric. */
export const settings: Mask = {
  name: 'settings',
  reason(context) {
    const { mention, tokens } = context;
    let at = mention.first - 1;
    let sees = false;
    while (/^[=<>≤≥~∈:]$/.test(wordAt(context, at))) {
      sees = sees || wordAt(context, at) !== ':';
      at -= 1;
    }
    if (!sees || (at === mention.first - 2 && wordAt(context, mention.first - 1) === '~')) return undefined;
    const symbol = tokens[at]?.text ?? '';
    // `Spearman ρ = 0.80`, `Krippendorff's alpha = 0.41`: a statistic of agreement.
    const isMetricBracket = symbol === ')' && ((tokens[at - 1]?.shape ?? 0) & Shape.metric) !== 0;
    if (isMetricBracket || isAgreement(tokens[at - 1]?.text ?? '', symbol)) return undefined;
    if (
      wordAt(context, at) === 'p' ||
      wordAt(context, at) === 'p-value' ||
      wordAt(context, at) === 'p-values'
    )
      return 'a p-value';
    if (
      /^(?:[a-zA-Zα-ω]|iou|eps|epsilon|seed|lr|batch|tau|threshold|snr|df|alpha|beta|lambda|gamma|sigma|\)|∞)$/i.test(
        symbol,
      )
    )
      return `the setting ${symbol}`;
    return undefined;
  },
};

/** `95% Hausdorff distance`: the percentile belongs to the metric's name. */
export const percentiles: Mask = {
  name: 'percentiles',
  reason(context) {
    const { mention } = context;
    const next = wordAt(context, mention.end);
    return mention.unit === '%' && (next === 'hausdorff' || next === 'hd')
      ? 'part of a metric’s name'
      : undefined;
  },
};

/** The symbols of rank correlation and of agreement between raters, which measure results. */
export function isAgreement(before: string, symbol: string): boolean {
  if (/^[ρκτ]$/.test(symbol)) return true;
  return (
    /^(?:alpha|kappa|tau|rho|r|α)$/i.test(symbol) &&
    /^(?:spearman|pearson|kendall|cohen|fleiss|krippendorff|cronbach)(?:['’]s)?$|^['’]s$|^correlation$/i.test(
      before,
    )
  );
}

/** `F(D)+3.4`: a sign that touches what stands before it adds, and reports nothing. */
export const formulas: Mask = {
  name: 'formulas',
  reason({ mention, tokens }) {
    const before = tokens[mention.first - 1];
    if (mention.sign !== '+' || before?.end !== mention.startChar) return undefined;
    return before.text === ')' || before.kind === 'word' ? 'part of a formula' : undefined;
  },
};

/** `53.3% (8/15)`: the fraction says again what the percentage says. */
export const repeatedFractions: Mask = {
  name: 'repeated-fractions',
  reason(context) {
    const { mention, tokens } = context;
    if (mention.total === null || wordAt(context, mention.first - 1) !== '(') return undefined;
    const before = tokens[mention.first - 2];
    return before?.kind === 'number' || before?.text === '%' || before?.lower === 'percent'
      ? 'repeats the percentage before it'
      : undefined;
  },
};

/** `1.28 (1.18-1.39)`, `74.4% (69.9, 78.8%)`: the bracket holds an interval around the number before it. */
export const bracketedIntervals: Mask = {
  name: 'bracketed-intervals',
  reason(context) {
    const { mention, tokens } = context;
    let open = mention.first - 1;
    while (
      open > mention.first - 4 &&
      tokens[open] &&
      tokens[open]?.text !== '(' &&
      tokens[open]?.text !== '['
    )
      open -= 1;
    if (!/^[([]$/.test(tokens[open]?.text ?? '')) return undefined;
    const center = numeralBefore(tokens, open);
    const inner = numbersWithin(tokens, open + 1);
    if (center === undefined || inner.length !== 2) return undefined;
    const [low, high] = inner as [number, number];
    return low < center && center < high ? 'a bound of an interval' : undefined;
  },
};

function numeralBefore(tokens: readonly Token[], open: number): number | undefined {
  const before = tokens[open - 1];
  const token = before?.kind === 'mark' && before.text === '%' ? tokens[open - 2] : before;
  return token?.numeral?.value;
}

/** The numbers of a bracket that holds nothing else than numbers, `-`, `,`, `%` and `to`; none otherwise. */
function numbersWithin(tokens: readonly Token[], from: number): number[] {
  const numbers: number[] = [];
  for (let i = from; i < from + 8; i++) {
    const token = tokens[i];
    if (!token) return [];
    if (token.text === ')' || token.text === ']') return numbers;
    if (token.numeral) numbers.push(Math.abs(token.numeral.value));
    else if (!/^(?:-|–|,|%|;)$/.test(token.lower)) return [];
  }
  return [];
}

/** `standard deviations averaging 10.1%`, `σ of 0.3`. */
export const spreads: Mask = {
  name: 'spreads',
  reason(context) {
    // `reduces the variance by 6 times` is a result.
    if (wordAt(context, context.mention.first - 1) === 'by') return undefined;
    for (let i = context.mention.first - 1; i > context.mention.first - 5; i--) {
      const word = wordAt(context, i);
      if (/^(?:std|stdev|s\.d|variance)$/.test(word)) return 'a spread, no level';
      if (/^deviations?$/.test(word) && wordAt(context, i - 1) === 'standard') return 'a spread, no level';
    }
    return undefined;
  },
};
