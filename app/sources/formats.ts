import { readBibtex } from './bibtex.ts';
import { readCsv } from './csv.ts';
import type { FormatName } from './format-names.ts';
import { readHfHtml } from './hf-html.ts';
import { readHfPapers } from './hf-papers.ts';
import { readJson } from './json.ts';
import { readJsonl } from './jsonl.ts';
import type { SourceRecord } from './paper.ts';
import type { ReadOptions } from './read-options.ts';
import { readRis } from './ris.ts';

/** Reads the records of one format from unpacked bytes. */
export type ReadFormat = (
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
) => AsyncIterable<SourceRecord>;

/** The reader of every format; a new one is a file of its own, a name in format-names.ts and a line here. */
export const FORMATS: Record<FormatName, ReadFormat> = {
  jsonl: readJsonl,
  json: readJson,
  csv: readCsv,
  bibtex: readBibtex,
  ris: readRis,
  'hf-papers': readHfPapers,
  'hf-html': readHfHtml,
};
