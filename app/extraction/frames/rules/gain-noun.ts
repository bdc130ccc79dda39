import { W } from '../../lexicon/word-classes.ts';
import type { Frame, Reading } from '../frame.ts';
import { isMetricWord } from '../../names/name-runs.ts';
import { findLeft, opensOtherSide, type Site, token, word } from '../site.ts';

/** `a 15.1% average improvement`, `3.4% accuracy gain`, `improvements of 4.1%`, `gains ranging from 2% to 8%`: a noun that names a difference. */
export const gainNoun: Frame = {
  name: 'gain-noun',
  reads: 'a number beside a noun that names a difference',
  read(site) {
    return readRight(site) ?? readLeft(site) ?? readMarked(site);
  },
  examples: [
    {
      text: 'We see a 7.5% average improvement over the base model.',
      claims: [{ quote: '7.5%', kind: 'gain' }],
    },
    {
      text: 'Across tasks, Heron yields gains of 2.1, 3.4 and 0.8 points on Quill, Reed and Sedge, respectively.',
      title: 'Heron: Searching with a Verifier',
      claims: [
        { quote: '2.1', kind: 'gain', basis: 'absolute', benchmark: 'Quill' },
        { quote: '3.4', kind: 'gain', basis: 'absolute', benchmark: 'Reed' },
        { quote: '0.8 points', kind: 'gain', basis: 'absolute', benchmark: 'Sedge' },
      ],
    },
    { text: 'The gains of 12 participants were pooled.', claims: [] },
  ],
};

function readRight(site: Site): Reading | undefined {
  const phrase = site.right;
  if (phrase.gainNoun === -1 || phrase.isCount) return undefined;
  const member = site.members[0];
  if (member?.unit === null && member.sign === null && member.decimals === 0 && phrase.metricHead === -1)
    return undefined;
  return { kind: 'gain', trigger: phrase.gainNoun, strength: 0.92 };
}

function readLeft(site: Site): Reading | undefined {
  let link = site.link;
  const member = site.members[0];
  const opener = word(site, link);
  const isLinked =
    opener === 'of' ||
    opener === ':' ||
    opener === '(' ||
    opener === 'including' ||
    opener === 'from' ||
    opener === 'reaching' ||
    opener === 'by' ||
    opener === 'between' ||
    opener === 'at' ||
    opener === ',' ||
    /^(?:is|was|are|were)$/.test(opener);
  if (!isLinked && !isNoun(site, link)) return undefined;
  if (opener === 'from' && member?.low === null && !/^rang/.test(word(site, link - 1))) return undefined;
  // `improvement (0.33 vs 0.15)`: the bracket holds the two levels.
  if (opener === '(' && opensOtherSide(site, site.end)) return undefined;
  if (opener === ':') return announced(site, link);
  if (isLinked) link -= 1;
  while (/^(?:ranging|range|from|as|such|of|e\.g|up)$/.test(word(site, link))) link -= 1;
  if (isNoun(site, link))
    return bare(site, opener)
      ? undefined
      : { kind: 'gain', trigger: link, strength: opener === ',' ? 0.6 : 0.9 };
  // `improvement in success rate of 4%`: the noun stands before the metric phrase that the number follows.
  const noun = findLeft(site, link, W.gainNoun, 9);
  if (
    noun === -1 ||
    opener === ',' ||
    opener === '(' ||
    opener === 'at' ||
    /^(?:is|was|are|were)$/.test(opener)
  )
    return undefined;
  if (!staysInPhrase(site, noun + 1, link + 1) || bare(site, opener)) return undefined;
  return { kind: 'gain', trigger: noun, strength: 0.85 };
}

/** `relative improvements over the base model: 64% on A, 49% on B`: the noun announces what stands behind the colon. */
function announced(site: Site, colon: number): Reading | undefined {
  const noun = findLeft(site, colon - 1, W.gainNoun, 20);
  return noun === -1 || site.members[0]?.unit == null
    ? undefined
    : { kind: 'gain', trigger: noun, strength: 0.88 };
}

/** `improves … considerably (5%-10% relative)`: a marker behind the number makes it a difference. */
function readMarked(site: Site): Reading | undefined {
  if (!/^(?:relative|absolute|relatively)$/.test(word(site, site.end)) || word(site, site.end + 1) === 'to')
    return undefined;
  const trigger = findLeft(site, site.first - 1, W.improve | W.reduce | W.beat | W.gainNoun, 16);
  return trigger === -1 ? undefined : { kind: 'gain', trigger, strength: 0.85 };
}

function isNoun(site: Site, at: number): boolean {
  const t = token(site, at);
  return t !== undefined && (t.classes & W.gainNoun) !== 0 && at >= site.leftBound;
}

/** A whole number without unit or sign is a count more often than a gain. */
function bare(site: Site, opener: string): boolean {
  const member = site.members[0];
  if (!member || member.unit !== null || member.sign !== null) return false;
  if (member.decimals > 0) return false;
  return opener !== 'of' || site.right.isCount || site.right.metricHead === -1;
}

function staysInPhrase(site: Site, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const t = token(site, i);
    if (
      !t ||
      t.kind === 'number' ||
      (t.kind === 'mark' && t.text !== '(' && t.text !== ')' && t.text !== '-')
    )
      return false;
    if ((t.classes & (W.reach | W.beat | W.contrast)) !== 0 && !isMetricWord(t)) return false;
  }
  return true;
}
