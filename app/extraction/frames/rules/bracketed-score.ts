import { W } from '../../lexicon/word-classes.ts';
import type { Frame, Reading } from '../frame.ts';
import { findLeft, nameEndingAt, opensOtherSide, type Site, token, word } from '../site.ts';
import { is } from '../../text/token.ts';

/** `GPT-4o (13.9%)`, `GSM8K (98.1%)`, `(AutoWebGLM, 18.2%)`, `the SOTA score (92.0%)`: a score in brackets behind whom or what it belongs to. */
export const bracketedScore: Frame = {
  name: 'bracketed-score',
  reads: 'a score in brackets behind the system, benchmark or metric that it belongs to',
  read(site) {
    const member = site.members[0];
    if (!member || member.sign || member.unit === 'x' || member.unit === 'points') return undefined;
    const open = site.link;
    const opener = word(site, open);
    const beside = readBeside(site);
    if (beside) return beside;
    if (opener === ',' || opener === ':') return readInside(site, open);
    if (opener !== '(' && opener !== '[') return undefined;
    if (opensOtherSide(site, site.end)) {
      const trigger = findLeft(
        site,
        open,
        W.improve | W.reduce | W.beat | W.reach | W.metric | W.comparative,
        30,
      );
      // `matches Tern-7B (69.0 vs. 69.8 F1)`
      const isScore = member.unit === '%' || member.decimals > 0;
      if (trigger === -1 && !isScore) return undefined;
      return {
        kind: 'score',
        trigger: trigger === -1 ? open : trigger,
        strength: trigger === -1 ? 0.6 : 0.8,
      };
    }
    if (
      !/^[)\],;]$/.test(word(site, site.end)) &&
      word(site, site.end) !== 'on' &&
      site.right.metricHead === -1
    )
      return undefined;
    const name = nameEndingAt(site, open) ?? nameNear(site, open);
    // `a subset of Quill (6%, 1331 slices)`: how much of it was used.
    const isPart =
      name &&
      word(site, name.first - 1) === 'of' &&
      /^(?:subset|part|portion|fraction|share)$/.test(word(site, name.first - 2));
    if (isPart) return undefined;
    const isBareCount = member.unit === null && member.decimals === 0;
    if (name && !isBareCount && (name.kind !== 'other' || speaksOfResults(site))) {
      const range = { first: name.first, end: name.end };
      if (name.kind === 'benchmark')
        return { kind: 'score', trigger: name.first, strength: 0.85, benchmark: range };
      if (name.kind === 'own')
        return { kind: 'score', trigger: name.first, strength: 0.85, role: 'proposed', method: range };
      return { kind: 'score', trigger: name.first, strength: 0.86, role: 'comparator', method: range };
    }
    if (isBareCount) return undefined;
    const before = token(site, open - 1);
    // `accuracy is very low (often below 5%)`: the metric stands a few words before its bracket.
    if (before && /^(?:low|lower|high|poor|weak|strong|limited|modest)$/.test(before.lower)) {
      const metric = findLeft(site, open - 2, W.metric, 6);
      if (metric !== -1) return { kind: 'score', trigger: metric, strength: 0.72 };
    }
    if (before && is(before, W.metric))
      return { kind: 'score', trigger: open - 1, strength: 0.8, metric: { first: open - 1, end: open } };
    const listed = member.unit === '%' || member.decimals > 0 ? metricForCases(site, open) : -1;
    if (listed !== -1)
      return { kind: 'score', trigger: listed, strength: 0.7, metric: { first: listed, end: listed + 1 } };
    const struggle = member.unit === '%' ? performsBefore(site, open) : -1;
    if (struggle !== -1) {
      const isBefore = /^(?:previously|originally|formerly)$/.test(word(site, struggle - 1));
      return {
        kind: 'score',
        trigger: struggle,
        strength: 0.66,
        ...(isBefore ? { role: 'comparator' } : {}),
      };
    }
    if (before && is(before, W.systemNoun | W.other) && hasResultBefore(site)) {
      return {
        kind: 'score',
        trigger: open - 1,
        strength: 0.72,
        role: 'comparator',
        method: nounPhraseBefore(site, open),
      };
    }
    return undefined;
  },
  examples: [
    {
      text: 'On Quill, Heron scores 62.0%, ahead of Tern-7B (51.5%) and the best published system (Plover, 55.1%).',
      title: 'Heron: Searching with a Verifier',
      claims: [
        { quote: '62.0%', kind: 'score', role: 'proposed', benchmark: 'Quill' },
        { quote: '51.5%', kind: 'score', role: 'comparator', method: 'Tern-7B', benchmark: 'Quill' },
        { quote: '55.1%', kind: 'score', role: 'comparator', method: 'Plover', benchmark: 'Quill' },
      ],
    },
    { text: 'We thank the annotators (12) and the reviewers (3).', claims: [] },
  ],
};

