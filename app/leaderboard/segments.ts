/** A piece of an abstract: plain text, or a marked piece with pieces of its own. */
export type Segment = { text: string } | { anchor: string; segments: Segment[] };

export interface Span {
  anchor: string;
  /** Half-open range of UTF-16 code units. */
  start: number;
  end: number;
}

/**
 * Cuts a text into plain and marked pieces; put together they are the text again, character by character. Spans within
 * spans become nested pieces. Of two spans that overlap otherwise, the later one is marked from where the earlier one ends.
 * Spans with the same anchor are one, and spans outside the text are left out.
 */
export function toSegments(text: string, spans: readonly Span[]): Segment[] {
  const seen = new Set<string>();
  const sorted = spans
    .filter(({ anchor, start, end }) => {
      if (seen.has(anchor) || start < 0 || start >= end || end > text.length) return false;
      seen.add(anchor);
      return true;
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return cut(text, 0, text.length, sorted);
}

function cut(text: string, from: number, to: number, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  let index = 0;
  while (index < spans.length) {
    const span = spans[index] as Span;
    const start = Math.max(span.start, at);
    index += 1;
    if (start >= span.end) continue;
    if (start > at) segments.push({ text: text.slice(at, start) });
    const inner: Span[] = [];
    while (index < spans.length && (spans[index] as Span).end <= span.end) inner.push(spans[index++] as Span);
    segments.push({ anchor: span.anchor, segments: cut(text, start, span.end, inner) });
    at = span.end;
  }
  if (at < to) segments.push({ text: text.slice(at, to) });
  return segments;
}
