import { W } from '../../lexicon/word-classes.ts';
import type { Frame, Reading } from '../frame.ts';
import { isMetricWord } from '../../names/name-runs.ts';
import { isAgreement } from '../../masks/statistics.ts';
import { isPhysicalUnit } from '../../lexicon/units.ts';
import { is } from '../../text/token.ts';
import { areaUnderCurve, nameEndingAt, type Site, token, word } from '../site.ts';

/** `an accuracy of 90%`, `FID 7.58`, `F1 = 0.67`, `82.5% accuracy`, `41.5% length-controlled win rate`: a metric beside its value. */
export const metricValue: Frame = {
  name: 'metric-value',
  reads: 'a number beside the metric that it is a value of',
  read(site) {
    const unit = site.members[0]?.unit ?? null;
    // A plus sign says a difference, whatever metric stands beside it.
    if (unit === 'x' || site.members[0]?.sign === '+') return undefined;
    return readLeft(site) ?? readRight(site) ?? readThroughput(site) ?? readUnknown(site);
  },
  examples: [
    {
      text: 'Heron attains an accuracy of 81.3% on Quill and a 44.0% win rate on Reed.',
      title: 'Heron: Searching with a Verifier',
      claims: [
        { quote: '81.3%', kind: 'score', benchmark: 'Quill', method: 'Heron' },
        { quote: '44.0%', kind: 'score', benchmark: 'Reed', method: 'Heron' },
      ],
    },
    {
      text: 'The parser obtains ROUGE-L = 0.412 and an F1 score of 0.97.',
      claims: [
        { quote: '0.412', kind: 'score' },
        { quote: '0.97', kind: 'score' },
      ],
    },
    { text: 'The tracker runs at 160 FPS.', claims: [{ quote: '160 FPS', kind: 'score' }] },
    {
      text: 'Heron improves consistency (FactCheck of 87.50) and achieves 34.8 CorLoc.',
      title: 'Heron: Searching with a Verifier',
      claims: [
        { quote: '87.50', kind: 'score' },
        { quote: '34.8', kind: 'score' },
      ],
    },
    { text: 'Accuracy was measured on 40 samples.', claims: [] },
  ],
};

const LINKS = new Set([
  'of',
  '=',
  ':',
  'is',
  'was',
  'at',
  'score',
  'scores',
  'are',
  'were',
  'reaching',
  'being',
  'with',
  'remains',
  'value',
  'values',
  'exceeds',
  'exceeding',
  'equals',
  'stands',
  'than',
  'from',
  'between',
  'ranging',
  'ranges',
  'range',
  'varying',
]);

function readLeft(site: Site): Reading | undefined {
  let at = site.link;
  let links = 0;
  while (links < 3 && LINKS.has(word(site, at)) && at > site.leftBound) {
    at -= 1;
    links += 1;
    while (/^(?:up|to|over|above|only|an?|the|below|nearly)$/.test(word(site, at))) at -= 1;
  }
  // `mean score: 5.0`: a metric that may also be a link.
  const passed = token(site, at + 1);
  if (links > 1 && passed && isMetricWord(passed) && !isMetricWord(token(site, at) ?? passed)) at += 1;
  // `weak correlations, up to 0.39`
  if (links === 0 && word(site, at) === ',' && /^(?:up|as|reaching)$/.test(word(site, at + 1))) at -= 1;
  // `mean IoU (mIoU) of 0.6`
  if (word(site, at) === ')' && links > 0) {
    while (at > site.leftBound && word(site, at) !== '(') at -= 1;
    at -= 1;
  }
  // `from` and `between` link a metric to a range alone.
  if (site.members[0]?.low === null && /^(?:from|between)$/.test(word(site, site.link))) return undefined;
  const head = token(site, at);
  if (
    !head ||
    at < site.leftBound ||
    !(
      isMetricWord(head) ||
      areaUnderCurve(site, at) !== -1 ||
      isMeanRank(site, at) ||
      (is(head, W.efficiency) && head.lower !== 'size' && isPhysicalUnit(site.members[0]?.unit ?? null)) ||
      isAgreement(token(site, at - 1)?.text ?? '', head.text)
    )
  )
    return undefined;
  const member = site.members[0];
  if (word(site, site.link) === 'of' && isMeasureOfChange(site, at)) return undefined;
  const isBareCount = member?.unit === null && member.decimals === 0;
  if (isBareCount && site.right.isCount) return undefined;
  if (isBareCount && links === 0 && !/^[A-Z]|^m[A-Z]/.test(head.text)) return undefined;
  if (word(site, at + 1) === 'than') return undefined;
  // `mAP at 10s`: the point in time at which it was measured.
  if (word(site, site.first - 1) === 'at' && isPhysicalUnit(member?.unit ?? null) && !is(head, W.efficiency))
    return undefined;
  return {
    kind: 'score',
    trigger: at,
    strength: links > 0 ? 0.9 : 0.86,
    metric: { first: at, end: at + 1 },
    ...ownerOfBracket(site, at),
  };
}

