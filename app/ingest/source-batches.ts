import type { MalformedRecord, SourcePaper } from '#app/sources/paper.ts';
import type { SourceNote } from '#app/sources/services/source-memory.ts';
import { isRecord, type SourceItem, type WithdrawnPaper } from '#app/sources/source-item.ts';

/** What of a source is stored in one transaction. */
export interface SourceBatch {
  papers: SourcePaper[];
  /** Of the first of the papers; null where there is none. */
  line: number | null;
  withdrawn: WithdrawnPaper[];
  /** Good as soon as the papers of this batch, and of all before it, are stored. */
  note: SourceNote | null;
}

/**
 * Gathers what comes out of a source into batches of at most `size` papers. A page ends a batch: what is read is stored before
 * anybody waits for the next page, and a note belongs to the papers before it.
 */
export async function* toSourceBatches(
  items: AsyncIterable<SourceItem>,
  { size, onMalformed }: { size: number; onMalformed: (record: MalformedRecord) => void },
): AsyncGenerator<SourceBatch> {
  let batch = emptyBatch();
  for await (const item of items) {
    if ('note' in item) {
      yield { ...batch, note: item.note };
      batch = emptyBatch();
    } else if (isRecord(item)) {
      if (item.ok) {
        batch.line ??= item.line;
        batch.papers.push(item.paper);
      } else onMalformed({ line: item.line, reason: item.reason });
    } else batch.withdrawn.push(item.withdrawn);
    if (batch.papers.length < size && batch.withdrawn.length < size) continue;
    yield batch;
    batch = emptyBatch();
  }
  if (batch.papers.length + batch.withdrawn.length > 0) yield batch;
}

function emptyBatch(): SourceBatch {
  return { papers: [], line: null, withdrawn: [], note: null };
}
