import { z } from 'zod';
import type { BoardParams } from './board-search.ts';

const text = z.string().trim().max(200);

const boardParams: z.ZodType<BoardParams> = z.object({
  metric: text.optional().catch(undefined),
  show: z.enum(['best', 'all']).catch('best'),
  sort: z.enum(['rank', 'method', 'paper', 'date']).catch('rank'),
  order: z.enum(['asc', 'desc']).optional().catch(undefined),
  role: z.enum(['proposed', 'comparator']).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined),
  q: text.catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** What the address of a leaderboard asks for. Nothing in an address is an error: what makes no sense is ignored. */
export function parseBoardParams(search: URLSearchParams): BoardParams {
  // Fields of a form that were left empty ask for nothing.
  return boardParams.parse(Object.fromEntries([...search].filter(([, value]) => value !== '')));
}
