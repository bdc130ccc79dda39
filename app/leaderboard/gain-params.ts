import { z } from 'zod';
import type { GainParams } from './gain-search.ts';

const gainParams: z.ZodType<GainParams> = z.object({
  basis: z.enum(['absolute', 'relative', 'factor', 'unspecified']).catch('absolute'),
  change: z.enum(['improvement', 'decline', 'unknown', 'all']).catch('improvement'),
  by: z.enum(['gain', 'benchmark', 'method', 'time']).catch('gain'),
  sort: z.enum(['largest', 'latest']).catch('largest'),
  q: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** What the address of the improvements asks for. Nothing in an address is an error: what makes no sense is ignored. */
export function parseGainParams(search: URLSearchParams): GainParams {
  return gainParams.parse(Object.fromEntries(search));
}
