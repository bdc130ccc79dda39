import { checkArithmetic } from './arithmetic/check-arithmetic.ts';
import type { Claim, Extraction, PassedOver, SourceText } from './claim.ts';
import type { Evidence } from './confidence/evidence.ts';
import { type Document, openDocument } from './document.ts';
import { findSites } from './frames/find-sites.ts';
import { maskReason, nameReason } from './masks/masks.ts';
import { lexNumbers } from './numbers/lex-numbers.ts';
import type { NumberMention } from './numbers/number-mention.ts';
import { readSite, type SiteReading } from './read-site.ts';
import { type Carry, carryInto } from './resolve/carry.ts';
import { resolveSite, type ResolvedSite } from './resolve/resolve-site.ts';
import type { Sentence } from './text/sentences.ts';
import { toRawRange } from './text/normalised-text.ts';
import { holdsResultLikeNumber } from './text/result-like.ts';

const NOTHING: Extraction = { claims: [], passedOver: [], checks: [], implied: [] };

export interface ExtractOptions {
  /** Also says of every other number why it is no claim. Costs time, and changes no claim. */
  readonly explain?: boolean;
  /** Is told of every claim and of what was seen while reading it; for fitting the confidence. */
  readonly observe?: (claim: Claim, evidence: Evidence) => void;
}

/**
 * Reads the reported numbers of one abstract. Pure: the same text gives the same claims. Never throws on any text.
 * The stages are those of docs/architecture.md: normalise, tokenise, mask, read by frames, resolve the slots.
 */
export function extractClaims(
  source: SourceText,
  { explain = false, observe }: ExtractOptions = {},
): Extraction {
  const mayReport = holdsResultLikeNumber(source.abstract);
  if (!mayReport && !explain) return NOTHING;
  const doc = openDocument(source);
  if (!mayReport) return { ...NOTHING, passedOver: passOverAll(doc) };
  const read: Claim[][] = [];
  const passedOver: PassedOver[] = [];
  for (const [i, sentence] of doc.sentences.entries()) {
    const reading = readSentence(doc, sentence, carryInto(doc, i, read));
    read.push(reading.claims);
    if (observe) reading.claims.forEach((claim, k) => observe(claim, reading.evidence[k] as Evidence));
    passedOver.push(...reading.passedOver);
  }
  return { ...checkArithmetic(source.abstract, read), passedOver };
}

interface SentenceReading {
  readonly claims: Claim[];
  readonly passedOver: PassedOver[];
  /** What was seen of each claim. */
  readonly evidence: readonly Evidence[];
}

function readSentence(doc: Document, sentence: Sentence, carry: Carry): SentenceReading {
  const mentions = lexNumbers(doc.tokens, sentence);
  if (mentions.length === 0) return { claims: [], passedOver: [], evidence: [] };
  const passedOver: PassedOver[] = [];
  const unmasked = mentions.filter((mention) => {
    const reason = maskReason({ tokens: doc.tokens, sentence, mention });
    if (reason) passedOver.push(passOver(doc, mention, reason));
    return !reason;
  });
  if (unmasked.length === 0) return { claims: [], passedOver, evidence: [] };
  const names = doc.namesIn(sentence);
  const free = unmasked.filter((mention) => {
    const reason = nameReason(names, mention);
    if (reason) passedOver.push(passOver(doc, mention, reason));
    return !reason;
  });
  if (free.length === 0) return { claims: [], passedOver, evidence: [] };
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
  return { claims, passedOver, evidence: resolved.flatMap((r) => r?.evidence ?? []) };
}

/** The numbers of an abstract in which none looks like a result. */
function passOverAll(doc: Document): PassedOver[] {
  return doc.sentences.flatMap((sentence) =>
    lexNumbers(doc.tokens, sentence).map((mention) =>
      passOver(
        doc,
        mention,
        maskReason({ tokens: doc.tokens, sentence, mention }) ?? 'nothing beside it says a result',
      ),
    ),
  );
}

function passOver(doc: Document, mention: NumberMention, reason: string): PassedOver {
  const { start, end } = toRawRange(doc.norm, mention.startChar, mention.endChar);
  return { start, end, quote: doc.norm.raw.slice(start, end), reason };
}
