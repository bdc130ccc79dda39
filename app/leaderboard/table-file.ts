import { toCsv } from './csv.ts';
import { toMarkdownTable } from './markdown-table.ts';

/** The formats in which tables are given out, by the name of the file. */
const FORMATS = {
  'table.csv': { type: 'text/csv; charset=utf-8', write: toCsv },
  'table.md': { type: 'text/markdown; charset=utf-8', write: toMarkdownTable },
} as const;

/** A table as a file to be saved, or undefined where no format has that name. */
export function findTableFormat(file: string | undefined): TableFormat | undefined {
  return Object.hasOwn(FORMATS, file ?? '') ? FORMATS[file as keyof typeof FORMATS] : undefined;
}

export interface TableFormat {
  type: string;
  write(rows: readonly (readonly string[])[]): string;
}
