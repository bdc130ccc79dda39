import { Shape } from '../lexicon/word-form.ts';
import { type Mask, wordAt } from './mask.ts';

const NUMBERED =
  /^(?:figure|fig|table|section|sec|eq|equation|theorem|lemma|algorithm|appendix|chapter|step|stage|phase|task|track|version|v|level|grade|type|class|layer|round|experiment|exp|rank|ranks|ranked|ranking|place|top|sub-task|subtask|part|seed|no|release|page|python|cuda|layers|days?|week|month|version|epoch|iteration)$/;

/** `Table 3`, `version 2`, `rank 1`, `top 20%`: the number points at a thing or a place in an order. */
export const ordinals: Mask = {
  name: 'ordinals',
  reason(context) {
    const { mention } = context;
    const before = wordAt(context, mention.first - 1);
    if (before === 'top' || (before === '-' && wordAt(context, mention.first - 2) === 'top'))
      return 'a place in a ranking';
    if ((!mention.unit || mention.total !== null) && Number.isInteger(mention.value) && NUMBERED.test(before))
      return `a number of a ${before}`;
    return undefined;
  },
};

/** `[12]`, `[3, 7]`, `(Dong et al., 2024)`. */
export const citations: Mask = {
  name: 'citations',
  reason(context) {
    const { mention } = context;
    if (mention.unit || mention.sign || !Number.isInteger(mention.value)) return undefined;
    let open = mention.first - 1;
    while (/^[\d,;–-]+$/.test(wordAt(context, open)) && mention.first - open < 14) open -= 1;
    let close = mention.end;
    while (/^[\d,;–-]+$/.test(wordAt(context, close)) && close - mention.end < 14) close += 1;
    return wordAt(context, open) === '[' && wordAt(context, close) === ']' ? 'a citation' : undefined;
  },
};

const MONTH =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|april|june|july|august|september|october|november|december)$/;

/** Whole numbers from 1900 to 2100 that carry no unit. */
export const years: Mask = {
  name: 'years',
  reason(context) {
    const { mention, tokens } = context;
    if (
      !mention.unit &&
      (MONTH.test(wordAt(context, mention.end)) || MONTH.test(wordAt(context, mention.first - 1)))
    )
      return 'a date';
    if (mention.unit || mention.sign || !/^(?:19|20)\d\d$/.test(tokens[mention.first]?.numeral?.digits ?? ''))
      return undefined;
    return /^(?:rating|elo|score|scores)$/.test(wordAt(context, mention.first - 2)) ? undefined : 'a year';
  },
};

/** `mAP@0.5:0.95`: the range of thresholds in a metric's name. */
export const metricRanges: Mask = {
  name: 'metric-ranges',
  reason({ mention, tokens }) {
    const colon = tokens[mention.first - 1];
    const metric = tokens[mention.first - 2];
    const touches = colon?.text === ':' && metric?.end === colon.start && colon.end === mention.startChar;
    return touches && /@[\d.]+$/.test(metric.text) ? `part of the name ${metric.text}` : undefined;
  },
};

/** `(1)`, `2)`: marks of an enumeration. */
export const enumerations: Mask = {
  name: 'enumerations',
  reason(context) {
    const { mention } = context;
    const isWhole = Number.isInteger(mention.value) && mention.decimals === 0;
    if (mention.unit || mention.sign || !isWhole || mention.value > 12) return undefined;
    if (wordAt(context, mention.end) !== ')') return undefined;
    if (wordAt(context, mention.first - 1) !== '(') return 'a list mark';
    // `Quill (7)`: a bracket right behind a name is no list.
    const before = context.tokens[mention.first - 2];
    return before && mention.first - 2 >= context.sentence.first && (before.shape & Shape.name) !== 0
      ? undefined
      : 'a list mark';
  },
};
