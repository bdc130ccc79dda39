import type { Claim, Extraction, PassedOver, SourceText } from './claim.ts';
import { type Document, openDocument } from './document.ts';
import { findSites } from './frames/find-sites.ts';
import { maskReason } from './masks/masks.ts';
import { findNames } from './names/classify-names.ts';
import { lexNumbers } from './numbers/lex-numbers.ts';
import type { NumberMention } from './numbers/number-mention.ts';
import { readSite, type SiteReading } from './read-site.ts';
import type { Carry } from './resolve/benchmarks.ts';
import { resolveSite, type ResolvedSite } from './resolve/resolve-site.ts';
import type { Sentence } from './text/sentences.ts';
import { toRawRange } from './text/normalised-text.ts';

const NOTHING: Extraction = { claims: [], passedOver: [], checks: [], implied: [] };
/** A digit that no letter leads to: without one no number stands free. */
const FREE_DIGIT = /(?:^|[^A-Za-z0-9])\d/;

/**
 * Reads the reported numbers of one abstract. Pure: the same text gives the same claims. Never throws on any text.
 * The stages are those of docs/architecture.md: normalise, tokenise, mask, read by frames, resolve the slots.
 */
export function extractClaims(source: SourceText): Extraction {
  if (!FREE_DIGIT.test(source.abstract)) return NOTHING;
  const doc = openDocument(source);
  const claims: Claim[] = [];
  const passedOver: PassedOver[] = [];
  let carry: Carry = { benchmark: doc.own.method === null ? doc.own.benchmark : null, distance: 0 };
  for (const sentence of doc.sentences) {
    const read = readSentence(doc, sentence, carry);
    claims.push(...read.claims);
    passedOver.push(...read.passedOver);
    carry = read.carry;
  }
  return { claims, passedOver, checks: [], implied: [] };
}

interface SentenceReading {
  readonly claims: readonly Claim[];
  readonly passedOver: readonly PassedOver[];
  readonly carry: Carry;
}

function readSentence(doc: Document, sentence: Sentence, carry: Carry): SentenceReading {
  const mentions = lexNumbers(doc.tokens, sentence);
  if (mentions.length === 0) return { claims: [], passedOver: [], carry: carryOver(doc, carry, []) };
  const names = findNames(doc.norm.text, doc.tokens, sentence, doc.own);
  const passedOver: PassedOver[] = [];
  const free: NumberMention[] = [];
  for (const mention of mentions) {
    const reason = maskReason({ tokens: doc.tokens, sentence, names, mention });
    if (reason) passedOver.push(passOver(doc, mention, reason));
    else free.push(mention);
  }
  const sites = findSites(doc, sentence, names, free);
  const readings: (SiteReading | undefined)[] = [];
  const resolved: (ResolvedSite | undefined)[] = [];
  for (const site of sites) {
    const reading = readSite(site, readings);
    readings.push(reading);
    resolved.push(reading && resolveSite(reading, carry, resolved));
    if (!reading)
      passedOver.push(...site.members.map((m) => passOver(doc, m, 'no rule reads it as a result')));
  }
  const claims = resolved.flatMap((r) => r?.claims ?? []);
  return { claims, passedOver, carry: carryOver(doc, carry, claims) };
}

/** A sentence that places all its numbers on one benchmark leaves it for the sentences behind it. */
function carryOver(doc: Document, carry: Carry, claims: readonly Claim[]): Carry {
  const fallback = doc.own.method === null ? doc.own.benchmark : null;
  const benchmarks = new Set(claims.map((c) => c.benchmark));
  if (benchmarks.size === 1) {
    const [only] = benchmarks;
    if (only) return { benchmark: only, distance: 0 };
  }
  const distance = carry.distance + 1;
  return { benchmark: distance <= 1 && benchmarks.size === 0 ? carry.benchmark : fallback, distance };
}

function passOver(doc: Document, mention: NumberMention, reason: string): PassedOver {
  const { start, end } = toRawRange(doc.norm, mention.startChar, mention.endChar);
  return { start, end, quote: doc.norm.raw.slice(start, end), reason };
}
