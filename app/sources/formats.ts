import { readHfPapers } from './hf-papers.ts';
import { readJsonl } from './jsonl.ts';
import type { SourceRecord } from './paper.ts';

/** The formats that papers are read from; a new one is a file of its own and a line here. */
export const FORMATS = {
  jsonl: { title: 'JSON Lines: one object a line with id, title, abstract', read: readJsonl },
  'hf-papers': { title: 'a Hugging Face papers page saved as text', read: readHfPapers },
} satisfies Record<
  string,
  { title: string; read: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<SourceRecord> }
>;

export type FormatName = keyof typeof FORMATS;

/** Names of the formats, as `--format` takes them. */
export function listFormatNames(): FormatName[] {
  return Object.keys(FORMATS) as FormatName[];
}
