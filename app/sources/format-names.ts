/** The formats that papers are read from, by the names that `--format` takes. */
export const FORMAT_NAMES = ['jsonl', 'json', 'csv', 'bibtex', 'ris', 'hf-papers', 'hf-html'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
