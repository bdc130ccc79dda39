import { type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import type { Name } from '../names/name.ts';
import { isMetricWord } from '../names/name-runs.ts';
import { is } from '../text/token.ts';
import { isJoined } from './zip-benchmarks.ts';

/** `a Quill score of 82.6`, `Quill (71%)`: nothing but the metric stands between the name and its number. */
export function adjoining(site: Site, candidates: readonly Name[]): Name | undefined {
  const name = candidates.filter((n) => n.first >= site.leftBound && n.end <= site.first).at(-1);
  // `Quill (ACC/AUC/F1: 0.94/0.98/0.95)`: the bracket speaks of the name before it.
  if (
    name &&
    word(site, name.end) === '(' &&
    site.first - name.end < 12 &&
    staysInBracket(site, name.end + 1)
  )
    return name;
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

function staysInBracket(site: Site, from: number): boolean {
  for (let i = from; i < site.first; i++) if (/^[();]$/.test(word(site, i))) return false;
  return true;
}

/** The first benchmark between this number and the next, unless another number's clause begins in between. */
export function nearRight(site: Site, candidates: readonly Name[]): Name | undefined {
  // `0.48 (Quill) and 2.95 (Reed)`
  const bracketed = candidates.find((n) => n.first >= site.end + 1 && n.first <= site.end + 2);
  if (bracketed && word(site, bracketed.first - 1) === '(' && word(site, bracketed.end) === ')')
    return bracketed;
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

/** A joint with a clause of its own behind it: what follows speaks of the next number. */
function isAnotherClause(site: Site, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const text = word(site, i);
    if (text === ';' || text === 'while' || text === 'whereas') return true;
    if ((text === 'and' || text === ',') && to - i > 2 && site.rightBound < site.sentence.end) return true;
  }
  return false;
}

/** The last benchmark between the number before and this one: `Quill (71%)`, `on Quill by 3%`, `Quill score of 80`. */
export function nearLeft(site: Site, candidates: readonly Name[]): Name | undefined {
  const name = candidates.filter((n) => n.first >= site.leftBound && n.end <= site.first).at(-1);
  return name && isOneOfSeveral(site, candidates, name) ? undefined : name;
}

/** `On A, B and C, … by 5%`: several in one breath leave it open where a lone number was measured; it may be their average. */
function isOneOfSeveral(
  site: Site,
  candidates: readonly Name[],
  name: Name,
  isBeforeAll = site.previous.length === 0,
): boolean {
  const previous = candidates[candidates.indexOf(name) - 1];
  return previous !== undefined && isBeforeAll && isJoined(site, previous.end, name.first);
}

/** `On Quill, …`, or the only benchmark that stands before the number. */
export function opening(site: Site, candidates: readonly Name[]): Name | undefined {
  const last = candidates.filter((n) => n.end <= site.first).at(-1);
  if (!last) return undefined;
  const first = site.previous[0]?.first ?? site.first;
  const isBeforeAll = last.end <= first;
  return isOneOfSeveral(site, candidates, last, isBeforeAll) ? undefined : last;
}

/** `44.5% box AP and 40.5% mask AP on X`: further numbers with their metrics stand between, and nothing else. */
export function sharedBehind(site: Site, candidates: readonly Name[]): Name | undefined {
  const name = candidates.find((n) => n.first >= site.end);
  if (!name || site.rightBound > name.first || name.first - site.end > 30) return undefined;
  for (let i = site.end; i < name.first; i++) {
    const t = token(site, i);
    if (!t || t.text === ';' || is(t, W.contrast | W.relative | W.own)) return undefined;
    if (is(t, W.improve | W.reduce | W.beat | W.reach) && !is(t, W.metric | W.gainNoun)) return undefined;
    // `improves recall by 1.6% and F1 by 4.7% on X`
    if (t.lower === 'by' && token(site, i + 1)?.kind === 'number') continue;
    if (is(t, W.preposition) && !/^of$/.test(t.lower)) return leadsTo(site, i, name) ? name : undefined;
  }
  return undefined;
}

/** `on the challenging X`: only a few plain words between the preposition and the name. */
function leadsTo(site: Site, preposition: number, name: Name): boolean {
  return /^(?:on|in|for)$/.test(word(site, preposition)) && name.first - preposition <= 4;
}

/** `by 3.2 points and Y by 7.7 points on Math-500`: the name at the end holds for all numbers before it. */
export function trailing(site: Site, candidates: readonly Name[]): Name | undefined {
  const after = candidates.filter((n) => n.first >= site.end);
  // `On A, B and C, … by 2%, with more on C`: a list before the number leaves it open.
  const before = candidates.filter((n) => n.end <= site.first);
  if (before.some((name, i) => i > 0 && isJoined(site, (before[i - 1] as Name).end, name.first)))
    return undefined;
  return after.length === 1 && token(site, (after[0] as Name).first - 1) ? after[0] : undefined;
}
