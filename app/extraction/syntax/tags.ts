import { W } from '../lexicon/word-classes.ts';
import { matchMetric } from '../names/metric-index.ts';
import type { Token } from '../text/token.ts';

/** What a token does in its sentence, as far as phrases and clauses need it. */
export const Tag = {
  mark: 0,
  noun: 1,
  verb: 2,
  preposition: 3,
  conjunction: 4,
  determiner: 5,
  number: 6,
  adverb: 7,
  relative: 8,
  contrast: 9,
  pronoun: 10,
  auxiliary: 11,
} as const;

const VERBS = W.reach | W.improve | W.reduce | W.beat | W.propose | W.degrade | W.evaluation;
const NOUNS_TOO =
  W.gainNoun | W.metric | W.systemNoun | W.countNoun | W.benchmarkHead | W.comparative | W.other;

/** Classes that decide a word's tag whatever stands before it, the first that fits. */
const DECIDED: readonly (readonly [number, number])[] = [
  [W.contrast, Tag.contrast],
  [W.relative, Tag.relative],
  [W.pronoun, Tag.pronoun],
  [W.conjunction, Tag.conjunction],
  [W.determiner, Tag.determiner],
  [W.auxiliary, Tag.auxiliary],
];

/**
 * Tags the tokens of a sentence, from left to right. A word that may be noun or verb is a noun behind an article, an
 * adjective or a number, and a verb behind what can be a subject.
 * @returns one tag a token, from the sentence's first
 */
export function tagTokens(tokens: readonly Token[], first: number, end: number): Uint8Array {
  const tags = new Uint8Array(end - first);
  let before: number = Tag.mark;
  for (let i = first; i < end; i++) {
    const isNoun = opensMetric(tokens, i, end) || (before === Tag.noun && isWithinMetric(tokens, i, end));
    before = isNoun ? Tag.noun : tagOf(tokens, i, before);
    tags[i - first] = before;
  }
  return tags;
}

/** `win rate`, `pass rate`: a word that may be a verb opens the name of a metric. */
function opensMetric(tokens: readonly Token[], at: number, end: number): boolean {
  return ((tokens[at] as Token).classes & VERBS) !== 0 && metricEnd(tokens, at, end) > at + 1;
}

/** `mean squared error`: a word with a verb's ending stands within the name of a metric. */
function isWithinMetric(tokens: readonly Token[], at: number, end: number): boolean {
  return /^[a-z]+ed$/.test((tokens[at] as Token).text) && metricEnd(tokens, at - 1, end) > at;
}

function metricEnd(tokens: readonly Token[], at: number, end: number): number {
  return matchMetric(tokens, at, end)?.end ?? at;
}

function tagOf(tokens: readonly Token[], at: number, before: number): number {
  const token = tokens[at] as Token;
  if (token.kind === 'number') return Tag.number;
  if (token.kind === 'mark') return Tag.mark;
  for (const [classes, tag] of DECIDED) if ((token.classes & classes) !== 0) return tag;
  if ((token.classes & W.preposition) !== 0) return Tag.preposition;
  if ((token.classes & VERBS) !== 0) return verbOrNoun(token, tokens[at + 1], before);
  if (token.lower.endsWith('ly')) return Tag.adverb;
  return isUnknownVerb(token, before) ? Tag.verb : Tag.noun;
}

function verbOrNoun(token: Token, next: Token | undefined, before: number): number {
  const closesPhrase = before === Tag.determiner || before === Tag.number;
  if (closesPhrase) return Tag.noun;
  if ((token.classes & NOUNS_TOO) === 0) return Tag.verb;
  if (before === Tag.auxiliary || before === Tag.pronoun || before === Tag.relative) return Tag.verb;
  // `score of`, `gains in`: a noun has its complement behind it.
  if (next?.lower === 'of' || next?.lower === 'in') return Tag.noun;
  return before === Tag.noun && token.lower.endsWith('s') ? Tag.verb : Tag.noun;
}

/** `leverages`, `enabling`: no class says verb, but the ending does and nothing before it speaks for a noun. */
function isUnknownVerb(token: Token, before: number): boolean {
  if (!/^[a-z]+(?:ing|ed)$/.test(token.text)) return before === Tag.auxiliary && /^[a-z]+$/.test(token.text);
  return before !== Tag.determiner && before !== Tag.preposition && before !== Tag.number;
}
