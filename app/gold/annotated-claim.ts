import { z } from 'zod';
import { goldClaim } from '#app/evaluation/annotated-paper.ts';

const kind = z.enum(['score', 'gain']);

/** A claim with everything that an annotator writes down: what the scoring compares, and what it does not. */
export const annotatedClaim = goldClaim
  .extend({
    quote: z.string(),
    unit: z.string().nullish(),
    basis: z.enum(['absolute', 'relative', 'factor', 'unspecified']).nullish(),
    qualifier: z.enum(['up to', 'at least', 'at most', 'about', 'average']).nullish(),
    change: z.enum(['improvement', 'decline']).nullish(),
    setting: z.string().nullish(),
    kindAlso: z.union([kind.transform((only) => [only]), z.array(kind)]).default([]),
  })
  // A field that nobody knows would be lost without a word.
  .strict();

export const annotatedPaper = z.object({ id: z.string(), claims: z.array(annotatedClaim) });

export type AnnotatedClaim = z.infer<typeof annotatedClaim>;
export type AnnotatedPaper = z.infer<typeof annotatedPaper>;
