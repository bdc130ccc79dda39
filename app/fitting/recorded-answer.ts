import type { GoldClaim } from '#app/evaluation/annotated-paper.ts';
import type { Claim, SourceText } from '#app/extraction/claim.ts';
import { groundAnswer } from '#app/extraction/llm/ground-answer.ts';
import type { GroundingText } from '#app/extraction/llm/ground-claim.ts';
import { pairReadings, type ReadingPair } from '#app/extraction/llm/pair-readings.ts';
import type { ParsedAnswer } from '#app/extraction/llm/parse-answer.ts';
import { openGrounding } from '#app/extraction/llm/read-with-model.ts';
import { joinRecords, NO_RECORD, recordOf, type TrackRecord } from '#app/extraction/llm/track-record.ts';
import { spoilAnswer } from './spoil-answer.ts';

/** An annotated paper with both readings: the rules' while it was left out of their fit, and a model's recorded answer. */
export interface RecordedPaper {
  readonly id: string;
  readonly source: SourceText;
  readonly rules: readonly Claim[];
  readonly answer: ParsedAnswer;
  readonly gold: readonly GoldClaim[];
}

/** A recorded paper opened for reading its answer in many ways. */
export interface OpenedPaper extends RecordedPaper {
  readonly grounding: GroundingText;
  /** Names of the text, for spoiling. */
  readonly names: readonly string[];
}

/** Both readings of one paper. */
export interface ReadPaper {
  readonly paper: OpenedPaper;
  readonly pairs: readonly ReadingPair[];
  /** The claims of the answer alone. */
  readonly model: readonly Claim[];
}

export function openRecorded(paper: RecordedPaper): OpenedPaper {
  const grounding = openGrounding(paper.source, paper.rules);
  const { doc } = grounding.text;
  const names = doc.sentences.flatMap((sentence) => doc.namesIn(sentence)).map(({ text }) => text);
  return { ...paper, grounding, names };
}

/** Reads the answers of papers with a share of their fields spoilt. */
export function readSpoilt(papers: readonly OpenedPaper[], share: number, seed: number): ReadPaper[] {
  return papers.map((paper, i) => {
    const grounded = groundAnswer(
      paper.grounding,
      spoilAnswer(paper.answer, paper.names, share, seed * 100_003 + i),
    );
    const pairs = pairReadings(paper.grounding.text.numbers, paper.rules, grounded);
    return { paper, pairs, model: [...grounded.claims.values()] };
  });
}

/** What a model's record is after it has read all these papers. */
export function recordOfAll(read: readonly ReadPaper[]): TrackRecord {
  return read.map(({ pairs }) => recordOf(pairs)).reduce(joinRecords, NO_RECORD);
}
