import { W } from '../../lexicon/word-classes.ts';
import { isMetricWord } from '../../names/name-runs.ts';
import { isPhysicalUnit } from '../../lexicon/units.ts';
import { is } from '../../text/token.ts';
import type { Frame } from '../frame.ts';
import { findLeft, type RightPhrase, type Site, token, word } from '../site.ts';

/** `achieves 80% on WebShop`, `reaching only 73.5%`, `scores 8.0 on MT-Bench`: a verb of attainment and a level. */
export const reachScore: Frame = {
  name: 'reach-score',
  reads: 'the level that a verb of attainment names',
  read(site) {
    const member = site.members[0];
    if (!member || member.unit === 'x' || member.unit === 'points') return undefined;
    const link = site.link;
    const phrase = site.right;
    if (phrase.gainNoun !== -1 || phrase.comparative !== -1 || phrase.isCount) return undefined;
    const trigger = directVerb(site, link);
    if (trigger === -1) return undefined;
    const isBare = member.unit === null;
    if (isBare && !(member.decimals > 0 && (onSomething(site) || hasBracketedDelta(site) || forMetric(site))))
      return undefined;
    if (
      isPhysicalUnit(member.unit) &&
      !/^(?:takes?|runs?|runs|at|below|achiev\w+|reach\w*)$/.test(word(site, trigger))
    )
      return undefined;
    return {
      kind: 'score',
      trigger,
      strength: isBare ? 0.8 : onSomething(site) ? 0.86 : 0.72,
      ...measureBehind(site, phrase),
    };
  },
  examples: [
    {
      text: 'Heron reaches 71.2% on Quill, while Tern-7B scores 54.0%.',
      title: 'Heron: Searching with a Verifier',
      claims: [
        { quote: '71.2%', kind: 'score', role: 'proposed', benchmark: 'Quill' },
        { quote: '54.0%', kind: 'score', role: 'comparator', method: 'Tern-7B' },
      ],
    },
    { text: 'The corpus has 35% Spanish sentences.', claims: [] },
  ],
};

/** `maintains 100% utilization`: the words behind the number say what was measured. */
function measureBehind(site: Site, phrase: RightPhrase) {
  const head = token(site, phrase.end - 1);
  const isNoun =
    phrase.end > phrase.first &&
    phrase.end - phrase.first <= 3 &&
    head?.text === head?.lower &&
    !/ly$/.test(head?.lower ?? '');
  const isPhrase =
    phrase.metricHead === -1 &&
    isNoun &&
    site.members[0]?.unit === '%' &&
    !is(head, W.improve | W.reduce | W.filler | W.condition);
  return isPhrase ? { metric: { first: phrase.first, end: phrase.end } } : {};
}

/** The verb right before the number, or before `state-of-the-art results of`, `scores of`, `at`. */
function directVerb(site: Site, link: number): number {
  const t = token(site, link);
  if (!t || link < site.leftBound) return -1;
  // `the remaining 1.5%`: an adjective.
  if (/ing$/.test(t.lower) && is(token(site, link - 1), W.determiner)) return -1;
  if ((t.classes & W.reach) !== 0)
    return /^(?:is|was|are|were|has|have|had|having|be|being|set|sets|span|spans|cover|covers)$/.test(t.lower)
      ? -1
      : link;
  // `scored between 23% and 86%`
  if (
    t.lower === 'between' &&
    site.members[0]?.low !== null &&
    ((token(site, link - 1)?.classes ?? 0) & W.reach) !== 0
  )
    return link - 1;
  if (t.lower === 'of' || t.lower === 'at' || t.lower === ':' || t.lower === 'with') {
    const verb = findLeft(site, link - 1, W.reach, 8);
    const between = verb === -1 ? '' : word(site, link - 1);
    if (
      verb >= site.leftBound &&
      /^(?:results?|performance|scores?|levels?|state-of-the-art|sota|benchmarks?|stands?|remains?|peaks?|marks?|average|averages)$/.test(
        between,
      )
    )
      return verb;
    if (
      t.lower === 'at' &&
      /^(?:stands?|remains?|stays?|peaks?|plateaus?|saturates?|peaking)$/.test(word(site, link - 1))
    )
      return link - 1;
  }
  return -1;
}

/** `achieves 11.78 (+2.82)`: what has a difference behind it in brackets is a level. */
function hasBracketedDelta(site: Site): boolean {
  return word(site, site.end) === '(' && token(site, site.end + 1)?.numeral?.sign === '+';
}

/** `reached 0.99 for accuracy`, `obtains 0.87 in F1`. */
function forMetric(site: Site): boolean {
  const head = token(site, site.end + 1);
  return /^(?:for|in|of)$/.test(word(site, site.end)) && head !== undefined && isMetricWord(head);
}

function onSomething(site: Site): boolean {
  for (let i = site.end; i < site.end + 6; i++) {
    const next = word(site, i);
    if (next === 'on' || next === 'in' || next === 'for')
      return (
        site.names.some((n) => n.kind === 'benchmark' && n.first > i && n.first <= i + 5) || next === 'on'
      );
  }
  return site.names.some((n) => n.kind === 'benchmark' && n.end <= site.first);
}
