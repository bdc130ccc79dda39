import {
  DESCRIBING_ENDINGS,
  HARDWARE_BEGINNINGS,
  KINDS_OF_BENCHMARKS,
  PLACE_NOUNS,
  QUALIFIED_THINGS,
  SEVERAL,
} from '../lexicon/name-words.ts';
import { isModelName } from '../registry/registry.ts';
import type { Token } from '../text/token.ts';
import { hasBenchmarkHead } from './benchmark-head.ts';
import { isListedBenchmark, overGloss } from './benchmark-lists.ts';
import { endsInBench, hasBenchmarkShape, hasCamelEval } from './benchmark-shape.ts';
import { followsOn } from './follows-on.ts';
import type { NameKind } from './name.ts';
import type { NamePlace } from './name-place.ts';
import { beginsOwnName, holdsOwnName } from './own-mentions.ts';
import { keyOf, type OwnNames } from './own-names.ts';

/** Says what a name stands for, or undefined where this sign is not there. */
type Sign = (place: NamePlace, own: OwnNames) => NameKind | undefined;

/** What a name's letters, the paper and the words around say of it; the first that speaks is believed. */
const SIGNS: readonly Sign[] = [
  bySize,
  byOwnNames,
  byHardware,
  byKindOfBenchmarks,
  byGloss,
  byModelFamily,
  byDescription,
  byShape,
  byOwnBenchmark,
  byList,
  byNamedPlace,
  byOwner,
];

/** What a proper name stands for: the paper's own, a benchmark, a model or something else. */
export function classifyName(place: NamePlace, own: OwnNames): NameKind {
  for (const sign of SIGNS) {
    const kind = sign(place, own);
    if (kind) return kind;
  }
  return followsOn(place.tokens, place.sentence, place.first) ? 'benchmark' : 'other';
}

function bySize({ name }: NamePlace): NameKind | undefined {
  return /^\d+(?:\.\d+)?[BMK]$/.test(name) ? 'other' : undefined;
}

function byOwnNames({ name }: NamePlace, own: OwnNames): NameKind | undefined {
  if (own.benchmark && keyOf(name) === keyOf(own.benchmark)) return 'benchmark';
  // `Heron-Bench` in the paper that brings the method Heron.
  if (endsInBench(name) && !own.methodKeys.has(keyOf(name))) return 'benchmark';
  return holdsOwnName(name, own) || beginsOwnName(name, own) ? 'own' : undefined;
}

function byHardware({ name }: NamePlace): NameKind | undefined {
  const lower = name.toLowerCase();
  return HARDWARE_BEGINNINGS.some((beginning) => lower.startsWith(beginning)) ? 'other' : undefined;
}

/** `two ST benchmarks`, `various QA datasets`: the name of a task, whose benchmarks have none here. */
function byKindOfBenchmarks({ tokens, first, end }: NamePlace): NameKind | undefined {
  const isKind =
    KINDS_OF_BENCHMARKS.has(tokens[end]?.lower ?? '') &&
    SEVERAL.has(tokens[beforeAdjectives(tokens, first)]?.lower ?? '');
  return isKind ? 'other' : undefined;
}

/** The word before a noun and its adjectives: `three` of `three tool-integrated EO`. */
function beforeAdjectives(tokens: readonly Token[], first: number): number {
  const at = first - 1;
  const previous = tokens[at];
  const isAdjective = previous?.kind === 'word' && previous.classes === 0 && /^[a-z-]+$/.test(previous.text);
  return isAdjective && SEVERAL.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}

/** `the Quill (QL) dataset`: what the bracket adds to a benchmark's name is no second benchmark. */
function byGloss({ tokens, first, end, before }: NamePlace): NameKind | undefined {
  const previous = before.at(-1);
  const isGloss =
    previous?.kind === 'benchmark' &&
    previous.end === first - 1 &&
    tokens[first - 1]?.text === '(' &&
    tokens[end]?.text === ')';
  return isGloss ? 'other' : undefined;
}

/** `Quill dataset` is a benchmark, `Qwen 7B` a model; a dataset called after a model counts where it is measured on. */
function byModelFamily({ tokens, sentence, first, end, name }: NamePlace): NameKind | undefined {
  if (!isModelName(name)) {
    if (hasBenchmarkHead(tokens, sentence, overGloss(tokens, end))) return 'benchmark';
    return /-\d+(?:\.\d+)?B$/.test(name) ? 'model' : undefined;
  }
  const isPlace = hasBenchmarkHead(tokens, sentence, end) && followsOn(tokens, sentence, first);
  return isPlace ? 'benchmark' : 'model';
}

/** `Quill-based`. */
function byDescription({ name }: NamePlace): NameKind | undefined {
  const hyphen = name.lastIndexOf('-');
  return hyphen !== -1 && DESCRIBING_ENDINGS.has(name.slice(hyphen + 1).toLowerCase()) ? 'other' : undefined;
}

function byShape({ name }: NamePlace): NameKind | undefined {
  return hasBenchmarkShape(name) || hasCamelEval(name) ? 'benchmark' : undefined;
}

/** `Quill-Hard` in the paper that brings Quill. */
function byOwnBenchmark({ name }: NamePlace, own: OwnNames): NameKind | undefined {
  return own.benchmark && keyOf(name).startsWith(keyOf(own.benchmark)) ? 'benchmark' : undefined;
}

function byList(place: NamePlace): NameKind | undefined {
  const { tokens, sentence, first, end, before, isPossessive } = place;
  if (isPossessive && tokens[end]?.kind === 'word') return undefined;
  return isListedBenchmark(tokens, sentence, first, end, before) ? 'benchmark' : undefined;
}

/** `on in-domain data (Quill)`, `an unseen test set (Reed)`: the bracket names the place. */
function byNamedPlace({ tokens, first, end }: NamePlace): NameKind | undefined {
  const isNamedPlace =
    tokens[first - 1]?.text === '(' &&
    /^[)+]$/.test(tokens[end]?.text ?? '') &&
    PLACE_NOUNS.has(tokens[first - 2]?.lower ?? '');
  return isNamedPlace ? 'benchmark' : undefined;
}

/** `on Acme's production system`, `on ROV platforms`: speaks of the system, not of Acme. */
function byOwner({ tokens, end, isPossessive }: NamePlace): NameKind | undefined {
  return isPossessive || QUALIFIED_THINGS.has(tokens[end]?.lower ?? '') ? 'other' : undefined;
}
