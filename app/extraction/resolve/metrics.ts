import type { Reading } from '../frames/frame.ts';
import { rightPhrase, type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import { isMetricWord } from '../names/name-runs.ts';
import { is } from '../text/token.ts';
import { phraseText } from './phrase.ts';

/** The metric as the text says it, with its modifiers: `length-controlled win rate`, `attack success rate`. */
export function resolveMetric(site: Site, reading: Reading): string | null {
  const right = rightPhrase(site);
  if (
    right.metricHead !== -1 &&
    right.metricHead <
      (reading.kind === 'gain' && right.gainNoun > right.first ? right.gainNoun + 1 : right.end)
  ) {
    return widen(site, right.metricHead, right.first);
  }
  if (reading.metric) return widen(site, reading.metric.end - 1, site.sentence.first);
  const behind = metricBehind(site, right.end);
  if (behind) return behind;
  const before = nearestBefore(site, reading);
  return before === -1 ? null : widen(site, before, site.sentence.first);
}

/** `7 points in accuracy`, `improvement of 4% in success rate`. */
function metricBehind(site: Site, at: number): string | null {
  if (!/^(?:in|of|for|on)$/.test(word(site, at))) return null;
  // `5.4% on F1`: behind `on` only a metric that stands there at once; else a place does.
  const reach = word(site, at) === 'on' ? 3 : 7;
  for (let i = at + 1; i < Math.min(at + reach, site.rightBound); i++) {
    const t = token(site, i);
    if (!t || t.kind !== 'word' || (is(t, W.preposition) && i > at + 1)) return null;
    if (reach === 3 && site.names.some((n) => n.first <= i && i < n.end)) return null;
    if (!isMetricWord(t)) continue;
    let head = i;
    while (
      head + 1 < site.rightBound &&
      isMetricWord(token(site, head + 1) ?? t) &&
      token(site, head + 1)?.kind === 'word'
    )
      head += 1;
    return widen(site, head, at + 1);
  }
  return null;
}

/** The nearest metric before the number, but not across the number before it unless nothing else is said. */
function nearestBefore(site: Site, reading: Reading): number {
  for (let i = site.first - 1; i >= site.sentence.first && i > site.first - 26; i--) {
    const t = token(site, i);
    if (!t) return -1;
    if (t.text === ';') return -1;
    if (
      isMetricWord(t) &&
      !is(t, W.gainNoun) &&
      i !== reading.trigger + 0 &&
      !site.names.some((n) => n.first <= i && i < n.end)
    )
      return i;
    if (isMetricWord(t) && reading.metric) return i;
  }
  return -1;
}

/** From the head leftwards over its modifiers. */
function widen(site: Site, head: number, bound: number): string {
  let first = head;
  while (first > bound && head - first < 4) {
    const t = token(site, first - 1);
    if (!t || t.kind !== 'word') break;
    if (
      is(
        t,
        W.preposition |
          W.determiner |
          W.conjunction |
          W.own |
          W.auxiliary |
          W.relative |
          W.contrast |
          W.gainNoun,
      )
    )
      break;
    if (/^(?:average|mean|overall|macro|exact|relative)$/.test(t.lower)) {
      first -= 1;
      continue;
    }
    const isCompound = /^(?:win|pass|solve|hit|miss|attack)$/.test(t.lower);
    if (is(t, W.reach | W.improve | W.reduce | W.beat | W.propose) && !is(t, W.metric) && !isCompound) break;
    if (is(t, W.filler | W.comparative) && !/^(?:average|mean|overall|macro|exact|relative)$/.test(t.lower))
      break;
    if (site.names.some((n) => n.first <= first - 1 && first - 1 < n.end && n.kind !== 'other')) break;
    if (/ly$|^(?:percent|points?|pp)$/.test(t.lower)) break;
    first -= 1;
  }
  return phraseText(site.doc, { first, end: head + 1 });
}
