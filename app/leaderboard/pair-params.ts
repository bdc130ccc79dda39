import { z } from 'zod';
import type { PairParams } from './pair-search.ts';

const pairParams: z.ZodType<PairParams> = z.object({
  what: z.enum(['benchmark', 'method']).catch('benchmark'),
  show: z.enum(['open', 'dismissed']).catch('open'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** What the address of the likely duplicates asks for; what makes no sense is ignored. */
export function parsePairParams(search: URLSearchParams): PairParams {
  return pairParams.parse(Object.fromEntries(search));
}
