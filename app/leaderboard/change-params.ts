import { z } from 'zod';

const changeParams = z.object({
  show: z.enum(['reviewed', 'new', 'gone', 'otherwise']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type ChangeParams = z.output<typeof changeParams>;

/** What the address of what new rules changed asks for; what makes no sense is ignored. */
export function parseChangeParams(search: URLSearchParams): ChangeParams {
  return changeParams.parse(Object.fromEntries(search));
}
