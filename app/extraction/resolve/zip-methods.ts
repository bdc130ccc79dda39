import type { Reading } from '../frames/frame.ts';
import { type Site, word } from '../frames/site.ts';
import type { Name } from '../names/name.ts';
import { comparedNames } from './compared.ts';
import { findSubjectPhrase } from './subject.ts';

/**
 * `U-Net and Attention U-Net reach 0.83 and 0.81, respectively`: as many coordinated systems in the subject as the list
 * has numbers tell its members apart.
 */
export function zipMethods(site: Site, reading: Reading): readonly Name[] | undefined {
  const count = site.members.length;
  if (count < 2 || site.isPair) return undefined;
  const phrase = findSubjectPhrase(site, reading);
  if (!phrase) return undefined;
  // `A and B reach 51% and 64%`: without `respectively` only where nothing but the verb stands between the two lists.
  if (!isRespective(site) && !isPlainlyTold(site, phrase.end)) return undefined;
  const compared = comparedNames(site);
  const names = site.names.filter(
    (n) => n.end <= phrase.end + 2 && n.kind !== 'benchmark' && !compared.has(n),
  );
  const last = names.findLastIndex((n) => n.first >= phrase.first);
  let first = last;
  while (first > 0 && isJoined(site, names[first - 1] as Name, names[first] as Name)) first -= 1;
  const joined = last === -1 ? [] : names.slice(first, last + 1);
  return joined.length === count ? joined : undefined;
}

function isJoined(site: Site, a: Name, b: Name): boolean {
  if (b.first - a.end > 2) return false;
  for (let i = a.end; i < b.first; i++) if (!/^(?:,|and|&|\/)$/.test(word(site, i))) return false;
  return true;
}

/** Between the subject and the list stand a verb and its measure or its object alone, and no list of places of as many members follows. */
function isPlainlyTold(site: Site, from: number): boolean {
  for (let i = from; i < site.link; i++)
    if (/^(?:,|and|while|whereas|;|on|in|with)$/.test(word(site, i))) return false;
  const places = site.names.filter(
    (n) => n.kind === 'benchmark' && n.first >= site.end && n.first < site.rightBound,
  );
  return places.length < site.members.length;
}

/** `respectively` stands behind the list. */
export function isRespective(site: Site): boolean {
  for (let i = site.first; i < site.sentence.end; i++) if (word(site, i) === 'respectively') return true;
  return false;
}
