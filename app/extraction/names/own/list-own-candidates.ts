import { isOwnBenchmark } from '../introductions/own-benchmark.ts';
import { findLongForm } from '../introductions/long-form.ts';
import { namedPlace, textOfRun } from '../introductions/named-place.ts';
import { introducesSomething } from '../introductions/read-introductions.ts';
import { readSigns, SIGNS, type Sign } from '../introductions/signs.ts';
import { findNameRuns } from '../name-runs.ts';
import { isMetricWord } from '../word-shape.ts';
import { GENERIC_ACRONYMS } from '../generic-acronyms.ts';
import type { Token } from '../../text/token.ts';
import { joinSightings, noteMentions, type OwnCandidate, type PaperText, type Sighting } from './own-candidate.ts';
import { readTitleSightings } from './title-sightings.ts';

/** Every name that a paper may have given to what it brings. */
export function listOwnCandidates(paper: PaperText): OwnCandidate[] {
  const titleWords = new Set(
    paper.titleTokens.flatMap((token) => (token.kind === 'word' ? token.lower.split('-') : [])).filter((word) => word.length > 3),
  );
  const sightings = [
    ...readTitleSightings(paper),
    ...paper.sentences.flatMap((_, i) => readSentence(paper, i, titleWords)),
  ];
  const candidates = joinSightings(sightings.filter(({ text }) => isPossible(text)));
  noteMentions(candidates, paper);
  return candidates;
}

function isPossible(text: string): boolean {
  return !/^\d+(?:\.\d+)?[BMK]$/.test(text) && /\p{L}/u.test(text);
}

function readSentence({ tokens, sentences }: PaperText, index: number, titleWords: ReadonlySet<string>): Sighting[] {
  const sentence = sentences[index]!;
  const isRead = index < 3 || introducesSomething(tokens, sentence);
  return findNameRuns(tokens, sentence).flatMap((run): Sighting[] => {
    if (run.end - run.first === 1 && isMetricWord(tokens[run.first] as Token)) return [];
    if (!isRead) return [{ text: textOfRun(tokens, run).replace(/['’]s$/, ''), titlePlace: 'no', longForm: null, isBenchmark: false, signs: [] }];
    const place = namedPlace(tokens, sentence, run);
    const signs = readSigns(place, titleWords);
    const held = SIGNS.filter((sign: Sign) => signs[sign]);
    return [
      {
        text: place.text.replace(/['’]s$/, ''),
        titlePlace: 'no',
        longForm: place.longForm === -1 ? null : textOfRun(tokens, { first: place.longForm, end: run.first - 1 }),
        isBenchmark: held.length > 0 && isOwnBenchmark(place),
        signs: held,
      },
    ];
  });
}
void GENERIC_ACRONYMS; void findLongForm;
