import type { Extraction, SourceText } from '#app/extraction/claim.ts';
import type { Models } from '#app/extraction/choose/models.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { expectedGain } from '#app/extraction/llm/expected-gain.ts';
import { parseAnswer } from '#app/extraction/llm/parse-answer.ts';
import { readWithModel, type ModelReading } from '#app/extraction/llm/read-with-model.ts';
import { hashText } from './kept-answers.ts';
import type { RecordBook } from './record-book.ts';
import { asksModel, type ModelMode, type ReadingMode } from '#app/extraction/llm/reading-mode.ts';

/** What the rules read in a text, and whether a model is to be asked about it. */
export interface Plan {
  readonly rules: Extraction;
  readonly isAsked: boolean;
  /** Rows of a board that a model is expected to mend. */
  readonly gain: number;
}

/** What a model's answer has to be for reading it. */
export interface ReadableAnswer {
  readonly outcome: 'answered' | 'refused';
  readonly text: string;
}

/**
 * Reads a text with the rules, and decides by the mode whether a model is asked.
 * @param models the weights that the rules choose by; those that come with the product unless told
 */
export function planReading(source: SourceText, mode: ReadingMode, models?: Models): Plan {
  const rules = extractClaims(source, { explain: true, models });
  const gain = expectedGain(rules);
  return { rules, isAsked: asksModel(mode, rules, gain), gain };
}

/** Joins the answer, where there is one, with what the rules read, by how the model has done so far; and notes how it did here. */
export function completeReading(
  source: SourceText,
  mode: ModelMode,
  { rules }: Plan,
  answer?: ReadableAnswer,
  book?: RecordBook,
): ModelReading {
  const parsed = answer?.outcome === 'answered' ? parseAnswer(answer.text) : undefined;
  if (!parsed || !book) return readWithModel(source, mode, rules, parsed);
  const text = hashText(source);
  const reading = readWithModel(source, mode, rules, parsed, { record: book.before(text) });
  book.note(text, reading.record);
  return reading;
}
