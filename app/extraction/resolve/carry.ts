import type { Claim } from '../claim.ts';
import type { Document } from '../document.ts';
import { W } from '../lexicon/word-classes.ts';
import { hasBenchmarkHead } from '../names/classify-names.ts';
import type { Name } from '../names/name.ts';
import { findBenchmark } from '../registry/registry.ts';
import type { Sentence } from '../text/sentences.ts';
import { is } from '../text/token.ts';
import { canonicalBenchmark } from './benchmark-name.ts';

/** How many sentences back a benchmark may stand that a number without one was measured on. */
const REACH = 2;

/** What the sentences before a number's own leave behind for it. */
export interface Carry {
  /** The benchmark that they were speaking of when they ended, or null; works when asked for. */
  benchmark(): string | null;
  /** The benchmarks that the sentence right before lists, in order; works when asked for. */
  list(): readonly string[];
}

/**
 * Looks back from a sentence for the one benchmark that the text was speaking of: that of the numbers just placed, or
 * the only one that a sentence names (`We evaluate on X. …`). A sentence with several leaves none. A paper that brings
 * a benchmark and no method speaks of that benchmark throughout.
 */
export function carryInto(doc: Document, index: number, read: readonly (readonly Claim[])[]): Carry {
  return {
    list() {
      const before = doc.sentences[index - 1];
      return before ? listedIn(doc, before) : [];
    },
    benchmark() {
      for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
        const placed = placesOf(read[at] ?? []);
        if (placed.length > 1) break;
        const [only] = placed.length === 1 ? placed : namedBy(doc, doc.sentences[at] as Sentence);
        if (only === SEVERAL) break;
        if (only !== undefined) return only;
      }
      return doc.own.isBenchmarkPaper ? doc.own.benchmark : null;
    },
  };
}

const SEVERAL = '';

function placesOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap((claim) => claim.benchmark ?? []))];
}

function namedBy(doc: Document, sentence: Sentence): string[] {
  const distinct = listedIn(doc, sentence);
  return distinct.length > 1 ? [SEVERAL] : distinct;
}

function listedIn(doc: Document, sentence: Sentence): string[] {
  const names = doc
    .namesIn(sentence)
    .filter(
      (name) =>
        name.kind === 'benchmark' && !isLearntFrom(doc, sentence, name) && isSureOf(doc, sentence, name),
    );
  return [...new Set(names.map((name) => canonicalBenchmark(name.text)))];
}

/** A name that holds for other sentences must be a benchmark beyond its place: registered, the paper's own, or called one. */
function isSureOf(doc: Document, sentence: Sentence, name: Name): boolean {
  return (
    findBenchmark(name.text) !== undefined ||
    name.text === doc.own.benchmark ||
    hasBenchmarkHead(doc.tokens, sentence, name.end) ||
    // `the Quill dialogue benchmark`
    /^(?:benchmark|dataset|corpus|challenge)$/.test(doc.tokens[name.end + 1]?.lower ?? '') ||
    speaksOfEvaluation(doc, sentence, name)
  );
}

/** `evaluated on X`, `experiments on X`. */
function speaksOfEvaluation(doc: Document, sentence: Sentence, name: Name): boolean {
  for (let i = name.first - 1; i >= sentence.first && i > name.first - 7; i--)
    if (is(doc.tokens[i], W.evaluation)) return true;
  return false;
}

/** `pretrained on X`: the sentence speaks of what was learnt from, not of what is measured. */
function isLearntFrom(doc: Document, sentence: Sentence, name: Name): boolean {
  for (let i = name.first - 1; i >= sentence.first && i > name.first - 6; i--)
    if (/^(?:pre-?)?(?:train|fine-?tun|tun)/.test(doc.tokens[i]?.lower ?? '')) return true;
  return false;
}
