import { findBenchmark, isAmbiguousName } from './benchmarks.ts';
import { beginsMetric, toPhrase, toText, type Phrase } from './metric-pieces.ts';
import { toSingular } from './metric-phrase.ts';
import { listMetricSpans } from './metric-spans.ts';
import {
  AVERAGING_WORDS,
  CHANGE_WORDS,
  HOLDER_WORDS,
  KEPT_WORDS,
  LEADING_WORDS,
  MEASURE_WORDS,
  OPENING_WORDS,
  PARTICLE_WORDS,
  PRAISE_WORDS,
  RELATION_WORDS,
  TAIL_WORDS,
  VERB_WORDS,
} from './metric-words.ts';
import { isModelName } from './model-names.ts';
import { holdsNoMetric, isNoMetric } from './no-metric.ts';
import { readMetric } from './read-metric.ts';

/** What comes before the name of a metric when something is said of it. */
const LEAD = /^.*\b(?:in terms of|(?:levels?|degrees?) of|measured by|metrics (?:like|such as))\s+/i;
const CHANGE_IN =
  /^.*\b(?:improvements?|gains?|increases?|reductions?|decreases?|drops?|boosts?)\s+(?:in|of|on)\s+/i;
/** `original accuracy retained`: there it says which accuracy. */
const MARK_TO_KEEP = /^(?:original|baseline|full)$/;
/** A system's name with its size: `Heron-7B`. */
const SIZED_NAME = /^[A-Z]\S*\d[BM](?:-\w+)?$/;
const LONGEST_NAME = 4;
const PLURAL_ACRONYM = /[A-Z\d]s$/;
const PLURAL_BY_NAME = /^(?:[GTM]?FLOPs|[GM]?MACs|NFEs|LUTs|DSPs|BOPs|Params|IDs|APs|GPUs)$/;

/**
 * The metric in a noun phrase as a text has it: without articles, judgements, holders and verbs before it and what follows
 * behind it, in the singular; null where nothing that can be a metric is left.
 * @example cleanMetric('an impressive mean average precision') === 'mean average precision'
 */
export function cleanMetric(text: string): string | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (holdsNoMetric(plain)) return null;
  const phrase = withoutTail(withoutOpening(behindGenitive(behindVerb(toPhrase(withoutLead(plain))))));
  const cleaned = phrase.length === 0 ? '' : toSingle(phrase);
  return isNoMetric(cleaned) ? null : cleaned;
}

/** `gains of 3 points in terms of accuracy`, `improvement in accuracy`: what stands behind. */
function withoutLead(text: string): string {
  const behind = text.replace(LEAD, '');
  const measured = behind.replace(CHANGE_IN, '');
  return readMetric(measured).metric ? measured : behind;
}

/** `the model reaches an average accuracy`: what stands behind the last verb, if that is a metric, else before it. */
function behindVerb(phrase: Phrase): Phrase {
  const verb = phrase.findLastIndex(({ lower }, at) => VERB_WORDS.has(lower) && !isWithinMetric(phrase, at));
  if (verb === -1) return phrase;
  const behind = phrase.slice(verb + 1);
  if (isMetric(behind)) return behind;
  return isMetric(phrase.slice(0, verb)) ? phrase.slice(0, verb) : phrase;
}

/** `the agent's success rate`; not `Cohen's kappa`. */
function behindGenitive(phrase: Phrase): Phrase {
  const owner = phrase.findLastIndex(
    ({ lower }, at) => /(?:['’]s|s['’])$/.test(lower) && !isWithinMetric(phrase, at),
  );
  const behind = phrase.slice(owner + 1);
  return owner !== -1 && isMetric(behind) && !phrase.slice(0, owner).some(isLinking) ? behind : phrase;
}

function isLinking({ lower }: Phrase[number]): boolean {
  return /^(?:of|to|with|from|and|per)$/.test(lower) || TAIL_WORDS.has(lower);
}

function withoutOpening(phrase: Phrase): Phrase {
  let rest = phrase;
  while (rest.length > 1) {
    const next = rest.slice(countOpening(rest));
    if (next === rest || next.length === rest.length) break;
    rest = next;
  }
  return rest;
}

/** How many pieces at the beginning are no part of the metric's name. */
function countOpening(phrase: Phrase): number {
  if (beginsMetric(phrase)) return 0;
  const { lower } = phrase[0] as Phrase[number];
  if (MARK_TO_KEEP.test(lower) && KEPT_WORDS.has(phrase.at(-1)!.lower)) return 0;
  if (OPENING_WORDS.has(lower) || PRAISE_WORDS.has(lower) || LEADING_WORDS.has(lower) || isShare(lower))
    return 1;
  return HOLDER_WORDS.has(lower) && isAtMetric(phrase.slice(1)) ? 1 : countName(phrase);
}

