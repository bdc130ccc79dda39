import { DESCRIBING_PARTS, NAMING_WORDS } from '../../lexicon/name-words.ts';
import { isModelName } from '../../registry/registry.ts';
import { is, type Token } from '../../text/token.ts';
import { matchBenchmark } from '../benchmark-index.ts';
import { hasStrongShape, isMetricWord } from '../word-shape.ts';
import type { NameRun } from '../name-runs.ts';
import type { NamedPlace } from './named-place.ts';
import type { Signs } from './signs.ts';

/** False of words that are no proper name, of sizes and metrics, and of names that somebody else has given. */
export function canBeOwnName(place: NamedPlace, signs: Signs, titleWords: ReadonlySet<string>): boolean {
  const { tokens, run, text } = place;
  if (!signs.named && !signs.spelled && !hasNameShape(tokens, run)) return false;
  const isNew = signs.named || place.longForm !== -1 || isPresented(place, signs, titleWords);
  if (!isNew && isKnownElsewhere(tokens, run, text)) return false;
  if (/^\d+(?:\.\d+)?[BMK]$/.test(text)) return false;
  return run.end - run.first > 1 || !isMetricWord(tokens[run.first] as Token);
}

/** `We present Quill-VL` in the paper that has the name in its title: a family of models that the registry knows by now. */
function isPresented(place: NamedPlace, signs: Signs, titleWords: ReadonlySet<string>): boolean {
  return (
    signs.direct &&
    place.head - place.proposal <= 2 &&
    titleWords.has(place.text.toLowerCase().split('-')[0] ?? '')
  );
}

/** Capitals within a word, digits, or one capitalised word that ends its phrase: not `Vision Language Models`, not `Kronecker factored`. */
function hasNameShape(tokens: readonly Token[], run: NameRun): boolean {
  const words = tokens.slice(run.first, run.end);
  if (words.some((token) => describes(token.lower))) return false;
  const only = words.length === 1 ? words[0] : undefined;
  if (only && /(?:LL|V|L|S)Ms$/.test(only.text)) return false;
  if (words.some((token) => hasStrongShape(token))) return true;
  return only?.classes === 0 && endsPhrase(tokens[run.end]);
}

/** `Kronecker-factored`. */
function describes(lower: string): boolean {
  const hyphen = lower.lastIndexOf('-');
  return hyphen !== -1 && DESCRIBING_PARTS.has(lower.slice(hyphen + 1));
}

function endsPhrase(next: Token | undefined): boolean {
  return next?.kind !== 'word' || is(next, ~0) || /[^s]s$/.test(next.lower) || NAMING_WORDS.has(next.lower);
}

function isKnownElsewhere(tokens: readonly Token[], run: NameRun, text: string): boolean {
  const known = matchBenchmark(tokens, run.first, run.end);
  if (known && known.end === run.end) return true;
  return isModelName(text) && !text.includes('-R');
}
