import { type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import type { Name } from '../names/name.ts';
import { is } from '../text/token.ts';

const OPENERS = new Set(['than', 'against', 'vs', 'versus', 'unlike', 'over']);
const LIST_WORD = /^(?:,|and|or|\(|\)|like|such|as|e\.g|including|both|even|also|-|\/|&|"|other|\.)$/;

/** The names that a sentence measures something against: `than A and B`, `compared to A`, `outperforms baselines such as A, B`. */
export function comparedNames(site: Site): ReadonlySet<Name> {
  const known = comparedIn.get(site.names);
  if (known) return known;
  const compared = readCompared(site);
  comparedIn.set(site.names, compared);
  return compared;
}

/** The numbers of a sentence share its names, and what they are measured against. */
const comparedIn = new WeakMap<readonly Name[], ReadonlySet<Name>>();

function readCompared(site: Site): ReadonlySet<Name> {
  const compared = new Set<Name>();
  for (let i = site.sentence.first; i < site.sentence.end; i++) {
    if (!opensComparison(site, i)) continue;
    const end = comparisonEnd(site, i + 1);
    for (const name of site.names)
      if (name.kind !== 'benchmark' && name.first > i && name.end <= end) compared.add(name);
  }
  return compared;
}

function opensComparison(site: Site, at: number): boolean {
  const text = word(site, at);
  const previous = word(site, at - 1);
  if (is(token(site, at), W.beat)) return !is(token(site, at + 1), W.metric);
  if (OPENERS.has(text))
    return !/^(?:more|less|rather|fewer)$/.test(previous) || is(token(site, at - 2), W.improve | W.reach);
  return (
    (text === 'to' || text === 'with') &&
    /^(?:compared|relative|comparison|comparable|similar|contrast|competitive|superior|inferior)$/.test(
      previous,
    )
  );
}

/** Up to the verb, preposition, number or clause that ends the list of what is compared. */
function comparisonEnd(site: Site, from: number): number {
  let i = from;
  for (; i < Math.min(site.sentence.end, from + 24); i++) {
    const t = token(site, i);
    if (!t || t.text === ';' || t.text === ':') break;
    const name = site.names.find((n) => n.first === i);
    if (name) {
      i = name.end - 1;
      continue;
    }
    if (t.text === '(' && token(site, i + 1)?.kind === 'number') {
      while (i < site.sentence.end && word(site, i) !== ')') i += 1;
      continue;
    }
    if (LIST_WORD.test(t.lower)) {
      if (t.text === ',' && opensClause(site, i + 1)) break;
      continue;
    }
    if (t.kind === 'number') break;
    if (is(t, W.preposition | W.contrast | W.relative)) break;
    if (is(t, W.reach | W.beat | W.improve | W.reduce) && !is(t, W.other | W.systemNoun | W.metric)) break;
  }
  return i;
}

/** `…, achieving`, `…, while`, `…, our method`: no further member of the list. */
function opensClause(site: Site, at: number): boolean {
  const t = token(site, at);
  return (
    /ing$/.test(t?.lower ?? '') ||
    is(t, W.contrast | W.relative) ||
    /^(?:our|we|it|this)$/.test(t?.lower ?? '')
  );
}
