import { readPapers } from '#app/sources/read-papers.ts';
import type { SourcePaper } from '#app/sources/paper.ts';
import { isRecord, type SourceItem } from '#app/sources/source-item.ts';

/** The bytes of a text, handed over a few at a time, so that every line is cut somewhere. */
export async function* inChunks(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content as Uint8Array);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Everything that a reader yields, good and malformed apart. */
export async function collect(records: AsyncIterable<SourceItem>) {
  const papers: SourcePaper[] = [];
  const malformed: { line: number; reason: string }[] = [];
  for await (const record of records) {
    if (!isRecord(record)) continue;
    if (record.ok) papers.push(record.paper);
    else malformed.push({ line: record.line, reason: record.reason });
  }
  return { papers, malformed };
}

/** Reads a whole file's content as `ingest` would. */
export function readContent(content: string | Uint8Array, options?: Parameters<typeof readPapers>[1]) {
  return collect(readPapers(inChunks(content), options));
}
