/** What can be exported, with the formats that it is written in, the usual one first. */
export const EXPORTS = {
  claims: ['jsonl', 'csv', 'md', 'parquet', 'annotations'],
  papers: ['jsonl', 'csv', 'parquet', 'bib'],
  benchmarks: ['jsonl', 'csv', 'md', 'parquet', 'tex', 'evaluation-tables'],
  methods: ['jsonl', 'csv', 'md', 'parquet', 'tex'],
  board: ['csv', 'jsonl', 'md', 'parquet', 'tex', 'bib', 'evaluation-tables', 'annotations'],
  method: ['csv', 'jsonl', 'md', 'parquet', 'tex', 'bib', 'model-index', 'annotations'],
  paper: ['csv', 'jsonl', 'md', 'parquet', 'tex', 'bib', 'annotations'],
  table: ['csv', 'jsonl', 'md', 'parquet', 'tex', 'bib'],
  dump: ['jsonl'],
} as const;

export type ExportName = keyof typeof EXPORTS;

/** Those of one thing, which is to be named, and what names it. */
export const NAMED_EXPORTS: Readonly<Partial<Record<ExportName, 'slug' | 'address'>>> = {
  board: 'slug',
  method: 'slug',
  paper: 'slug',
  table: 'address',
};

export interface ExportRequest {
  what: ExportName;
  /** Last part of the address of its page; of a table the address of the page that shows it, or of its file. */
  slug?: string | undefined;
  /** One of those that `EXPORTS` has for it. */
  format: string;
  /** Scheme, host and port of the addresses in it. */
  origin: string;
}
