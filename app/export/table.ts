/** A value of a table; null where there is none. */
export type Cell = string | number | null;

export interface Column {
  name: string;
  /** `citation`: the key of a paper in the BibTeX file beside it, which only typeset tables have. */
  type: 'text' | 'integer' | 'number' | 'citation';
  /** Whether it stands in a typeset table, which has room for little. */
  isPrinted?: boolean;
}

/** Rows of one kind, whatever they are written as. */
export interface Table {
  /** What it shows, for formats that have a place for that. */
  caption: string;
  columns: readonly Column[];
  /** Rows in batches, so that one table is not all in memory at once. */
  batches: AsyncIterable<readonly Cell[][]> | Iterable<readonly Cell[][]>;
}

/** Pieces of a file, in order. */
export type FileStream = AsyncIterable<string | Uint8Array>;

/** A table without the columns that only typeset tables have. */
export function dropCitations(table: Table): Table {
  return keepColumns(table, ({ type }) => type !== 'citation');
}

/** A table with some of its columns. */
export function keepColumns(
  { columns, batches, ...table }: Table,
  isKept: (column: Column) => boolean,
): Table {
  const kept = columns.map(isKept);
  const pick = <Item>(items: readonly Item[]) => items.filter((_, index) => kept[index]);
  async function* pickBatches() {
    for await (const batch of batches) yield batch.map(pick);
  }
  return { ...table, columns: pick(columns), batches: pickBatches() };
}
