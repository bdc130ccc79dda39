import { z } from 'zod';
import type { ConflictParams } from './conflict-search.ts';

const conflictParams: z.ZodType<ConflictParams> = z.object({
  benchmark: z.string().trim().max(200).catch(''),
  show: z.enum(['open', 'settled']).catch('open'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** What the address of the conflicts asks for; what makes no sense is ignored. */
export function parseConflictParams(search: URLSearchParams): ConflictParams {
  return conflictParams.parse(Object.fromEntries(search));
}
