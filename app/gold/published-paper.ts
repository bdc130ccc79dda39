import { z } from 'zod';
import { parseArxivId } from '#app/sources/arxiv-id.ts';
import { annotatedClaim } from './annotated-claim.ts';

const offset = z.int().nonnegative();

/** A half-open range of the abstract's annotated form. */
const place = z.tuple([offset, offset]).refine(([start, end]) => start < end, 'ends before it begins');

/** The most words of a name that is written out; a longer one would be a piece of the abstract. */
export const MOST_WORDS = 8;

const name = z.string().refine((text) => countWords(text) <= MOST_WORDS, 'is too long to be a name');

/** A name or a short term; or where in the abstract the longer one stands. */
const term = z.union([name.min(1), place]);

const { value, kind, basis, role, qualifier, change } = annotatedClaim.shape;

/** One claim without a word of its sentence. What is not said is left out. */
const publishedClaim = z
  .strictObject({
    start: offset,
    end: offset,
    value,
    low: z.number().optional(),
    unit: name.min(1).optional(),
    kind,
    basis: basis.unwrap().unwrap().optional(),
    benchmark: term.optional(),
    metric: term.optional(),
    method: term.optional(),
    base: term.optional(),
    role,
    versus: term.optional(),
    from: z.number().optional(),
    qualifier: qualifier.unwrap().unwrap().optional(),
    change: change.unwrap().unwrap().optional(),
    setting: term.optional(),
    also: z.array(place).min(1).optional(),
    optional: z.literal(true).optional(),
    /** An empty name says that none is right too. */
    benchmarkAlso: z
      .array(z.union([name, place]))
      .min(1)
      .optional(),
    methodAlso: z.array(term).min(1).optional(),
    kindAlso: z.array(kind).min(1).optional(),
  })
  .refine(({ start, end }) => start < end, 'ends before it begins');

/** An annotated paper of arXiv as it is given out: what was read in an abstract, and which abstract, but not the text. */
export const publishedPaper = z.strictObject({
  /** Of arXiv (`arxiv:2501.04519`) where the text can be fetched; else as the list has it that the text comes from. */
  id: z.string().min(1).max(200),
  /** Of the abstract's annotated form. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
  claims: z
    .array(publishedClaim)
    .refine(isInOrder, 'must stand in the order of the text, none within another'),
});

export type Term = z.infer<typeof term>;
export type Place = z.infer<typeof place>;
export type PublishedClaim = z.infer<typeof publishedClaim>;
export type PublishedPaper = z.infer<typeof publishedPaper>;

/** Counts what white space parts. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Tells whether an identifier is that of a paper of arXiv, whichever version of it. */
export function isPaperOfArxiv(id: string): boolean {
  const plain = /^arxiv:(.+)$/.exec(id)?.[1] ?? '';
  return parseArxivId(plain)?.id === plain;
}

function isInOrder(claims: readonly { start: number; end: number }[]): boolean {
  return claims.every(({ start }, i) => i === 0 || start >= claims[i - 1]!.end);
}