/** A metric begins here, or a word that says how it was summed up. */
function isAtMetric(phrase: Phrase): boolean {
  return beginsMetric(phrase) || AVERAGING_WORDS.has(phrase[0]!.lower);
}

/** `20%`, `3.5x`: the number itself. */
function isShare(lower: string): boolean {
  return /^[\d.,]+(?:%|x|×)?$/.test(lower);
}

/** The benchmark or the system that a phrase begins with, if a metric follows. */
function countName(phrase: Phrase): number {
  for (let count = Math.min(LONGEST_NAME, phrase.length - 1); count > 0; count--) {
    const name = toText(phrase.slice(0, count));
    const isBenchmark = findBenchmark(name) !== undefined && !isAmbiguousName(name);
    const isName = isBenchmark || isModelName(name) || SIZED_NAME.test(name);
    if (isName && tellsWithout(phrase.slice(count))) return count;
  }
  return 0;
}

/** A benchmark's own score needs its name (`DPG score`), an accuracy does not. */
function tellsWithout(phrase: Phrase): boolean {
  const { metric } = readMetric(toText(phrase));
  return metric !== null && metric.key !== 'score' && metric.family !== 'statistic';
}

/** Up to what follows the name: `accuracy on unseen data`, `accuracy gains`. */
function withoutTail(phrase: Phrase): Phrase {
  const cut = phrase.findIndex((_, at) => at > 0 && endsName(phrase, at) && isNamed(phrase.slice(0, at)));
  return cut === -1 ? withoutVerbalTail(phrase) : phrase.slice(0, cut);
}

function endsName(phrase: Phrase, at: number): boolean {
  const { lower } = phrase[at] as Phrase[number];
  const before = phrase.slice(0, at);
  if (isWithinMetric(phrase, at)) return false;
  if (lower === 'of') return isShare(phrase[at + 1]?.lower ?? '0');
  if (lower === 'with' || lower === 'from') return !RELATION_WORDS.has(phrase[at - 1]?.lower ?? '');
  if (TAIL_WORDS.has(lower) || /^(?:points|percent|pp)$/.test(lower)) return true;
  const isChange =
    CHANGE_WORDS.has(lower) && (at === phrase.length - 1 || isLinking(phrase[at + 1] as Phrase[number]));
  return (isChange || isShare(lower)) && !before.some(isLinking);
}

/** `effective rank strips away`: a verb and its particle. */
function withoutVerbalTail(phrase: Phrase): Phrase {
  const isVerbal = PARTICLE_WORDS.has(phrase.at(-1)?.lower ?? '');
  return isVerbal && isMetric(phrase.slice(0, -2)) ? phrase.slice(0, -2) : phrase;
}

/** Of a share or a number it matters what follows: `share of cases with an error`. */
function isNamed(phrase: Phrase): boolean {
  const { metric } = readMetric(toText(phrase));
  return phrase.length > 0 && metric !== null && metric.family !== 'statistic';
}

function isMetric(phrase: Phrase): boolean {
  return phrase.length > 0 && readMetric(toText(phrase)).metric !== null;
}

/** Whether a piece is part of a registered name: `area under the curve`. */
function isWithinMetric(phrase: Phrase, at: number): boolean {
  const words = phrase.flatMap((piece, place) => piece.words.map((word) => ({ ...word, place })));
  return listMetricSpans(words).some(({ first, end }) => {
    const places = words.slice(first, end).map(({ place }) => place);
    return places.length > 1 && places.includes(at);
  });
}

/** The text without marks around it, its head in the singular where the plural only says that there are several numbers. */
function toSingle(phrase: Phrase): string {
  const text = toText(phrase).replace(/^["'“”‘,;:.]+|["“”,;:.]+$/g, '');
  const plain = text.includes('(') === text.includes(')') ? text : text.replace(/[()]/g, '');
  if (/^accuracy rates?$/i.test(plain)) return plain.slice(0, 'accuracy'.length);
  if (phrase.some(isLinking)) return plain;
  const head = /[^\s-]*$/.exec(plain)![0];
  const before = plain.slice(0, plain.length - head.length);
  if (isPluralAcronym(head)) return plain.slice(0, -1);
  const singular = toSingular(head);
  return MEASURE_WORDS.has(singular.toLowerCase()) ? `${before}${singular}` : plain;
}

function isPluralAcronym(head: string): boolean {
  return PLURAL_ACRONYM.test(head) && !PLURAL_BY_NAME.test(head) && readMetric(head.slice(0, -1)).isWhole;
}
