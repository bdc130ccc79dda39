import { createHash } from 'node:crypto';

const LONGEST_SLUG = 80;

/** Readable part of an address: lower case, accents dropped, words of letters a to z and digits joined by hyphens. */
export function toAddressSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return shortenSlug(slug);
}

/** A slug that is short enough for an address, cut between words where that is possible. */
export function shortenSlug(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug;
  const cut = slug.slice(0, LONGEST_SLUG + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return cut.slice(0, lastHyphen > LONGEST_SLUG / 2 ? lastHyphen : LONGEST_SLUG);
}

/**
 * A slug that is not taken: the wanted one, or one with an ending made from the identity of the thing, so that the same
 * thing gets the same slug whenever it comes. The result is added to `taken`.
 */
export function takeSlug(wanted: string, identity: string, taken: Set<string>): string {
  const ending = createHash('sha256').update(identity).digest('hex').slice(0, 10);
  const slug = wanted === '' || taken.has(wanted) ? `${wanted || 'untitled'}-${ending}` : wanted;
  taken.add(slug);
  return slug;
}
