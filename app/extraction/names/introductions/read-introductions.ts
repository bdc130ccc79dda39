import { NAMING_WORDS } from '../../lexicon/name-words.ts';
import { W } from '../../lexicon/word-classes.ts';
import type { Sentence } from '../../text/sentences.ts';
import { is, type Token } from '../../text/token.ts';
import { findNameRuns, type NameRun } from '../name-runs.ts';
import type { Introduction } from './introduction.ts';
import { findLongForm } from './long-form.ts';
import { isOwnBenchmark } from './own-benchmark.ts';
import { canBeOwnName } from './own-name-shape.ts';
import { namedPlace, textOfRun } from './named-place.ts';
import { weighSigns, readSigns } from './signs.ts';

/** Reads the names that a sentence of the abstract brings in: proposed, named, spelled out, or set beside `our method`. */
export function readIntroductions(
  tokens: readonly Token[],
  sentence: Sentence,
  titleWords: ReadonlySet<string>,
): Introduction[] {
  const runs = findNameRuns(tokens, sentence);
  const found: Introduction[] = [];
  for (const [i, run] of runs.entries()) {
    if (isWithinLongForm(tokens, sentence, run, runs[i + 1])) continue;
    const introduction = readRun(tokens, sentence, run, titleWords);
    if (introduction) found.push(introduction);
  }
  return found;
}

/** True where a sentence behind the opening ones may still bring in a name. */
export function introducesSomething(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.end; i++) {
    const token = tokens[i] as Token;
    if (is(token, W.propose) || NAMING_WORDS.has(token.lower) || token.lower === 'our') return true;
    if (i < sentence.first + 3 && token.lower === 'is') return true;
  }
  return false;
}

function readRun(
  tokens: readonly Token[],
  sentence: Sentence,
  run: NameRun,
  titleWords: ReadonlySet<string>,
): Introduction | undefined {
  const place = namedPlace(tokens, sentence, run);
  const signs = readSigns(place, titleWords);
  const weight = weighSigns(signs);
  if (weight === 0 || !canBeOwnName(place, signs, titleWords)) return undefined;
  const { longForm } = place;
  return {
    text: place.text,
    longForm: longForm === -1 ? null : textOfRun(tokens, { first: longForm, end: run.first - 1 }),
    isBenchmark: isOwnBenchmark(place),
    weight,
  };
}

/** `Reinforcement Learning via Self-Play (RLSP)`: the words that an acronym stands for are no names of their own. */
function isWithinLongForm(
  tokens: readonly Token[],
  sentence: Sentence,
  run: NameRun,
  next: NameRun | undefined,
): boolean {
  for (let bracket = run.end; bracket < Math.min(run.end + 6, sentence.end - 1); bracket++) {
    if (tokens[bracket]?.text !== '(') continue;
    const acronym = tokens[bracket + 1];
    if (!acronym || !next) return false;
    const first = findLongForm(tokens, bracket, acronym.text, sentence.first);
    return first !== -1 && first <= run.first;
  }
  return false;
}
