import { W } from '../lexicon/word-classes.ts';
import { is } from '../text/token.ts';
import type { Reading } from '../frames/frame.ts';
import { type Site, token, word } from '../frames/site.ts';
import type { Name } from '../names/name.ts';
import { isMetricWord } from '../names/name-runs.ts';
import { findBenchmark } from '../registry/registry.ts';
import type { Carry } from './carry.ts';
import { phraseText } from './phrase.ts';
import { hasOwnSetting } from './setting.ts';
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
    (n) => n.kind === 'benchmark' && !isTrainingData(site, n) && !belongsToOther(site, n),
  );
  if (count > 1) {
    const zipped = zip(site, candidates, count);
    if (zipped) return sharePrefix(zipped.map(nameOf));
  }
  if (count > 1 && candidates.length === 0 && isRespective(site)) {
    const listed = carry.list();
    if (listed.length === count) return [...listed];
  }
  const spoken = count > 1 ? spokenBefore(earlier, count) : undefined;
  if (spoken && !candidates.some((n) => n.first >= site.leftBound)) return spoken;
  const near = adjoining(site, candidates) ?? nearRight(site, candidates) ?? nearLeft(site, candidates);
  if (near) return spread(nameOf(near));
  const shared = sharedBehind(site, candidates);
  if (shared) return spread(nameOf(shared));
  const inherited = earlier.at(-1);
  if (reading.like !== undefined && inherited !== undefined) return spread(inherited);
  const far = opening(site, candidates) ?? trailing(site, candidates);
  if (far) return spread(nameOf(far));
  if (inherited !== undefined && inherited !== null && site.previous.length > 0)
    return spread(hasOwnSetting(site) ? null : inherited);
  const learnsFromOwn = site.names.some((n) => n.kind === 'benchmark' && isTrainingData(site, n));
  return spread(learnsFromOwn || hasOwnSetting(site) ? null : carry.benchmark());
}

/** `53.1 on A and 62.3 on B, surpassing others by 1.2 and 4.1`: a list takes the places of as many numbers before it. */
function spokenBefore(earlier: readonly (string | null)[], count: number): (string | null)[] | undefined {
  const places: (string | null)[] = [];
  for (const place of earlier) if (place !== places.at(-1)) places.push(place);
  return places.length >= count && !places.slice(-count).includes(null) ? places.slice(-count) : undefined;
}

/** `trained on X`, `fine-tuning with X`: what a system learned from, not what it was measured on. */
export function isTrainingData(site: Site, name: Name): boolean {
  let at = name.first - 1;
  while (at > site.sentence.first && /^(?:the|our|only|on|with|using|from|a|of)$/.test(word(site, at)))
    at -= 1;
  const isLinked = at < name.first - 1;
  if (isLinked && /^(?:train|pretrain|pre-train|fine-tun|finetun|tun)/.test(word(site, at))) return true;
  return (
    isLinked && /^(?:train|fine-tun|finetun)/.test(word(site, at - 1)) && site.doc.own.benchmark !== null
  );
}

/** `an 87% Quill win rate`: a name right behind another number, before its metric, is that number's alone. */
function belongsToOther(site: Site, name: Name): boolean {
  return site.previous.some(
    (other) => name.first - other.end >= 0 && name.first - other.end <= 1 && word(site, other.end) !== 'on',
  );
}

/** `a Quill score of 82.6`, `Quill (71%)`: nothing but the metric stands between the name and its number. */
function adjoining(site: Site, candidates: readonly Name[]): Name | undefined {
  const name = candidates.filter((n) => n.first >= site.leftBound && n.end <= site.first).at(-1);
  if (!name || site.first - name.end > 5) return undefined;
  for (let i = name.end; i < site.first; i++) {
    const t = token(site, i);
    const isPart =
      t !== undefined &&
      (isMetricWord(t) ||
        /^(?:of|a|an|the|:|=|\(|up|to|over|average|test|set|is|rate|from|benchmark|dataset)$/.test(t.lower));
    if (!isPart) return undefined;
  }
  return name;
}

/** The registry's spelling of a benchmark's name, else the name as written. */
export function canonicalBenchmark(text: string): string {
  const clean = text.replace(/\s+/g, ' ').replace(/^the /i, '').trim();
  return findBenchmark(clean)?.name ?? clean;
}

function nameOf(name: Name): string {
  return canonicalBenchmark(name.text);
}

/** `WMT14 English-German and German-English`: the contest's name in front holds for every pair of languages behind it. */
function sharePrefix(names: readonly string[]): string[] {
  const contest = /^((?:WMT|IWSLT|FLORES|OPUS)\S*) /.exec(names[0] ?? '')?.[1];
  if (!contest) return [...names];
  return names.map((name) => (/^[A-Z][a-z]+-[A-Z][a-z]+$/.test(name) ? `${contest} ${name}` : name));
}

/** A coordinated list of exactly as many benchmarks as there are numbers: behind the numbers first, else before them. */
function zip(site: Site, candidates: readonly Name[], count: number): Name[] | undefined {
  const lists = coordinatedLists(site, candidates).filter((list) => list.length === count);
  const right = lists.find((list) => (list[0] as Name).first >= site.end);
  const left = lists.filter((list) => (list.at(-1) as Name).end <= site.first).at(-1);
  return right ?? left;
}

function coordinatedLists(site: Site, candidates: readonly Name[]): Name[][] {
  const lists: Name[][] = [];
  for (const name of candidates) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && isJoined(site, last.end, name.first)) list.push(name);
    else lists.push([name]);
  }
  return lists;
}

