import type { Document } from '../document.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { ORDER_TO_TELL, SIGN_OF_INSTRUCTION } from './instruction-signs.ts';
import type { PlacedNumber } from './numbers-of-text.ts';
import { hidesLetters, toReadable } from './readable-text.ts';

/** What a number has to do with words that are meant for a machine which reads the abstract. */
export type Suspicion = 'ordered' | 'near an instruction';

/** Numbers under suspicion; those free of any are not in it. */
export type Suspicions = ReadonlyMap<PlacedNumber, Suspicion>;

/**
 * Finds the numbers in or behind words that are meant for a machine. One that a sentence orders to report is `ordered`; any
 * other in such a sentence, and every number behind it, is `near an instruction`: that may be the rest of the
 * instruction, or a paper about such attacks that quotes one.
 */
export function findSuspicions(doc: Document, numbers: readonly PlacedNumber[]): Suspicions {
  const begin = numbers.length > 0 ? findFirstInstruction(doc) : undefined;
  if (begin === undefined) return new Map();
  return new Map(
    numbers
      .filter(({ sentenceIndex }) => sentenceIndex >= begin)
      .map((number) => [number, judge(doc, number)] as const),
  );
}

function judge(doc: Document, { sentence, mention }: PlacedNumber): Suspicion {
  const { start, end } = placeOf(doc, sentence);
  const isInstruction = SIGN_OF_INSTRUCTION.test(toReadable(doc.norm.text.slice(start, end)));
  const before = toReadable(doc.norm.text.slice(start, mention.startChar));
  return isInstruction && ORDER_TO_TELL.test(before) ? 'ordered' : 'near an instruction';
}

/** Index of the first sentence that speaks to a machine; 0 where letters are hidden. Undefined where none does. */
function findFirstInstruction(doc: Document): number | undefined {
  const { text, raw } = doc.norm;
  if (hidesLetters(raw)) return 0;
  const found = doc.sentences.findIndex((sentence) => {
    const { start, end } = placeOf(doc, sentence);
    return SIGN_OF_INSTRUCTION.test(toReadable(text.slice(start, end)));
  });
  return found === -1 ? undefined : found;
}

function placeOf({ tokens }: Document, { first, end }: Sentence): { start: number; end: number } {
  return { start: (tokens[first] as Token).start, end: (tokens[end - 1] as Token).end };
}
