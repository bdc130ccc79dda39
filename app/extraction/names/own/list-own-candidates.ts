import { NAMING_WORDS } from '../../lexicon/name-words.ts';
import { W } from '../../lexicon/word-classes.ts';
import type { Sentence } from '../../text/sentences.ts';
import { is, type Token } from '../../text/token.ts';
import { findNameRuns, type NameRun } from '../name-runs.ts';
import { isMetricWord } from '../word-shape.ts';
import { findMentions } from './find-mentions.ts';
import { type NamedPlace, namedPlace, textOfRun } from './named-place.ts';
import { isOwnBenchmark } from './own-benchmark.ts';
import { joinSightings, type OwnCandidate, type PaperText, type Sighting } from './own-candidate.ts';
import { readTitle } from './read-title.ts';
import { readSigns } from './signs.ts';

/** The opening sentences are always read for signs; later ones only where they may bring something in. */
const OPENING = 3;

/** Lists every name that a paper may have given to what it brings: those of its title, and those of its abstract. */
export function listOwnCandidates(paper: PaperText): OwnCandidate[] {
  const titleWords = longWords(paper.titleTokens);
  const seen = [
    ...readTitle(paper),
    ...paper.sentences.flatMap((sentence, index) => readSentence(paper, sentence, index, titleWords)),
  ];
  return joinSightings(seen.filter(canBeName), (keys) => findMentions(paper, keys));
}

function longWords(tokens: readonly Token[]): Set<string> {
  const words = tokens.flatMap(({ kind, lower }) => (kind === 'word' ? lower.split('-') : []));
  return new Set(words.filter((word) => word.length > 3));
}

/** Not `7B`. */
function canBeName({ text }: Sighting): boolean {
  return /\p{L}/u.test(text) && !/^\d+(?:\.\d+)?[BMK]$/.test(text);
}

function readSentence(
  { tokens }: PaperText,
  sentence: Sentence,
  index: number,
  titleWords: ReadonlySet<string>,
): Sighting[] {
  const isRead = index < OPENING || introducesSomething(tokens, sentence);
  return findNameRuns(tokens, sentence)
    .filter((run) => !isMetric(tokens, run))
    .map((run) => {
      if (!isRead) return plainSighting(textOfRun(tokens, run));
      return readPlace(namedPlace(tokens, sentence, run), titleWords);
    });
}

function isMetric(tokens: readonly Token[], { first, end }: NameRun): boolean {
  return end - first === 1 && isMetricWord(tokens[first] as Token);
}

/** True where a sentence behind the opening ones may still bring in a name. */
function introducesSomething(tokens: readonly Token[], { first, end }: Sentence): boolean {
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (is(token, W.propose) || NAMING_WORDS.has(token.lower) || token.lower === 'our') return true;
    if (i < first + 3 && token.lower === 'is') return true;
  }
  return false;
}

function plainSighting(text: string): Sighting {
  return {
    text: text.replace(/['’]s$/, ''),
    titlePlace: 'no',
    longForm: null,
    isBenchmark: false,
    signs: [],
  };
}

function readPlace(place: NamedPlace, titleWords: ReadonlySet<string>): Sighting {
  const { tokens, run, longForm } = place;
  const signs = readSigns(place, titleWords);
  return {
    ...plainSighting(place.text),
    longForm: longForm === -1 ? null : textOfRun(tokens, { first: longForm, end: run.first - 1 }),
    isBenchmark: signs.length > 0 && isOwnBenchmark(place),
    signs,
  };
}
