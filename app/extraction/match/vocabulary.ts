import { Shape } from '../lexicon/word-form.ts';
import { BEING, LOOSE_REACH } from '../lexicon/word-sets.ts';
import { W, wordClasses } from '../lexicon/word-classes.ts';
import { some, type Step } from './steps.ts';
import { aNumeral, anyMark, classed, either, except, spelt, tokenTest, word, wordOf } from './token-test.ts';

/** What patterns ask of single words, by the names that they use for it. */
export const metric = tokenTest(
  'a metric',
  (token) =>
    (token.shape & Shape.metric) !== 0 ||
    (token.shape !== 0 && isPluralMetric(token.text)) ||
    token.lower === 'coefficients',
);
export const gainNoun = classed(W.gainNoun, 'a noun of difference');
export const comparative = classed(W.comparative, 'a comparative');
export const change = classed(W.improve | W.reduce | W.degrade, 'a verb of change');
export const improve = classed(W.improve, 'improves');
export const reduce = classed(W.reduce, 'reduces');
export const beat = classed(W.beat, 'outperforms');
export const efficiency = classed(W.efficiency, 'time, memory, cost');
export const counted = classed(W.countNoun, 'what is counted');
export const system = classed(W.systemNoun, 'a kind of system');
export const other = classed(W.other, 'somebody else’s');
export const preposition = classed(W.preposition, 'a preposition');
export const contrast = classed(W.contrast, 'while');
export const reach = classed(W.reach, 'a verb of result');
/** Verbs behind which a level stands: `achieves`, `reaches`, `scores`. */
export const attain = except(reach, wordOf(LOOSE_REACH), classed(W.auxiliary, 'an auxiliary'));
export const be = wordOf(BEING);
export const open = word('(', '[');
export const close = word(')', ']');
export const equals = word('=', '≈', ':', '>', '≥', '<', '≤', '~', '∼');
export const joint = word('and', 'or', ',', '/');
export const comma = word(',');
export const article = word('a', 'an', 'the');
export const owner = either(article, word('our', 'its', 'their'));
/** Names and ordinary words of a phrase, between a noun and its number. */
export const hedges: Step = some(classed(W.filler, 'a hedge'), 4);
/** A verb that would end a phrase. */
export const verbal = classed(W.reach | W.beat | W.contrast | W.propose, 'a verb of another clause');
export const arrow = word('↑', '↓', '▲', '▼');
/** `to 250 raises accuracy`: the number closes the subject of another verb. */
export const causing = tokenTest(
  'a verb of which it is the subject',
  (token) =>
    (token.classes & (W.improve | W.reduce)) !== 0 &&
    (token.classes & (W.gainNoun | W.metric)) === 0 &&
    /[a-z]s$/.test(token.lower),
);
export const lostNothing = tokenTest(
  'a noun of difference, no loss function',
  (token, sentence, at) =>
    (token.classes & W.gainNoun) !== 0 &&
    !(token.lower === 'loss' && sentence.tokens[at - 1]?.kind === 'word'),
);
export const possessive = tokenTest('somebody’s', (token) => /(?:['’]s|s['’]|^['’])$/.test(token.lower));
/** A metric, or a number's noun that measures no less. */
export const measure = except(metric, wordOf(BEING));
export const cross = word('x', '×', '*', '^');

/** `PSNRs`, `AUCs`. */
function isPluralMetric(text: string): boolean {
  return /[A-Z]s$/.test(text) && (wordClasses(text.slice(0, -1).toLowerCase()) & W.metric) !== 0;
}
/** `websites`, `WSIs`: things, however many. */
export const plural = tokenTest(
  'a plural',
  (token) =>
    token.kind === 'word' &&
    /[a-zA-Z]s$/.test(token.text) &&
    !/ss$/.test(token.text) &&
    (token.classes &
      (W.metric | W.gainNoun | W.preposition | W.efficiency | W.auxiliary | W.reach | W.determiner)) ===
      0 &&
    (token.shape & Shape.metric) === 0,
);
/** A size glued to a word: `10B`, `30M`. */
export const gluedSize = spelt(/^\d+(?:\.\d+)?[BMK]$/, 'a size such as 10B');

export const standardDeviation = tokenTest(
  'a standard deviation',
  (token, sentence, at) =>
    (token.lower === 'deviation' || token.lower === 'deviations') &&
    sentence.tokens[at - 1]?.lower === 'standard',
);

/** A plus that touches what stands before it adds: `F(D)+3.4`. */
export const touchingPlus = tokenTest(
  'a plus that adds',
  (token, sentence, at) => token.text === '+' && sentence.tokens[at - 1]?.end === token.start,
);

export const conjunction = classed(W.conjunction, 'and');
/** What ends the phrase behind a number; `relative` may be part of it. */
export const phraseEnd = either(anyMark, aNumeral, conjunction, except(preposition, word('relative')));
/** What ends the phrase of what is counted: `17 leading multi-modal models`, `16 land cover classes`. */
export const endOfCounted = except(
  either(metric, anyMark, preposition, reach, comparative, gainNoun),
  word('-', '/', 'cover', 'performing', 'leading'),
  other,
);
