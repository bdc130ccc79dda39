import { type Site, token, word } from '../frames/site.ts';
import type { TokenRange } from '../frames/frame.ts';
import { W } from '../lexicon/word-classes.ts';
import { isMetricWord } from '../names/name-runs.ts';
import { is } from '../text/token.ts';
import { phraseText } from './phrase.ts';

const LONGEST = 5;

/**
 * `improves search accuracy, debugging efficiency and completion by 12%, 9% and 5%`, `mDice/mIoU of 80/71`,
 * `BLEU-1 to BLEU-4 scores of …`: as many metrics right before a list as it has numbers tell its members apart.
 * @returns one metric a member, or nothing where the counts differ
 */
export function zipMetrics(site: Site): string[] | undefined {
  const count = site.members.length;
  if (count < 2 || site.isPair) return undefined;
  const link = site.link;
  const end = /^(?:by|of|to|:|at|=)$/.test(word(site, link)) ? link : link + 1;
  return numberedRange(site, end, count) ?? coordinated(site, end, count);
}

/** The coordinated noun phrases that end at a token, each with a metric as its head. */
function coordinated(site: Site, end: number, count: number): string[] | undefined {
  const phrases: TokenRange[] = [];
  let last = stepOverScores(site, end);
  let first = last;
  for (let i = last - 1; i >= site.leftBound - 1; i--) {
    const text = word(site, i);
    const isJoint = text === ',' || text === 'and' || text === '/' || text === '&';
    const isBound = i < site.leftBound || (!isJoint && (endsList(site, i) || last - i > LONGEST + 1));
    if (!isJoint && !isBound) {
      first = i;
      continue;
    }
    if (first < last) phrases.unshift({ first, end: last });
    if (isBound) break;
    last = i;
    first = i;
  }
  if (phrases.length !== count) return undefined;
  const isMeasured = phrases.every(({ first: at, end: stop }) => {
    const head = token(site, stop - 1);
    return stop > at && head !== undefined && (isMetricWord(head) || is(head, W.efficiency));
  });
  return isMeasured ? phrases.map((phrase) => phraseText(site.doc, phrase)) : undefined;
}

function stepOverScores(site: Site, end: number): number {
  return /^(?:scores?|values?)$/.test(word(site, end - 1)) && /^[A-Z]/.test(token(site, end - 2)?.text ?? '')
    ? end - 1
    : end;
}

function endsList(site: Site, at: number): boolean {
  const t = token(site, at);
  if (!t || (t.kind !== 'word' && !/^[-'’]$/.test(t.text))) return true;
  if (isMetricWord(t)) return false;
  return is(
    t,
    W.preposition | W.determiner | W.contrast | W.relative | W.improve | W.reduce | W.reach | W.beat | W.own,
  );
}

/** `BLEU-1 to BLEU-4`: a range of names that is as long as the list of numbers. */
function numberedRange(site: Site, end: number, count: number): string[] | undefined {
  const stop = stepOverScores(site, end);
  const high = /^(.*?)(\d+)$/.exec(token(site, stop - 1)?.text ?? '');
  const low = /^(.*?)(\d+)$/.exec(token(site, stop - 3)?.text ?? '');
  if (!high || !low || !/^(?:to|–|-)$/.test(word(site, stop - 2)) || high[1] !== low[1]) return undefined;
  const from = Number(low[2]);
  if (Number(high[2]) - from + 1 !== count) return undefined;
  return Array.from({ length: count }, (_, i) => `${low[1]}${from + i}`);
}
