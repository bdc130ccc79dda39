import { normalise } from '../text/normalise.ts';
import type { NumberedText, PlacedNumber } from './numbers-of-text.ts';

/** What a quote was found to be: one number of the text, or why it is none. */
export type Located =
  | { readonly ok: true; readonly number: PlacedNumber }
  | { readonly ok: false; readonly reason: LocateReason };

export type LocateReason =
  | 'the quote is empty or too long'
  | 'the quote is not in the abstract'
  | 'the context is not in the abstract'
  | 'the context does not hold the quote'
  | 'the quote cuts a number'
  | 'the quote holds no number'
  | 'the quote holds more than one number'
  | 'the quote fits more than one place';

const LONGEST_QUOTE = 200;
const LONGEST_CONTEXT = 1000;
/** A number that stands so often says nothing about which is meant. */
const MOST_PLACES = 500;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The one number that a verbatim quote stands for. Quote and context are compared with the clean text, so that LaTeX and
 * Unicode dress may be copied or left out; words and digits must be the same. A quote that stands at several numbers needs
 * a context that leaves one; one that holds both ends of a range stands for the end that has `value`.
 */
export function locateQuote(text: NumberedText, quote: string, context: string, value?: number): Located {
  const plainQuote = toPlain(quote);
  const plainContext = toPlain(context);
  if (plainQuote === '' || plainQuote.length > LONGEST_QUOTE || plainContext.length > LONGEST_CONTEXT)
    return fail('the quote is empty or too long');
  const clean = text.doc.norm.text;
  const quotes = listPlaces(clean, plainQuote);
  if (quotes.length === 0) return fail('the quote is not in the abstract');
  if (plainContext === '') return settle(text, quotes, value);
  if (listPlaces(plainContext, plainQuote).length === 0) return fail('the context does not hold the quote');
  const contexts = listPlaces(clean, plainContext);
  if (contexts.length === 0) return fail('the context is not in the abstract');
  return settle(
    text,
    quotes.filter((place) =>
      contexts.some((around) => around.start <= place.start && place.end <= around.end),
    ),
    value,
  );
}

function fail(reason: LocateReason): Located {
  return { ok: false, reason };
}

/** Dress taken off, as the abstract's is. */
function toPlain(text: string): string {
  return normalise(text).text.trim();
}

/** Every place of a phrase in a text; a space in the phrase stands for any white space. */
function listPlaces(text: string, phrase: string): Range[] {
  const pattern = phrase
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('\\s+');
  const places: Range[] = [];
  const search = new RegExp(pattern, 'g');
  for (let match = search.exec(text); match && places.length < MOST_PLACES; match = search.exec(text)) {
    places.push({ start: match.index, end: match.index + match[0].length });
    search.lastIndex = match.index + 1;
  }
  return places;
}

/** Of the places of a quote, those at a whole number; they must all be the same number. */
function settle(text: NumberedText, places: readonly Range[], value: number | undefined): Located {
  const { numbers } = text;
  const found = new Set<PlacedNumber>();
  let failure: LocateReason = 'the quote holds no number';
  for (const place of places) {
    const touched = numbers.filter(({ digits }) => digits.some((range) => overlaps(range, place)));
    const cuts = touched.some(({ digits }) =>
      digits.some((range) => overlaps(range, place) && !holds(place, range)),
    );
    if (cuts) failure = 'the quote cuts a number';
    else if (touched.length > 1) {
      const end = findEnd(text, touched, value);
      if (end) found.add(end);
      else failure = 'the quote holds more than one number';
    } else if (touched[0]) found.add(touched[0]);
  }
  const [number, another] = found;
  if (another) return fail('the quote fits more than one place');
  return number ? { ok: true, number } : fail(failure);
}

/** Of two numbers with no more than `to` between them the one with the proposed value: they are the ends of one range. */
function findEnd(
  { doc }: NumberedText,
  [low, high, ...more]: readonly PlacedNumber[],
  value: number | undefined,
): PlacedNumber | undefined {
  if (!low || !high || more.length > 0) return undefined;
  const between = doc.norm.text.slice(low.mention.endChar, high.mention.startChar);
  if (!/^\s*(?:to|and|-|–|—)\s*$/.test(between)) return undefined;
  const same = [high, low].filter(({ mention }) => mention.value === value);
  return same.length === 1 ? same[0] : undefined;
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
