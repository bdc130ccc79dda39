import type { CleanText } from './clean-text.ts';
import { readRaisedTag } from './raised.ts';

const TAG = /<(\/?)([A-Za-z][\w:-]{0,19})(?:\s+[\w:-]{1,20}\s*=\s*"[^"<>]{0,200}")*\s*\/?>/y;
const ENTITY = /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|([a-zA-Z][a-zA-Z\d]{1,7}));/y;

/** Named characters that matter to numbers and words; the others stay as they are. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    thinsp: ' ',
    ensp: ' ',
    emsp: ' ',
    minus: '\u2212',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    times: '×',
    middot: '·',
    plusmn: '±',
    percnt: '%',
    permil: '‰',
    deg: '°',
    micro: 'μ',
    le: '≤',
    ge: '≥',
    asymp: '~',
    sim: '~',
    rarr: '→',
    sup1: '¹',
    sup2: '²',
    sup3: '³',
    frac12: '½',
  }),
);

/** Reads `<`: tags go, and what they raise is kept apart from the number before it. */
export function readTag(clean: CleanText, at: number): number {
  TAG.lastIndex = at;
  const tag = TAG.exec(clean.raw);
  if (!tag) return clean.emit('<', at, at + 1);
  const end = at + tag[0].length;
  const [, slash, name] = tag as unknown as [string, string, string];
  return slash === '' && /(?:^|:)sup$/.test(name) ? readRaisedTag(clean, at, end, name) : end;
}

/** The character that an entity at an offset stands for, and where the entity ends; undefined where none stands there. */
export function entityAt(raw: string, at: number): { char: string; end: number } | undefined {
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(raw);
  if (!entity) return undefined;
  const [all, decimal, hex, name] = entity;
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : undefined;
  const char = code !== undefined ? characterOf(code) : ENTITIES.get(name ?? '');
  return char === undefined ? undefined : { char, end: at + all.length };
}

function characterOf(code: number): string | undefined {
  return code >= 32 && code <= 0xffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCharCode(code)
    : undefined;
}
