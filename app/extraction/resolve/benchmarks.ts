import type { Reading } from '../frames/frame.ts';
import { type Site, word } from '../frames/site.ts';
import type { Name } from '../names/name.ts';
import { findBenchmark } from '../registry/registry.ts';
import { canonicalBenchmark, nameOf } from './benchmark-name.ts';
import { adjoining, nearLeft, nearRight, opening, sharedBehind, trailing } from './benchmark-places.ts';
import type { Carry } from './carry.ts';
import { phraseText } from './phrase.ts';
import { hasOwnSetting, namesOtherPlace } from './setting.ts';
import { isTrainingData } from './training-data.ts';
import { isJoined, zipBenchmarks } from './zip-benchmarks.ts';
import { isRespective } from './zip-methods.ts';

/**
 * Finds the benchmark of every member of a list: by the frame's own sight, by zipping a list of names of the same length,
 * by the name behind `on`, by the sentence's opening `On X`, by a name at the sentence's end that distributes back.
 * Counts that differ are never zipped.
 */
export function resolveBenchmarks(
  site: Site,
  reading: Reading,
  carry: Carry,
  earlier: readonly (string | null)[],
): (string | null)[] {
  const count = site.isPair ? 1 : site.members.length;
  const spread = (name: string | null): (string | null)[] => site.members.map(() => name);
  if (reading.benchmark) return spread(canonicalBenchmark(phraseText(site.doc, reading.benchmark)));
  const candidates = site.names.filter(
    (n) =>
      n.kind === 'benchmark' && !isTrainingData(site, n) && !belongsToOther(site, n) && !isOpponent(site, n),
  );
  if (count > 1) {
    const zipped = zipBenchmarks(site, candidates, count);
    if (zipped) return zipped;
  }
  if (count > 1 && candidates.length === 0 && isRespective(site)) {
    const listed = carry.list();
    if (listed.length === count) return [...listed];
  }
  const told = count === 1 && !site.isPair ? toldApart(site, reading, candidates) : undefined;
  if (told) return spread(told);
  const spoken = count > 1 ? spokenBefore(earlier, count) : undefined;
  if (spoken && !candidates.some((n) => n.first >= site.end)) return spoken;
  const isElsewhere =
    namesOtherPlace(site) && !candidates.some((n) => n.first >= site.end && n.first < site.rightBound);
  if (isElsewhere) return spread(null);
  const near = adjoining(site, candidates) ?? nearRight(site, candidates) ?? nearLeft(site, candidates);
  if (near) return spread(nameOf(near));
  const shared = sharedBehind(site, candidates);
  if (shared) return spread(nameOf(shared));
  const inherited = earlier.at(-1);
  if (reading.like !== undefined && inherited !== undefined)
    return spread(inherited !== null && namesOtherPlace(site) ? null : inherited);
  const far = opening(site, candidates) ?? (hasOwnSetting(site) ? undefined : trailing(site, candidates));
  if (far) return spread(nameOf(far));
  if (inherited !== undefined && inherited !== null && site.previous.length > 0)
    return spread(hasOwnSetting(site) ? null : inherited);
  const learnsFromOwn = site.names.some((n) => n.kind === 'benchmark' && isTrainingData(site, n));
  if (learnsFromOwn || hasOwnSetting(site)) return spread(null);
  return spread(carry.benchmark() ?? (speaksOfOwn(site) ? site.doc.own.benchmark : null));
}

/** `+3.6% AP and +4.2% rare AP on A and B, respectively`: as many numbers between the verb and a list as the list has names. */
function toldApart(site: Site, reading: Reading, candidates: readonly Name[]): string | undefined {
  if (!isRespective(site)) return undefined;
  const list = listBehind(site, candidates);
  const first = list[0];
  if (!first || list.length < 2) return undefined;
  const numbers: number[] = [];
  for (
    let i = Math.min(reading.trigger, site.previous[0]?.first ?? site.first, site.first);
    i < first.first;
    i++
  )
    if (site.doc.tokens[i]?.kind === 'number') numbers.push(i);
  const at = numbers.indexOf(site.first);
  return numbers.length === list.length && at !== -1 ? nameOf(list[at] as Name) : undefined;
}

/** The first coordinated list of names behind a number. */
function listBehind(site: Site, candidates: readonly Name[]): Name[] {
  const list: Name[] = [];
  for (const name of candidates.filter((n) => n.first >= site.end)) {
    const last = list.at(-1);
    if (last && !isJoined(site, last.end, name.first)) break;
    list.push(name);
  }
  return list;
}

/** `far from solving the benchmark: the best model reaches 55%`, `on our dataset`: the one that the paper brings. */
function speaksOfOwn(site: Site): boolean {
  if (site.doc.own.benchmark === null) return false;
  for (let i = site.sentence.first; i < site.sentence.end; i++)
    if (
      /^(?:benchmark|dataset)$/.test(word(site, i)) &&
      /^(?:the|our|this|proposed)$/.test(word(site, i - 1)) &&
      !/^(?:train|fine-?tun|finetun)/.test(word(site, i - 3))
    )
      return true;
  return false;
}

/** `53.1 on A and 62.3 on B, surpassing others by 1.2 and 4.1`: a list takes the places of as many numbers before it. */
function spokenBefore(earlier: readonly (string | null)[], count: number): (string | null)[] | undefined {
  const places: (string | null)[] = [];
  for (const place of earlier) if (place !== places.at(-1)) places.push(place);
  return places.length >= count && !places.slice(-count).includes(null) ? places.slice(-count) : undefined;
}

/** `13% less memory than GaussianWorld`: what a number is compared with is a system. */
function isOpponent(site: Site, name: Name): boolean {
  const before = word(site, name.first - 1);
  const isCompared =
    /^(?:to|with)$/.test(before) && /^(?:compared|relative)$/.test(word(site, name.first - 2));
  return (
    (isCompared || /^(?:than|over|vs|versus|against)$/.test(before)) && findBenchmark(name.text) === undefined
  );
}

/** `an 87% Quill win rate`: a name right behind another number, before its metric, is that number's alone. */
function belongsToOther(site: Site, name: Name): boolean {
  return site.previous.some(
    (other) =>
      name.first - other.end >= 0 &&
      name.first - other.end <= 1 &&
      !/^(?:on|and|,)$/.test(word(site, other.end)),
  );
}
