import { z } from 'zod';
import type { MethodParams } from './method-search.ts';

const page = z.coerce.number().int().min(1).max(100_000).catch(1);
const slug = z.string().min(1).max(200).optional().catch(undefined);
const methodParams: z.ZodType<MethodParams> = z.object({ page, built: page, over: slug, builtOver: slug });

/** Pages of a method's lists, and benchmarks of its charts; what makes no sense is the first one. */
export function parseMethodParams(search: URLSearchParams): MethodParams {
  return methodParams.parse({
    page: search.get('page') ?? 1,
    built: search.get('built') ?? 1,
    over: search.get('over') ?? undefined,
    builtOver: search.get('built-over') ?? undefined,
  });
}
