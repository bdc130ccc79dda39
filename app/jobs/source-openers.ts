import { open } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { SourceRecord } from '#app/sources/paper.ts';
import { readPapers } from '#app/sources/read-papers.ts';

/** Reads what a service is asked for, as a stream that throws where it cannot be had. */
export type OpenSource = (question: string, options: { signal: AbortSignal }) => AsyncIterable<SourceRecord>;

/** Services by what stands before the first colon of a source; a new one is a line here. Other sources are files. */
export const SOURCE_OPENERS: Readonly<Record<string, OpenSource>> = {};

/**
 * The records of a source that is named in one line: `/data/papers.jsonl`, or the name of a service and a question to it.
 * @throws {RangeError} where it is no source that a worker could find again
 */
export function openSource(source: string, options: { signal: AbortSignal }): AsyncIterable<SourceRecord> {
  const problem = findSourceProblem(source);
  if (problem) throw new RangeError(problem);
  const service = findService(source);
  return service ? service.open(service.question, options) : openFile(source, options);
}

/** What keeps a source from being watched, in one line; undefined where nothing does. */
export function findSourceProblem(source: string): string | undefined {
  if (findService(source) || isAbsolute(source)) return undefined;
  return `"${source}" cannot be watched: name a file by its absolute path${toServiceList()}`;
}

function toServiceList(): string {
  const names = Object.keys(SOURCE_OPENERS).map((name) => `${name}:…`);
  return names.length > 0 ? `, or a service (${names.join(', ')})` : '';
}

function findService(source: string): { open: OpenSource; question: string } | undefined {
  const [, name = '', question = ''] = /^([a-z][a-z-]*):(.+)$/s.exec(source) ?? [];
  const open = Object.hasOwn(SOURCE_OPENERS, name) ? SOURCE_OPENERS[name] : undefined;
  return open && { open, question };
}

async function* openFile(path: string, { signal }: { signal: AbortSignal }): AsyncGenerator<SourceRecord> {
  const file = await open(path);
  yield* readPapers(file.createReadStream({ highWaterMark: 256 * 1024, signal }));
}
