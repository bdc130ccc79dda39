import { z } from 'zod';
import type { PageParams } from './page-search.ts';

const pageParams: z.ZodType<PageParams> = z.object({
  q: z.string().trim().catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** Search text and page of a list; what makes no sense is ignored, what is too long is cut. */
export function parsePageParams(search: URLSearchParams): PageParams {
  return pageParams.parse({ q: (search.get('q') ?? '').slice(0, 200), page: search.get('page') ?? 1 });
}
