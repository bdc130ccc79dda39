import type { FormatName } from './format-names.ts';
import { readHfPapers } from './hf-papers.ts';
import { readJsonl } from './jsonl.ts';
import type { SourceRecord } from './paper.ts';

/** Reads the records of one format from unpacked bytes. */
export type ReadFormat = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<SourceRecord>;

/** The reader of every format; a new one is a file of its own, a name in format-names.ts and a line here. */
export const FORMATS: Record<FormatName, ReadFormat> = {
  jsonl: readJsonl,
  'hf-papers': readHfPapers,
};
