import { z } from 'zod';
import { MOST_BENCHMARKS, MOST_METHODS, type CompareParams } from './compare-search.ts';

const slugs = (most: number) =>
  z
    .string()
    .max(4000)
    .transform((text) => [...new Set(text.split(',').filter((slug) => slug !== ''))].slice(0, most))
    .catch([]);

const name = z.string().trim().max(200).catch('');

const axis = z.string().min(1).max(200).optional().catch(undefined);

const compareParams = z.object({
  methods: slugs(MOST_METHODS),
  benchmarks: slugs(MOST_BENCHMARKS),
  x: axis,
  y: axis,
  /** The lines that stood on the page, chosen or not. */
  shown: slugs(MOST_BENCHMARKS),
  /** Names that were typed to be added. */
  method: name,
  benchmark: name,
});

/** What the address of a comparison asks for. Nothing in an address is an error: what makes no sense is ignored. */
export function parseCompareParams(
  search: URLSearchParams,
): CompareParams & { shown: string[]; method: string; benchmark: string } {
  const get = (key: string) => search.get(key) ?? '';
  return compareParams.parse({
    methods: get('methods'),
    benchmarks: get('benchmarks'),
    x: search.get('x') ?? undefined,
    y: search.get('y') ?? undefined,
    shown: get('shown'),
    method: get('method'),
    benchmark: get('benchmark'),
  });
}
