import { measureText } from './text-width.ts';
import { toXmlText } from './xml-text.ts';

const SIZE = 11;
const HEIGHT = 20;
const PADDING = 6;
const LONGEST = 60;

/** White on these has at least 4.5:1. */
const COLOURS = { best: '#0a665c', ranked: '#3a5a78', unknown: '#5f666d' } as const;
const LABEL = '#3c4248';

export interface Badge {
  /** On the left: what it is about. */
  label: string;
  /** On the right: what is to be said. */
  message: string;
  tone: keyof typeof COLOURS;
}

/** What a place on a board looks like in a README; undefined for a system that has none there. */
export function toRankBadge(benchmark: string, rank: number | null | undefined, value = ''): Badge {
  if (rank == null) return { label: benchmark, message: 'not ranked', tone: 'unknown' };
  const message = `#${rank}${value ? ` · ${value}` : ''}`;
  return { label: benchmark, message, tone: rank === 1 ? 'best' : 'ranked' };
}

/** A badge as SVG of a few hundred bytes. Its texts have the width that the boxes were made for, whatever the font. */
export function writeBadge(badge: Badge): string {
  const [label, message] = [shorten(badge.label), shorten(badge.message)];
  const [left, right] = [toBox(label), toBox(message)];
  const width = left + right;
  const title = toXmlText(`${badge.label}: ${badge.message}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${title}">
<title>${title}</title>
<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${left}" height="${HEIGHT}" fill="${LABEL}"/><rect x="${left}" width="${right}" height="${HEIGHT}" fill="${COLOURS[badge.tone]}"/></g>
<g fill="#fff" font-family="Helvetica,Arial,'Liberation Sans',sans-serif" font-size="${SIZE}">${write(label, PADDING, left)}${write(message, left + PADDING, right)}</g>
</svg>
`;
}

function write(text: string, x: number, box: number): string {
  return `<text x="${x}" y="14" textLength="${box - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${toXmlText(text)}</text>`;
}

function toBox(text: string): number {
  return Math.ceil(measureText(text, SIZE)) + 2 * PADDING;
}

function shorten(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}
