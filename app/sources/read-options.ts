/** The parts of a paper that a column of a table can hold. */
export const PAPER_FIELDS = ['id', 'title', 'abstract', 'url', 'date', 'authors', 'doi', 'arxiv'] as const;
export type PaperField = (typeof PAPER_FIELDS)[number];

/** What a reader may be told about its input. */
export interface ReadOptions {
  /** Columns of a table, by the part of a paper that they hold; the others are recognised. */
  columns?: Partial<Record<PaperField, string>>;
}
