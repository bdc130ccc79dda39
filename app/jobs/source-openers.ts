import { open } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { SourceRecord } from '#app/sources/paper.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { OF_A_HARVEST } from '#app/sources/services/patience.ts';
import { PoliteClient } from '#app/sources/services/polite-client.ts';
import { readService } from '#app/sources/services/read-service.ts';
import { readServiceSettings } from '#app/sources/services/service-settings.ts';
import { parseSourceSpec } from '#app/sources/source-spec.ts';

/**
 * The records of a source that is named in one line: `/data/papers.jsonl`, or what is asked of a service (`arxiv:…`).
 * @throws {RangeError} where it is no source that a worker could find again
 */
export function openSource(source: string, { signal }: { signal: AbortSignal }): AsyncIterable<SourceRecord> {
  const problem = findSourceProblem(source);
  if (problem) throw new RangeError(problem);
  const spec = parseSourceSpec(source);
  if (spec.kind === 'file') return openFile(source, signal);
  const settings = readServiceSettings();
  return readService(spec, { client: new PoliteClient(settings, OF_A_HARVEST), settings, signal });
}

/** What keeps a source from being watched, in one line; undefined where nothing does. */
export function findSourceProblem(source: string): string | undefined {
  try {
    if (parseSourceSpec(source).kind !== 'file' || isAbsolute(source)) return undefined;
  } catch (error) {
    return (error as Error).message;
  }
  return `"${source}" cannot be watched: name a file by its absolute path`;
}

async function* openFile(path: string, signal: AbortSignal): AsyncGenerator<SourceRecord> {
  const file = await open(path);
  yield* readPapers(file.createReadStream({ highWaterMark: 256 * 1024, signal }));
}
