import { W } from '../../lexicon/word-classes.ts';
import { is } from '../../text/token.ts';
import type { Frame } from '../frame.ts';
import { nounPhraseFrom } from '../noun-phrase.ts';
import { ownerBehind } from './for-system.ts';
import { nameEndingAt, type Site, token, word } from '../site.ts';

/** `94% vs. 82%`, `92% compared to 82% for static policies`, `lower than the experts' 88.3%`: the figure of the other side. */
export const versus: Frame = {
  name: 'versus',
  reads: 'the other side’s figure behind vs., compared to, than, against',
  read(site) {
    const member = site.members[0];
    if (!member || member.sign || member.unit === 'x' || member.unit === 'points') return undefined;
    if (member.unit === null && member.decimals === 0 && site.previous.at(-1)?.members[0]?.decimals !== 0)
      return undefined;
    let at = site.link;
    const owner = possessive(site, at);
    if (owner) at = owner.first - 1;
    while (/^(?:the|a|an|only|just|its)$/.test(word(site, at))) at -= 1;
    const before = word(site, at);
    const previous = word(site, at - 1);
    const isVersus =
      /^(?:vs|vs\.|v\.s|versus|against)$/.test(before) ||
      (before === '.' && /^(?:vs|v\.s|s)$/.test(previous));
    const isCompared =
      (before === 'to' || before === 'with') &&
      (previous === 'compared' || previous === 'relative' || previous === 'opposed');
    const isThan = owner !== undefined && (/^(?:than|to)$/.test(before) || is(token(site, at), W.beat));
    const measured = owner ? undefined : possessiveMeasure(site, at);
    if (measured)
      return { kind: 'score', trigger: measured.first, strength: 0.91, role: 'comparator', method: measured };
    const beside = owner ? undefined : comparedOf(site, at);
    if (beside)
      return { kind: 'score', trigger: beside.first, strength: 0.87, role: 'comparator', method: beside };
    const isFrom = before === 'from' && (is(token(site, site.end), W.other) || word(site, site.end) === 'of');
    // `outperforming the 66.7% achieved by a pretrained encoder`
    const isBeaten =
      is(token(site, at), W.beat) &&
      /^(?:achieved|obtained|reported|reached|attained|scored)$/.test(word(site, site.end)) &&
      word(site, site.end + 1) === 'by';
    if (isBeaten) {
      const method = anyBehind(site, site.end + 1)?.method;
      return { kind: 'score', trigger: at, strength: 0.9, role: 'comparator', ...(method ? { method } : {}) };
    }
    if (!isVersus && !isCompared && !isThan && !isFrom) return undefined;
    if (site.previous.length === 0 && !owner) return undefined;
    const reported = /^(?:reported|obtained|achieved|attained)$/.test(word(site, site.end)) ? 1 : 0;
    const behind = /^(?:for|from|by|of)$/.test(word(site, site.end + reported))
      ? (ownerBehind(site, site.end + reported + 1) ?? anyBehind(site, site.end + reported))
      : undefined;
    return {
      kind: 'score',
      trigger: Math.max(at, site.sentence.first),
      strength: isFrom ? 0.9 : isVersus ? 0.89 : 0.86,
      role: 'comparator',
      ...(isFrom ? describedBy(site) : {}),
      ...randomBehind(site),
      ...(behind ? { method: behind.method } : owner ? { method: owner } : {}),
      ...(site.previous.length > 0 ? { like: site.previous.length - 1 } : {}),
    };
  },
  examples: [
    {
      text: 'The adaptive policy detects more intrusions (92.5% compared to 81.0% for static policies).',
      claims: [
        { quote: '92.5%', kind: 'score', role: 'proposed' },
        { quote: '81.0%', kind: 'score', role: 'comparator', method: 'static policies' },
      ],
    },
  ],
};

/** `compared to our baseline's AUC of 0.66`: the measure stands between the other side and its figure. */
function possessiveMeasure(site: Site, of: number) {
  if (word(site, of) !== 'of') return undefined;
  let at = of - 1;
  while (at > site.leftBound && of - at < 5 && !/(?:'s|s')$|^'$/.test(word(site, at))) at -= 1;
  const owner = of - at < 5 ? possessive(site, at) : undefined;
  if (!owner) return undefined;
  let opener = owner.first - 1;
  while (/^(?:the|a|an|our|its)$/.test(word(site, opener))) opener -= 1;
  return opensComparison(site, opener) ? owner : undefined;
}

/** `compared to few-shot baselines of 0.71 and 0.74`: the other side and its figure. */
function comparedOf(site: Site, of: number) {
  if (word(site, of) !== 'of' || !is(token(site, of - 1), W.other | W.systemNoun)) return undefined;
  let first = of - 1;
  while (
    first > site.leftBound &&
    of - first < 7 &&
    token(site, first - 1)?.kind === 'word' &&
    !is(token(site, first - 1), W.preposition | W.determiner)
  )
    first -= 1;
  const opener = is(token(site, first - 1), W.determiner) ? first - 2 : first - 1;
  return opensComparison(site, opener) ? { first, end: of } : undefined;
}

/** `compared to`, `than`, `over`, `outperforms`: the word right before what something is measured against. */
function opensComparison(site: Site, at: number): boolean {
  const isLinked = /^(?:to|with)$/.test(word(site, at));
  return (
    (isLinked && /^(?:compared|comparison|relative)$/.test(word(site, at - 1))) ||
    /^(?:than|over|against|versus|vs)$/.test(word(site, at)) ||
    is(token(site, at), W.beat)
  );
}

/** `(70.4% vs. 71% random)` */
function randomBehind(site: Site) {
  const isBare = is(token(site, site.end), W.other) && /^[),.;]$/.test(word(site, site.end + 1));
  return isBare ? { method: { first: site.end, end: site.end + 1 } } : {};
}

/** `vs. 0.91 for gap prevalence alone` */
function anyBehind(site: Site, at: number) {
  const method = nounPhraseFrom(site.doc.tokens, at + 1, site.rightBound, 5);
  return method ? { method } : undefined;
}

/** `the 51% base model performance`: the words between the number and its metric say whose it is. */
function describedBy(site: Site) {
  let end = site.end;
  while (end < site.end + 4 && is(token(site, end), W.other | W.systemNoun)) end += 1;
  return end > site.end ? { method: { first: site.end, end } } : {};
}

function possessive(site: Site, at: number) {
  const t = token(site, at);
  if (!t || !/(?:'s|s')$/.test(t.lower)) {
    if (t?.text !== "'") return undefined;
    at -= 1;
  }
  const name = nameEndingAt(site, at + 1);
  if (name) return { first: name.first, end: name.end };
  let first = at;
  while (
    first - 1 > site.leftBound &&
    token(site, first - 1)?.kind === 'word' &&
    !is(token(site, first - 1), W.preposition | W.determiner | W.reach | W.conjunction)
  )
    first -= 1;
  return { first, end: at + 1 };
}
