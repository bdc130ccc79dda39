import { W } from '../../lexicon/word-classes.ts';
import type { Frame } from '../frame.ts';
import { findLeft, word } from '../site.ts';

/** `results: 93.4 on AIME 2025`, `(e.g., 84.3 on AIME2024)`, `89.8% on Milan`: a number and the benchmark that it was measured on. */
export const onBenchmark: Frame = {
  name: 'on-benchmark',
  reads: 'a number with its benchmark behind “on”',
  read(site) {
    const member = site.members[0];
    if (!member || member.unit === 'x' || member.unit === 'points' || member.sign) return undefined;
    if (site.right.isCount) return undefined;
    const at = site.right.end;
    const link = word(site, at);
    if (link !== 'on' && link !== 'in') return undefined;
    const name = site.names.find((n) => n.first > at && n.first <= at + 5);
    if (!name || name.kind !== 'benchmark') return undefined;
    const opener = word(site, site.link);
    if (
      !/^(?:[(:,]|e|g|\.|with|and|achiev\w*|reach\w*|attain\w*|obtain\w*|scor\w*|to|of|get\w*|hit\w*)$/.test(
        opener,
      )
    )
      return undefined;
    const reports = findLeft(site, site.first - 1, W.reach | W.metric | W.improve | W.evaluation, 30);
    if (reports === -1) return undefined;
    if (
      member.unit === null &&
      member.decimals === 0 &&
      (member.value < 10 || opener === 'of' || opener === 'with')
    )
      return undefined;
    return {
      kind: 'score',
      trigger: reports,
      strength: 0.75,
      benchmark: { first: name.first, end: name.end },
    };
  },
  examples: [
    {
      text: 'Heron sets new records: 93.1 on Quill, 62.5 on Reed.',
      title: 'Heron: Searching with a Verifier',
      claims: [
        { quote: '93.1', kind: 'score', benchmark: 'Quill' },
        { quote: '62.5', kind: 'score', benchmark: 'Reed' },
      ],
    },
  ],
};