function isJoined(site: Site, from: number, to: number): boolean {
  if (to - from > 5 || to <= from) return false;
  let joints = 0;
  for (let i = from; i < to; i++) {
    const text = word(site, i);
    if (text === ',' || text === 'and' || text === '/' || text === '&' || text === 'or') joints += 1;
    else if (!/^(?:the|datasets?|benchmarks?|tasks?|on|test|set|\)|\(|challenging)$/.test(text)) return false;
  }
  return joints > 0;
}

/** A joint with a clause of its own behind it: what follows speaks of the next number. */
function isAnotherClause(site: Site, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const text = word(site, i);
    if (text === ';' || text === 'while' || text === 'whereas') return true;
    if ((text === 'and' || text === ',') && to - i > 2 && site.rightBound < site.sentence.end) return true;
  }
  return false;
}

/** The first benchmark between this number and the next, unless another number's clause begins in between. */
function nearRight(site: Site, candidates: readonly Name[]): Name | undefined {
  const name = candidates.find((n) => n.first >= site.end && n.first < site.rightBound);
  if (!name) return undefined;
  // `achieving 82.6, close to others in Quill (91.0)`: a name with a bracketed number of its own.
  if (word(site, name.end) === '(' && name.end + 1 === site.rightBound && name.first - site.end > 2)
    return undefined;
  // `A from 86% to 93% and B from 64% to 73%`: a name right before the next number's opener is that number's.
  const opener = /^(?:benchmark|dataset)$/.test(word(site, name.end)) ? name.end + 1 : name.end;
  if (word(site, opener) === 'from' && site.rightBound < site.sentence.end) return undefined;
  if (nearLeft(site, candidates) && isAnotherClause(site, site.end, name.first)) return undefined;
  for (let i = site.end; i < name.first; i++) {
    const text = word(site, i);
    if (text === ';' || text === 'while' || text === 'whereas') return undefined;
    // `improves accuracy by 2% and reduces cost by 45% on X`: another verb, another clause.
    if (
      text === 'and' &&
      is(token(site, i + 1), W.improve | W.reduce | W.beat) &&
      site.rightBound < name.first + 1
    )
      return undefined;
    if (
      text === 'and' &&
      /^(?:on|for|in)$/.test(word(site, i + 1)) &&
      site.rightBound < site.sentence.end &&
      i > site.end
    )
      return undefined;
    if (
      text === ',' &&
      name.first - i > 1 &&
      site.rightBound < site.sentence.end &&
      /^(?:and|on)$/.test(word(site, i + 1)) &&
      /^(?:on|for|in|and)$/.test(word(site, i + 1))
    )
      return undefined;
  }
  return name;
}

/** The last benchmark between the number before and this one: `Quill (71%)`, `on Quill by 3%`, `Quill score of 80`. */
function nearLeft(site: Site, candidates: readonly Name[]): Name | undefined {
  return candidates.filter((n) => n.first >= site.leftBound && n.end <= site.first).at(-1);
}

/** `On Quill, …`, or the only benchmark that stands before the number. Several in one breath leave it open: it may be their average. */
function opening(site: Site, candidates: readonly Name[]): Name | undefined {
  const before = candidates.filter((n) => n.end <= site.first);
  const last = before.at(-1);
  const previous = before.at(-2);
  const isOneOfSeveral =
    last && previous && site.previous.length === 0 && isJoined(site, previous.end, last.first);
  return isOneOfSeveral ? undefined : last;
}

/** `44.5% box AP and 40.5% mask AP on X`: further numbers with their metrics stand between, and nothing else. */
function sharedBehind(site: Site, candidates: readonly Name[]): Name | undefined {
  const name = candidates.find((n) => n.first >= site.end);
  if (!name || site.rightBound > name.first || name.first - site.end > 30) return undefined;
  for (let i = site.end; i < name.first; i++) {
    const t = token(site, i);
    if (!t || t.text === ';' || is(t, W.contrast | W.relative | W.own)) return undefined;
    if (is(t, W.improve | W.reduce | W.beat | W.reach) && !is(t, W.metric | W.gainNoun)) return undefined;
    if (is(t, W.preposition) && !/^of$/.test(t.lower)) return leadsTo(site, i, name) ? name : undefined;
  }
  return undefined;
}

/** `on the challenging X`: only a few plain words between the preposition and the name. */
function leadsTo(site: Site, preposition: number, name: Name): boolean {
  return /^(?:on|in|for)$/.test(word(site, preposition)) && name.first - preposition <= 4;
}

/** `by 3.2 points and Y by 7.7 points on Math-500`: the name at the end holds for all numbers before it. */
function trailing(site: Site, candidates: readonly Name[]): Name | undefined {
  const after = candidates.filter((n) => n.first >= site.end);
  return after.length === 1 && token(site, (after[0] as Name).first - 1) ? after[0] : undefined;
}
