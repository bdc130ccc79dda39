import type { SourceRecord } from './paper.ts';
import type { SourceNote } from './services/source-memory.ts';

/** A paper that its source has deleted since. */
export interface Withdrawal {
  line: number;
  withdrawn: WithdrawnPaper;
}

export interface WithdrawnPaper {
  /** Its identifier at arXiv, without the version. */
  arxiv: string;
  /** ISO date of the deletion, where the source tells it. */
  on: string | null;
}

/** The end of a page: once everything before it is stored, the note may be kept, and not before. */
export interface PageEnd {
  note: SourceNote;
}

/** What comes out of a source that is fetched, in its order. A file has records alone. */
export type SourceItem = SourceRecord | Withdrawal | PageEnd;

/** Whether an item is a paper, or a record that could not be used. */
export function isRecord(item: SourceItem): item is SourceRecord {
  return 'ok' in item;
}
