import { findSentenceSpan } from './source-link.ts';

interface Span {
  start: number;
  end: number;
}

/** A piece of an abstract as a reviewer sees it. */
export interface TextPiece {
  text: string;
  isInSentence: boolean;
  isMarked: boolean;
}

/** The sentence of a claim, and a little before and after it: the sentences next to it. */
export function findContext(abstract: string, span: Span): { sentence: Span; context: Span } {
  const sentence = findSentenceSpan(abstract, span);
  const before = sentence.start > 0 ? findSentenceSpan(abstract, at(sentence.start - 1)) : sentence;
  const after = sentence.end < abstract.length ? findSentenceSpan(abstract, at(sentence.end)) : sentence;
  return { sentence, context: { start: before.start, end: after.end } };
}

function at(place: number): Span {
  return { start: place, end: place + 1 };
}

/** Cuts the part `shown` of a text where its sentence and its marked characters begin and end. */
export function cutText(
  text: string,
  { shown, sentence, marked }: { shown: Span; sentence: Span; marked: Span },
): TextPiece[] {
  const cuts = [shown.start, sentence.start, sentence.end, marked.start, marked.end, shown.end]
    .filter((place) => place >= shown.start && place <= shown.end)
    .sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index] as number;
    if (start === end) return [];
    const isIn = (span: Span) => span.start <= start && end <= span.end;
    return [{ text: text.slice(start, end), isInSentence: isIn(sentence), isMarked: isIn(marked) }];
  });
}
