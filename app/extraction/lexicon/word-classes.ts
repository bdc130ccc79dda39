import { CLASS_WORDS, type ClassWords } from './class-words.ts';

/**
 * What a word does in a sentence that reports a number. A word may belong to several classes: the set is a bit mask.
 * Rules ask for classes, never for single words, so that a new synonym is one entry here.
 */
export const W = {
  /** achieve, reach, score: the number that follows is a level. */
  reach: 1 << 0,
  /** improve, increase, boost. */
  improve: 1 << 1,
  /** reduce, lower, cut. */
  reduce: 1 << 2,
  /** outperform, surpass, exceed. */
  beat: 1 << 3,
  /** improvement, gain, reduction, speedup: nouns that name a difference. */
  gainNoun: 1 << 4,
  /** higher, faster, fewer. */
  comparative: 1 << 5,
  /** accuracy, score, F1: heads of metric phrases. */
  metric: 1 << 6,
  preposition: 1 << 7,
  determiner: 1 << 8,
  conjunction: 1 << 9,
  /** tasks, samples, layers: what counts count. */
  countNoun: 1 << 10,
  /** our, we, proposed, it, this. */
  own: 1 << 11,
  /** baseline, existing, previous, standard: words of comparators. */
  other: 1 << 12,
  /** benchmark, dataset, corpus: heads of benchmark phrases. */
  benchmarkHead: 1 << 13,
  /** propose, introduce, present. */
  propose: 1 << 14,
  /** while, whereas, although: opens a contrasting clause. */
  contrast: 1 << 15,
  /** method, approach, framework, model. */
  systemNoun: 1 << 16,
  auxiliary: 1 << 17,
  /** Adverbs and adjectives that may stand between the parts of a frame. */
  filler: 1 << 18,
  /** time, memory, tokens, cost: metrics of which less is better, and of which a change is a result. */
  efficiency: 1 << 19,
  /** with, using, under, at: openers of conditions. */
  condition: 1 << 20,
  /** that, which, who. */
  relative: 1 << 21,
  pronoun: 1 << 22,
  /** differ, drop, degrade, vary: other verbs of change. */
  degrade: 1 << 23,
  /** evaluate, test, experiments: words that announce where the numbers come from. */
  evaluation: 1 << 24,
} as const;

const lexicon = new Map<string, number>();
const wordsOf: Readonly<Record<keyof typeof W, ClassWords>> = CLASS_WORDS;
for (const [name, bit] of Object.entries(W)) {
  const { verbs = '', words = '' } = wordsOf[name as keyof typeof W];
  for (const verb of split(verbs)) for (const form of regularForms(verb)) addTo(bit, form);
  for (const word of split(words)) addTo(bit, word);
}

function split(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

function addTo(bit: number, word: string): void {
  lexicon.set(word, (lexicon.get(word) ?? 0) | bit);
}

/** achieve, achieves, achieved, achieving. */
function regularForms(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  if (/[^aeiou]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${stem}ing`];
  const third = /(?:s|x|sh|ch|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${stem}ed`, `${stem}ing`];
}

/** The classes of a lower-cased word; 0 where it has none. */
export function wordClasses(lower: string): number {
  return lexicon.get(lower) ?? 0;
}
