/** A stretch of the abstract: plain, or the characters of claims. */
export interface Segment<Claim> {
  text: string;
  /** The claims that stand in exactly or partly these characters, empty for plain text. */
  claims: Claim[];
  /** The anchor that leads here, on the first stretch of a claim's characters. */
  anchor: string | null;
}

interface Span {
  start: number;
  end: number;
  anchor: string;
}

/**
 * Cuts an abstract at its claims' characters (UTF-16 code units). The stretches joined give the abstract again. Claims that
 * share all their characters share a stretch; of claims that overlap, the later one begins where the earlier one ends.
 */
export function toSegments<Claim extends Span>(abstract: string, claims: readonly Claim[]): Segment<Claim>[] {
  const segments: Segment<Claim>[] = [];
  let at = 0;
  const sorted = [...claims].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let i = 0; i < sorted.length; ) {
    const claim = sorted[i] as Claim;
    const together = sorted.filter((other) => other.start === claim.start && other.end === claim.end);
    i += together.length;
    const start = Math.max(claim.start, at);
    if (claim.end <= start || claim.end > abstract.length) continue;
    if (start > at) segments.push({ text: abstract.slice(at, start), claims: [], anchor: null });
    segments.push({ text: abstract.slice(start, claim.end), claims: together, anchor: claim.anchor });
    at = claim.end;
  }
  if (at < abstract.length) segments.push({ text: abstract.slice(at), claims: [], anchor: null });
  return segments;
}

/** The sentence around a span, for a link that finds it on the publisher's page. */
export function sentenceAround(abstract: string, start: number, end: number): string {
  const before = abstract.slice(0, start);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! '));
  const rest = abstract.slice(end);
  const stop = rest.search(/[.?!](?:\s|$)/);
  return abstract.slice(from === -1 ? 0 : from + 2, stop === -1 ? abstract.length : end + stop + 1).trim();
}

/** The publisher's page at the sentence (text fragment), for pages that carry the abstract itself. */
export function toTextFragment(url: string, sentence: string): string {
  const words = sentence.split(/\s+/);
  const encode = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D');
  const fragment = words.length > 8 ? `${encode(words.slice(0, 4).join(' '))},${encode(words.slice(-4).join(' '))}` : encode(sentence);
  return `${url.split('#')[0]}#:~:text=${fragment}`;
}
