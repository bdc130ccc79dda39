import { writeCsv } from './csv.ts';
import { writeJsonLines } from './json-lines.ts';
import { writeLatex } from './latex-table.ts';
import { writeMarkdown } from './markdown-table.ts';
import { writeParquet } from './parquet.ts';
import { dropCitations, type FileStream, type Table } from './table.ts';

export interface TableFormat {
  /** Media type. */
  type: string;
  /** Whether it cites papers, so that the table needs their keys. */
  cites: boolean;
  write(table: Table): FileStream;
}

/** The formats in which every table is given out, by the ending of the file. */
export const TABLE_FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', cites: false, write: (table) => writeCsv(dropCitations(table)) },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    cites: false,
    write: (table) => writeJsonLines(dropCitations(table)),
  },
  md: {
    type: 'text/markdown; charset=utf-8',
    cites: false,
    write: (table) => writeMarkdown(dropCitations(table)),
  },
  parquet: {
    type: 'application/vnd.apache.parquet',
    cites: false,
    write: (table) => writeParquet(dropCitations(table)),
  },
  tex: { type: 'application/x-tex; charset=utf-8', cites: true, write: writeLatex },
} as const satisfies Record<string, TableFormat>;

export type TableFormatName = keyof typeof TABLE_FORMATS;

/** The format of a file named `table.…`, or undefined where no format has that name. */
export function findTableFormat(file: string | undefined): TableFormat | undefined {
  const ending = /^table\.(\w+)$/.exec(file ?? '')?.[1] ?? '';
  return Object.hasOwn(TABLE_FORMATS, ending) ? TABLE_FORMATS[ending as TableFormatName] : undefined;
}
