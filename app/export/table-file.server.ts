import type { Kysely } from 'kysely';
import { listCitedPapers } from '#db/queries/list-cited-papers.server.ts';
import type { Database } from '#db/schema.ts';
import { toCitations, type Citations } from './citations.ts';
import { toFileResponse } from './file-response.ts';
import { findTableFormat } from './table-formats.ts';
import type { FileStream, Table } from './table.ts';

/** Nobody prints more rows, and citing means to hold them all. */
const MOST_CITED = 2000;
const BIBTEX = 'application/x-bibtex; charset=utf-8';
const NO_KEYS: ReadonlyMap<string, string> = new Map();

/** Rows that can be written as a table in any format. */
export interface TableSource<Row> {
  batches: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
  /** Slug of the paper of a row. */
  toPaper(row: Row): string;
  toTable(
    batches: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
    keys: ReadonlyMap<string, string>,
  ): Table;
}

export interface TableFile {
  type: string;
  content: string | FileStream;
}

/** `table.csv` and the like, and `table.bib` for what `table.tex` cites; undefined where no format has that name. */
export async function writeTableFile<Row>(
  db: Kysely<Database>,
  file: string | undefined,
  { batches, toPaper, toTable }: TableSource<Row>,
): Promise<TableFile | undefined> {
  if (file === 'table.bib') {
    const { bibtex } = await findCitations(db, (await takeRows(batches)).map(toPaper));
    return { type: BIBTEX, content: bibtex };
  }
  const format = findTableFormat(file);
  if (!format) return undefined;
  if (!format.cites) return { type: format.type, content: format.write(toTable(batches, NO_KEYS)) };
  const rows = await takeRows(batches);
  const { keys } = await findCitations(db, rows.map(toPaper));
  return { type: format.type, content: format.write(toTable([rows], keys)) };
}

export function toBibtexResponse(bibtex: string, headers: Record<string, string> | undefined): Response {
  return toFileResponse(bibtex, { type: BIBTEX, headers });
}

async function findCitations(db: Kysely<Database>, slugs: readonly string[]): Promise<Citations> {
  return toCitations(await listCitedPapers(db, slugs));
}

async function takeRows<Row>(batches: TableSource<Row>['batches']): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length >= MOST_CITED) break;
  }
  return rows.slice(0, MOST_CITED);
}