/** `ROUGE (proposed 0.603, Tern-7B 0.356)`: a bracket that sets systems side by side, each with its figure. */
function readBeside(site: Site): Reading | undefined {
  const member = site.members[0];
  if (!member || (member.unit !== '%' && member.decimals === 0) || !/^[),;]$/.test(word(site, site.end)))
    return undefined;
  const name = nameEndingAt(site, site.first);
  const isOurs = /^(?:proposed|ours|our)$/.test(word(site, site.first - 1));
  const first = isOurs ? site.first - 1 : name?.first;
  if (first === undefined || name?.kind === 'benchmark' || !/^[(,;]$/.test(word(site, first - 1)))
    return undefined;
  if (!isWithinBracket(site, first - 1)) return undefined;
  if (isOurs || name?.kind === 'own')
    return { kind: 'score', trigger: first, strength: 0.8, role: 'proposed' };
  return {
    kind: 'score',
    trigger: first,
    strength: 0.8,
    role: 'comparator',
    method: { first, end: site.first },
  };
}

/** Inside a bracket whose first words are another system and its number, or that goes on so. */
function isWithinBracket(site: Site, from: number): boolean {
  for (let i = from; i > from - 24 && i >= site.sentence.first; i--) {
    if (word(site, i) === ')') return false;
    if (word(site, i) === '(')
      return i < from
        ? token(site, i + 1)?.kind === 'word' && site.previous.some((s) => s.first > i)
        : /^[,;]$/.test(word(site, site.end));
  }
  return false;
}

/** `(AutoWebGLM, 18.2%)`: name and score share the bracket. */
function readInside(site: Site, comma: number) {
  const name = nameEndingAt(site, comma);
  const isBracketed =
    name && /^[([]$/.test(word(site, name.first - 1)) && /^[)\]]$/.test(word(site, site.end));
  const inList = name && word(site, comma) === ':' && site.members[0]?.unit === '%';
  if (
    !name ||
    (!isBracketed && !inList) ||
    (site.members[0]?.unit === null && site.members[0].decimals === 0)
  )
    return undefined;
  const range = { first: name.first, end: name.end };
  // `(Bone: 80% vs. 46%, Kidney: 77% vs. 61%)`: what was told apart, nobody's system.
  const isLabel = name.kind === 'other' && word(site, comma) === ':' && opensOtherSide(site, site.end);
  if (isLabel) return { kind: 'score' as const, trigger: name.first, strength: 0.84 };
  if (name.kind === 'benchmark')
    return { kind: 'score' as const, trigger: name.first, strength: 0.82, benchmark: range };
  const role = name.kind === 'own' ? ('proposed' as const) : ('comparator' as const);
  return { kind: 'score' as const, trigger: name.first, strength: 0.84, role, method: range };
}

/** `the RPC dataset (77.1%)`: the name stands one word before the bracket. */
function nameNear(site: Site, open: number) {
  return /^(?:benchmark|dataset|model|system|test|set|score|baseline|method)$/.test(word(site, open - 1))
    ? nameEndingAt(site, open - 1)
    : undefined;
}

/** `F1-scores for woodland (96%) and farmland (95%)`: a metric, and cases with their values in brackets. */
function metricForCases(site: Site, open: number): number {
  for (let i = open - 1; i > open - 14 && i >= site.sentence.first; i--) {
    const t = token(site, i);
    const isPart = t?.kind === 'word' || t?.kind === 'number' || /^(?:[(),%-])$/.test(t?.text ?? '');
    if (!t || !isPart || is(t, W.improve | W.reduce | W.beat)) return -1;
    if (/^(?:for|on|in)$/.test(t.lower)) return is(token(site, i - 1), W.metric) ? i - 1 : -1;
  }
  return -1;
}

/** `struggle on atomic tasks (below 50%)`: how well somebody does, and the figure in brackets. */
function performsBefore(site: Site, open: number): number {
  for (let i = open - 1; i > open - 8 && i >= site.leftBound; i--) {
    if (/^(?:struggl|perform(?:s|ed)?$|excel|succeed|fails?$|failed)/.test(word(site, i))) return i;
    if (token(site, i)?.kind !== 'word') return -1;
  }
  return -1;
}

/** A sentence without a verb or noun of results tells how things are split up: `raw (24%) or FFV1-encoded (76%)`. */
function speaksOfResults(site: Site): boolean {
  const RESULT =
    W.reach | W.beat | W.metric | W.improve | W.reduce | W.evaluation | W.comparative | W.other | W.gainNoun;
  for (let i = site.sentence.first; i < site.sentence.end; i++)
    if (is(token(site, i), RESULT) && !is(token(site, i), W.auxiliary)) return true;
  return false;
}

function hasResultBefore(site: Site): boolean {
  return site.previous.length > 0 || site.members[0]?.unit === '%';
}

function nounPhraseBefore(site: Site, end: number): { first: number; end: number } {
  let first = end - 1;
  while (first > site.leftBound && end - first < 5) {
    const t = token(site, first - 1);
    if (!t || t.kind !== 'word' || is(t, W.preposition | W.conjunction | W.reach | W.beat | W.determiner))
      break;
    first -= 1;
  }
  return { first, end };
}
