import { z } from 'zod';
import { parseColumns } from './board-columns.ts';
import { toBoardSearch, type BoardParams } from './board-search.ts';
import { CLAIM_STATES } from './claim-state.ts';

const text = z.string().trim().max(200);

const boardParams: z.ZodType<Omit<BoardParams, 'cols'>> = z.object({
  metric: text.optional().catch(undefined),
  show: z.enum(['best', 'all']).catch('best'),
  sort: z.enum(['rank', 'value', 'method', 'delta', 'paper', 'date']).catch('rank'),
  order: z.enum(['asc', 'desc']).optional().catch(undefined),
  role: z.enum(['proposed', 'comparator']).optional().catch(undefined),
  status: z
    .enum(CLAIM_STATES.map(({ key }) => key))
    .optional()
    .catch(undefined),
  family: text.optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined),
  unit: text.optional().catch(undefined),
  q: text.catch(''),
  elsewhere: z
    .literal('1')
    .transform(() => true)
    .catch(false),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** What the address of a leaderboard asks for. Nothing in an address is an error: what makes no sense is ignored. */
export function parseBoardParams(search: URLSearchParams): BoardParams {
  // Fields of a form that were left empty ask for nothing.
  const asked = boardParams.parse(Object.fromEntries([...search].filter(([, value]) => value !== '')));
  return { ...asked, cols: parseColumns(search.getAll('cols')) };
}

/** The short form of an address that a form made, with its empty fields and its repeated names; undefined for any other. */
export function findTidySearch(search: URLSearchParams): string | undefined {
  const isFromForm = [...search.values()].includes('') || search.getAll('cols').length > 1;
  return isFromForm ? toBoardSearch(parseBoardParams(search)) : undefined;
}
