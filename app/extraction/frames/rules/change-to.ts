import { W } from '../../lexicon/word-classes.ts';
import type { Frame } from '../frame.ts';
import { isMetricWord } from '../../names/name-runs.ts';
import { findLeft, type Site, token, word } from '../site.ts';

/** `improves the success rate to 95%`, `brings the error down to 0.353`: the level that a change ended at. */
export const changeTo: Frame = {
  name: 'change-to',
  reads: 'the level that a change ended at',
  read(site) {
    const member = site.members[0];
    const link = site.link;
    if (word(site, link) !== 'to' || member?.unit === 'x' || member?.unit === 'points') return undefined;
    if (/^(?:compared|relative|comparable|similar|opposed)$/.test(word(site, link - 1))) return undefined;
    const trigger = findLeft(site, link - 1, W.improve | W.reduce | W.degrade, 25);
    if (trigger === -1) return undefined;
    if (member?.unit === null && !metricBetween(site, trigger, link) && site.right.metricHead === -1)
      return undefined;
    return { kind: 'score', trigger, strength: 0.88 };
  },
  examples: [
    {
      text: 'With the new reward, Heron raises the success rate to 88%.',
      title: 'Heron: Searching with a Verifier',
      claims: [{ quote: '88%', kind: 'score', role: 'proposed', method: 'Heron' }],
    },
    { text: 'We increase the context to 32 tokens.', claims: [] },
  ],
};

function metricBetween(site: Site, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const t = token(site, i);
    if (t && isMetricWord(t)) return true;
  }
  return false;
}