/** `an increase in performance of 2.5%`: the number is the change. */
function isMeasureOfChange(site: Site, head: number): boolean {
  for (let i = head; i > head - 5 && i >= site.leftBound; i--) {
    if (word(site, i) === 'in') return is(token(site, i - 1), W.gainNoun);
    if (token(site, i)?.kind !== 'word') return false;
  }
  return false;
}

/** `an average rank of 1.4`: a place in a ranking is whole, its mean is a score. */
function isMeanRank(site: Site, at: number): boolean {
  return /^rank(?:ing)?$/.test(word(site, at)) && (site.members[0]?.decimals ?? 0) > 0;
}

function readRight(site: Site): Reading | undefined {
  const phrase = site.right;
  if (phrase.metricHead === -1 || phrase.gainNoun !== -1 || phrase.comparative !== -1) return undefined;
  const member = site.members[0];
  const head = token(site, phrase.metricHead);
  const isAdjacent = phrase.metricHead - phrase.first <= 4;
  if (!isAdjacent || !head) return undefined;
  // `12 reasoning tasks`, `18 safety prompts`: behind a bare whole number only an acronym is a metric (`34 BLEU`).
  if (member?.unit === null && member.decimals === 0 && (phrase.isCount || !/[A-Z]/.test(head.text)))
    return undefined;
  const isMeasured =
    (head.classes & W.efficiency) !== 0 || /^[A-Z]+$/.test(head.text) || /^errors?$/.test(head.lower);
  if (isPhysicalUnit(member?.unit ?? null) && !isMeasured) return undefined;
  return {
    kind: 'score',
    trigger: site.first,
    strength: 0.88,
    metric: { first: phrase.first, end: phrase.metricHead + 1 },
  };
}

/** `Plover-2 [MAE 1.24]`, `GPT-4o (F1 = 0.67)`: the name right before a bracket that opens with the metric owns the number. */
function ownerOfBracket(site: Site, metric: number): Pick<Reading, 'method' | 'role'> {
  if (!/^[([]$/.test(word(site, metric - 1))) return {};
  const name = nameEndingAt(site, metric - 1);
  if (!name || name.kind === 'benchmark') return {};
  return {
    method: { first: name.first, end: name.end },
    role: name.kind === 'own' ? 'proposed' : 'comparator',
  };
}

/** `at 160 FPS`, `runs at 30 FPS`: the unit says the metric. */
function readThroughput(site: Site): Reading | undefined {
  if (!/^(?:FPS|tokens\/s)$/.test(site.members[0]?.unit ?? '')) return undefined;
  const isStated = /^(?:at|of|with|to|and|\(|over|achiev\w+|reach\w*|runs?|running|operat\w+)$/.test(
    word(site, site.link),
  );
  return isStated ? { kind: 'score', trigger: site.first, strength: 0.8 } : undefined;
}

/** `FactCC of 87.50`, `34.8 CorLoc`: a name nobody listed, in a metric's place beside a decimal number. */
function readUnknown(site: Site): Reading | undefined {
  const member = site.members[0];
  if (!member || member.sign) return undefined;
  const link = site.link;
  const only = site.names.find((n) => n.first === site.end && n.kind === 'other' && n.end - n.first === 1);
  // `(99.5% ASA)`: an acronym that shares the bracket with its value.
  if (
    only &&
    word(site, link) === '(' &&
    word(site, only.end) === ')' &&
    /^[A-Z][A-Za-z]*[A-Z@]/.test(only.text) &&
    (member.unit === '%' || member.decimals > 0)
  )
    return { kind: 'score', trigger: link, strength: 0.7, metric: { first: only.first, end: only.end } };
  if (member.unit !== null || member.decimals === 0) return undefined;
  const before = site.names.find((n) => n.end === link && n.kind === 'other' && n.end - n.first <= 2);
  if (before && /^(?:of|=|:)$/.test(word(site, link)) && /^[(,]$/.test(word(site, before.first - 1)))
    return {
      kind: 'score',
      trigger: before.first,
      strength: 0.7,
      metric: { first: before.first, end: before.end },
    };
  // `obtains a Gated FacetF1 of 0.28`, `reaches AuditPass 0.75`
  const named = before ?? site.names.find((n) => n.end === site.first && n.kind === 'other');
  const opener = named ? (/^an?$/.test(word(site, named.first - 1)) ? named.first - 2 : named.first - 1) : -1;
  const isObject = is(token(site, opener), W.reach) && !is(token(site, opener), W.auxiliary);
  if (named && isObject && (named.end === site.first || /^(?:of|=|:)$/.test(word(site, link))))
    return { kind: 'score', trigger: opener, strength: 0.7, metric: { first: named.first, end: named.end } };
  const behind = site.names.find((n) => n.first === site.end && n.kind === 'other' && n.end - n.first === 1);
  const isReached = (token(site, link)?.classes ?? 0) & W.reach;
  if (behind && isReached && /^(?:,|\.|on|in|and|\)|for)?$/.test(word(site, behind.end)))
    return { kind: 'score', trigger: link, strength: 0.7, metric: { first: behind.first, end: behind.end } };
  return undefined;
}
