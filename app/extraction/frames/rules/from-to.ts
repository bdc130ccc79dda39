import { W } from '../../lexicon/word-classes.ts';
import type { Frame } from '../frame.ts';
import { is } from '../../text/token.ts';
import { isMetricWord } from '../../names/name-runs.ts';
import { findLeft, type Site, token, word } from '../site.ts';

/** `from 58.8% to 90.0%`, `0.73 → 0.90`: a starting value of somebody else and the value that the system reached. */
export const fromTo: Frame = {
  name: 'from-to',
  reads: 'a starting value and the value reached',
  read(site) {
    if (!site.isPair) return undefined;
    const change = findLeft(site, site.first - 1, W.improve | W.reduce | W.gainNoun | W.degrade);
    const trigger = change === -1 ? site.first : change;
    if (isSetting(site, trigger)) return undefined;
    if (isPlainCount(site) && !hasMetricNear(site, trigger)) return undefined;
    if (
      change === -1 &&
      !hasMetricNear(site, site.first - 12) &&
      site.members[0]?.unit === null &&
      word(site, site.members[0]?.end ?? 0) !== '→'
    )
      return undefined;
    return { kind: 'score', trigger, strength: 0.92, isPair: true };
  },
  examples: [
    {
      text: 'On the Quill benchmark, Heron lifts Tern-7B from 41.5% to 63.0%.',
      title: 'Heron: Searching with a Verifier',
      claims: [
        { quote: '41.5%', kind: 'score', role: 'comparator', benchmark: 'Quill' },
        { quote: '63.0%', kind: 'score', role: 'proposed', benchmark: 'Quill' },
      ],
    },
    {
      text: 'Our tokenizer lowers the word error rate from 7.9 to 6.2.',
      claims: [
        { quote: '7.9', kind: 'score', role: 'comparator' },
        { quote: '6.2', kind: 'score', role: 'proposed' },
      ],
    },
    { text: 'We vary the number of layers from 12 to 48.', claims: [] },
  ],
};

/** `spanning resolutions from 0.2 m to 10 m`, `reducing it from 1,000 to 250 raises accuracy`: what was varied, not what came out. */
function isSetting(site: Site, trigger: number): boolean {
  const isSpan = /^(?:span|vary|varie|sweep)/.test(word(site, site.first - 2)) || isSpanning(site);
  if (isSpan && !hasMetricNear(site, site.first - 6)) return true;
  const next = token(site, site.end);
  const isSubject = is(next, W.improve | W.reduce) && /s$/.test(next?.lower ?? '') && !is(next, W.gainNoun);
  return isSubject && /ing$/.test(word(site, trigger));
}

function isSpanning(site: Site): boolean {
  for (let i = site.first - 2; i > site.first - 6; i--)
    if (/^(?:spanning|spans|span|varying|sweeping)$/.test(word(site, i))) return true;
  return false;
}

function isPlainCount(site: Site): boolean {
  return site.members.every((m) => m.unit === null && m.decimals === 0);
}

function hasMetricNear(site: Site, from: number): boolean {
  for (let i = Math.max(from, site.sentence.first, site.first - 14); i < site.first; i++) {
    const t = token(site, i);
    if (t && isMetricWord(t)) return true;
  }
  return site.right.metricHead !== -1;
}
