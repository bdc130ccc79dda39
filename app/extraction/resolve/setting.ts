import { type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import { is } from '../text/token.ts';

const PLACE =
  /^(?:benchmarks?|deployments?|datasets?|tasks?|settings?|scenarios?|domains?|environments?|languages?|corpora|suites?|subsets?|tests?|collections?|cohorts?|experiments?|simulations?|platforms?|devices?|hardware|gpus?|robots?|problems?|games?|sets?|samples|patients|trials|images|videos|evaluations?|stud(?:y|ies)|users|participants|annotators|humans)$/;

/** Places of their own; tasks and settings may be those of the benchmark spoken of. */
const OTHER_PLACE = /^(?:benchmarks?|datasets?|corpora|collections?|cohorts?|robots?|languages?)$/;
const PLACING = new Set(['on', 'across', 'in', 'under', 'within']);

/** What a benchmark is made of: in the paper that brings it, `on standard tasks` is a part of it. */
const OWN_PART =
  /^(?:tasks?|problems?|settings?|scenarios?|subsets?|questions?|samples|instances|domains?|languages?|splits?)$/;

/** Adjectives under which the place remains the one spoken of. */
const SAME_PLACE =
  /^(?:test|testing|validation|dev|development|training|official|full|hidden|held-out|entire|whole|complete|standard|original|same|overall|evaluation|evaluated|challenging|proposed|new|above|public|private|hard|easy|resulting|large-scale|real-world|popular|widely|used|-|aforementioned|respective)$/;

/** True where the number says itself where it was measured, without a name: `on three datasets`, `in real-world trials`. Earlier sentences have no say then. */
export function hasOwnSetting(site: Site): boolean {
  for (let i = site.end; i < Math.min(site.rightBound, site.end + 14); i++) {
    const text = word(site, i);
    if (text === ';' || text === 'than' || text === 'compared' || is(token(site, i), W.contrast)) break;
    if (/^(?:on|across|over|in|under|for|within|with|of)$/.test(text) && endsInPlace(site, i + 1))
      return true;
  }
  for (let i = site.first - 1; i >= site.sentence.first && i > site.first - 40; i--) {
    if (i < site.leftBound && token(site, i)?.kind === 'number') continue;
    if (i < site.first - 20 && site.previous.length === 0) break;
    if (word(site, i) === ';') break;
    if (PLACING.has(word(site, i)) && endsInPlace(site, i + 1)) return true;
  }
  return false;
}

/** `86% on X and 97% across six datasets`: right behind its metric a number says that it was measured elsewhere. */
export function namesOtherPlace(site: Site): boolean {
  const at = site.right.end;
  return (
    /^(?:on|across|over)$/.test(word(site, at)) &&
    !/^(?:the|this|our|both|these|those|it|average)$/.test(word(site, at + 1)) &&
    endsInPlace(site, at + 1, OTHER_PLACE)
  );
}

/** The phrase behind a preposition: does its head name a place of measurement? */
function endsInPlace(site: Site, from: number, place: RegExp = PLACE): boolean {
  for (let i = from; i < from + 7; i++) {
    const t = token(site, i);
    if (!t || (t.kind === 'mark' && t.text !== '-') || is(t, W.preposition | W.relative)) return false;
    if (place.test(t.lower))
      return (
        !(site.doc.own.isBenchmarkPaper && OWN_PART.test(t.lower)) &&
        (word(site, from) !== 'the' || word(site, from - 1) === 'of' || isAnother(site, from + 1, i)) &&
        word(site, from) !== 'this' &&
        word(site, from) !== 'our'
      );
  }
  return false;
}

/** `on the fabric dataset`: a word that tells it from the place spoken of, unlike `the dataset` or `the test set`. */
function isAnother(site: Site, from: number, head: number): boolean {
  if (from === head || !/^(?:dataset|corpus|benchmark)$/.test(word(site, head))) return false;
  for (let i = from; i < head; i++) if (!SAME_PLACE.test(word(site, i))) return true;
  return false;
}
