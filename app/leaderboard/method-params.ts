import { z } from 'zod';
import type { MethodParams } from './method-search.ts';

const page = z.coerce.number().int().min(1).max(100_000).catch(1);
const methodParams: z.ZodType<MethodParams> = z.object({ page, built: page });

/** Pages of a method's lists; what makes no sense is the first one. */
export function parseMethodParams(search: URLSearchParams): MethodParams {
  return methodParams.parse({ page: search.get('page') ?? 1, built: search.get('built') ?? 1 });
}
