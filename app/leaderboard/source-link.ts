/** More than this of a sentence makes a fragment that is long without being safer to find. */
const LONGEST_EXACT = 120;

/** A piece of a text: a half-open range of UTF-16 code units. */
interface Span {
  start: number;
  end: number;
}

/** The sentence around a span, without the white space at its ends. Sentences end at `.`, `!` or `?` before a capital. */
export function findSentence(text: string, span: Span): string {
  const { start, end } = findSentenceSpan(text, span);
  return text.slice(start, end).trim();
}

/** Where the sentence around a span stands. */
export function findSentenceSpan(text: string, { start, end }: Span): Span {
  const breaks = [...text.matchAll(/[.!?]["')\]]*\s+(?=[\p{Lu}\d"'([$\\])/gu)].map(
    (match) => match.index + match[0].length,
  );
  return {
    start: breaks.findLast((place) => place <= start) ?? 0,
    end: breaks.find((place) => place >= end) ?? text.length,
  };
}

/** Address of a page at a sentence, as a text fragment: browsers that know those scroll there and mark it. */
export function toSourceLink(url: string, sentence: string): string {
  const clean = sentence.replaceAll(/\s+/g, ' ').trim();
  if (clean === '' || url.includes('#')) return url;
  if (clean.length <= LONGEST_EXACT) return `${url}#:~:text=${encodeFragment(clean)}`;
  const words = clean.split(' ');
  const [first, last] = [words.slice(0, 6).join(' '), words.slice(-6).join(' ')];
  return `${url}#:~:text=${encodeFragment(first)},${encodeFragment(last)}`;
}

/** In text fragments the hyphen has a meaning too. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** A url that may stand in a link: http and https only. */
export function findSafeUrl(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** A sentence with the place of a claim in it. */
export interface PlacedSentence {
  sentence: string;
  start: number;
  end: number;
}

/** The sentence around a span, and where in that sentence the span stands. */
export function placeInSentence(text: string, span: { start: number; end: number }): PlacedSentence {
  const sentence = findSentence(text, span);
  // The sentence around the span begins at or before it: the last such place is its own.
  const from = text.lastIndexOf(sentence, span.start);
  return { sentence, start: span.start - from, end: span.end - from };
}
