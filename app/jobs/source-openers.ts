import { isAbsolute } from 'node:path';
import { fetchSource } from '#app/sources/fetch-source.ts';
import type { FetchOptions } from '#app/sources/services/service-access.ts';
import type { SourceItem } from '#app/sources/source-item.ts';
import { parseSourceSpec, SERVICE_NAMES, SourceSpecError } from '#app/sources/source-spec.ts';

/**
 * What comes out of a source that is named in one line: `/data/papers.jsonl`, or what is asked of a service (`arxiv:…`).
 * @throws {RangeError} where it is no source that a worker could find again
 */
export function openSource(source: string, options: FetchOptions): AsyncIterable<SourceItem> {
  const problem = findSourceProblem(source);
  if (problem) throw new RangeError(problem);
  return fetchSource(source, options);
}

/** What keeps a source from being watched, in one line; undefined where nothing does. */
export function findSourceProblem(source: string): string | undefined {
  try {
    if (parseSourceSpec(source).kind !== 'file' || isAbsolute(source)) return undefined;
  } catch (error) {
    if (error instanceof SourceSpecError) return error.message;
    throw error;
  }
  return `"${source}" cannot be watched: name a file by its absolute path, or a service (${toServiceList()})`;
}

function toServiceList(): string {
  return SERVICE_NAMES.map((name) => `${name}:…`).join(', ');
}
