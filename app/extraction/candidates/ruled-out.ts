import type { ClaimKind } from '../claim.ts';
import type { NumberSite, TokenRange } from '../syntax/number-site.ts';
import type { Token } from '../text/token.ts';
import type { SystemCandidate } from './system-candidates.ts';

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'our']);
/** Before a name behind a pair they say that the pair is its own, or started from it. */
const OWNING: ReadonlySet<string> = new Set(
  'than over to with against versus vs by relative compared of for on in using from'.split(' '),
);
const CLAUSE_OPENERS: ReadonlySet<string> = new Set([',', ';', 'and', 'while', 'whereas', 'but']);

/**
 * Whether the sentence says that a number is not a system's: `3 points better than Egret` is never Egret's gain, and what
 * `from 40% to 60%` started from is no system that only the next clause names.
 */
export function isRuledOut(site: NumberSite, kind: ClaimKind, { mentions, range }: SystemCandidate): boolean {
  const places: readonly TokenRange[] = range
    ? [range]
    : mentions.filter((m) => m.sentence.index === site.sentence.index).map((m) => m.name);
  if (places.length === 0) return false;
  const isElsewhere = kind === 'gain' ? isLess : isBehindPair;
  return places.every((place) => isElsewhere(site, place));
}

/** `3.2 points better than Egret`. */
function isLess({ sentence, number, index }: NumberSite, { first }: TokenRange): boolean {
  const { tokens } = sentence;
  const next = sentence.numbers[index + 1]?.first ?? sentence.end;
  if (first < number.end || first >= next) return false;
  const than = ARTICLES.has((tokens[first - 1] as Token).lower) ? first - 2 : first - 1;
  return tokens[than]?.lower === 'than' && COMPARED_BY.test((tokens[than - 1] as Token).lower);
}

const COMPARED_BY = /er$|^(?:more|less|worse)$/;

/** `from 40% to 60% on Reed, while Egret …`: named in the clause behind the pair, and not as what it is compared with. */
function isBehindPair({ sentence, group, place }: NumberSite, { first }: TokenRange): boolean {
  const end = group.members[1]?.end;
  if (!group.isPair || place !== 0 || end === undefined || first < end) return false;
  let isApart = false;
  for (let i = end; i < first; i++) {
    const { lower } = sentence.tokens[i] as Token;
    isApart ||= CLAUSE_OPENERS.has(lower);
    if (i >= first - 4 && OWNING.has(lower)) return false;
  }
  return isApart;
}
