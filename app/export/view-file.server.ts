import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { toFileResponse } from './file-response.ts';
import { findTableFormat } from './table-formats.ts';
import { writeTableFile, type TableFile, type TableSource } from './table-file.server.ts';
import type { Table } from './table.ts';

/** What somebody wants of a view: the parameters of its address, and the beginning of addresses in it. */
export interface ViewQuestion {
  /** The part of its path that names one thing; empty where it is of no one thing. */
  slug: string;
  search: URLSearchParams;
  origin: string;
}

/** Writes the table of a view in the format of an ending (`csv`, `bib`, …); undefined where it does not come as that. */
export type ViewWriter = (db: Kysely<Database>, ending: string) => Promise<TableFile | undefined>;

/** A table whose rows cite papers. */
export function toViewWriter<Row>(source: TableSource<Row>): ViewWriter {
  return (db, ending) => writeTableFile(db, `table.${ending}`, source);
}

/** A table that cites nothing. */
export function toPlainWriter(table: Table): ViewWriter {
  return (_, ending) => {
    const format = findTableFormat(`table.${ending}`);
    return Promise.resolve(format && { type: format.type, content: format.write(table) });
  };
}

/** The file `<name>.<ending>` of a view as an answer; 404 where it does not come as that. */
export async function answerViewFile(
  db: Kysely<Database>,
  file: string | undefined,
  write: ViewWriter,
  headers: Record<string, string> | undefined,
): Promise<Response> {
  const ending = /^[a-z-]+\.(\w+)$/.exec(file ?? '')?.[1];
  const found = ending === undefined ? undefined : await write(db, ending);
  if (!found) return refuseFile();
  return toFileResponse(found.content, { type: found.type, headers });
}

export function refuseFile(): Response {
  return new Response('Tables end in .csv, .jsonl, .md, .parquet, .tex or .bib.', { status: 404 });
}
