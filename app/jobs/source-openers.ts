import { open } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { SourceRecord } from '#app/sources/paper.ts';
import { readPapers } from '#app/sources/read-papers.ts';

/** Reads a source that is named in one line, as a stream. Throws, or yields until it throws, where it cannot be had. */
export type OpenSource = (name: string, options: { signal: AbortSignal }) => AsyncIterable<SourceRecord>;

/**
 * How sources are opened, by what stands before the first colon of their specification: `file:/data/papers.jsonl`. A service
 * is a line here.
 */
export const SOURCE_OPENERS: Readonly<Record<string, OpenSource>> = {
  file: openFile,
};

/**
 * The records of a source.
 * @throws {RangeError} for a specification that nobody here understands; it says which there are
 */
export function openSource(
  specification: string,
  options: { signal: AbortSignal },
): AsyncIterable<SourceRecord> {
  const { open, name } = parseSpecification(specification);
  return open(name, options);
}

/** Whether a specification names a source that can be watched: what is wrong with it, or undefined. */
export function findSourceProblem(specification: string): string | undefined {
  try {
    parseSpecification(specification);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function parseSpecification(specification: string): { open: OpenSource; name: string } {
  const [, prefix = '', name = ''] = /^([a-z][a-z-]*):(.*)$/s.exec(specification) ?? [];
  const open = Object.hasOwn(SOURCE_OPENERS, prefix) ? SOURCE_OPENERS[prefix] : undefined;
  if (!open || name === '') {
    const known = Object.keys(SOURCE_OPENERS).map((each) => `${each}:…`);
    throw new RangeError(
      `"${specification}" is no source that can be watched; there are ${known.join(', ')}`,
    );
  }
  if (prefix === 'file' && !isAbsolute(name))
    throw new RangeError(`the path in "${specification}" must be absolute`);
  return { open, name };
}

async function* openFile(path: string, { signal }: { signal: AbortSignal }): AsyncGenerator<SourceRecord> {
  const file = await open(path);
  yield* readPapers(file.createReadStream({ highWaterMark: 256 * 1024, signal }));
}
