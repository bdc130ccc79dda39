import { z } from 'zod';

const name = z
  .string()
  .nullish()
  .transform((text) => text ?? null);
const figure = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const place = z.tuple([z.number(), z.number()]);

const claim = z.object({
  start: z.number(),
  end: z.number(),
  quote: z.string().optional(),
  value: z.number(),
  kind: z.enum(['score', 'gain']),
  benchmark: name,
  metric: name,
  method: name,
  base: name,
  role: z.enum(['proposed', 'comparator']),
  basis: name,
  versus: name,
  from: figure,
});

/** A claim as an extractor predicted it; `rule` and `confidence` where it gives them. */
const predictedClaim = claim.extend({ rule: z.string().optional(), confidence: z.number().optional() });

/** A claim as a person annotated it, with everything that counts as right besides. */
export const goldClaim = claim.extend({
  /** The other end of a range: right as a value, too. */
  low: z.number().nullish(),
  /** Further places where the text says the same. */
  also: z.array(place).default([]),
  /** Readers differ on whether it is a claim at all: finding it or not costs nothing. */
  optional: z.boolean().default(false),
  benchmarkAlso: z.array(name).default([]),
  methodAlso: z.array(z.string()).default([]),
  kindAlso: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((kinds) => [kinds].flat()),
});

export const predictedPaper = z.object({ id: z.coerce.string(), claims: z.array(predictedClaim) });
export const goldPaper = z.object({ id: z.coerce.string(), claims: z.array(goldClaim) });

export type PredictedClaim = z.infer<typeof predictedClaim>;
export type PredictedPaper = z.infer<typeof predictedPaper>;
export type GoldClaim = z.infer<typeof goldClaim>;
export type GoldPaper = z.infer<typeof goldPaper>;
