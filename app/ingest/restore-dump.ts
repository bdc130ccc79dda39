import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { readLines } from '#app/sources/byte-lines.ts';
import { parseRecord } from '#app/sources/parse-record.ts';
import { DUMPED_TABLES, type DumpedTable } from '#db/dump/dumped-tables.ts';
import {
  checkReviews,
  continueNumbers,
  findFilledTable,
  insertRows,
  updateSelfReferences,
} from '#db/dump/insert-rows.server.ts';
import { findTableFacts, type TableFacts } from '#db/dump/table-facts.server.ts';
import type { Database } from '#db/schema.ts';
import { takeWritersTurn } from '#db/transaction.server.ts';

const BATCH_SIZE = 500;

/** Why a dump was not restored: nothing of it has been. */
export class DumpError extends Error {}

const dumpLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('claimboard-dump'), format: z.number() }),
  z.object({ type: z.enum(DUMPED_TABLES), row: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal('end'), rows: z.int() }),
]);

/**
 * Restores a dump into a database that is empty yet, in one transaction: all of it, or nothing.
 * @param chunks unpacked bytes
 * @returns how many rows were stored
 * @throws {DumpError} in one line, with the line of the dump where it has one
 */
export async function restoreDump(
  db: Kysely<Database>,
  chunks: AsyncIterable<Uint8Array>,
  { onProgress }: { onProgress?: (rows: number) => void } = {},
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await takeWritersTurn(transaction);
    const filled = await findFilledTable(transaction);
    if (filled) throw new DumpError(refuse(filled));
    await checkReviews(transaction, false);
    const restore = new Restore(transaction);
    for await (const line of readLines(chunks)) {
      const record = parseRecord(line, dumpLine);
      if (!record) continue;
      if (!record.ok) throw new DumpError(`line ${line.number}: ${record.reason}`);
      await restore.take(record.value, line.number);
      if (restore.rows % BATCH_SIZE === 0) onProgress?.(restore.rows);
    }
    const rows = await restore.end();
    await checkReviews(transaction, true);
    return rows;
  });
}

/** Rows of two databases have the same numbers: nothing can be put beside what is there. */
function refuse(filled: string): string {
  return `the database is not empty (${filled} has rows), and a dump is restored into an empty one: name another in DATABASE_URL or DATA_DIR, or empty this one with "claimboard db reset". Papers alone travel with "claimboard export papers"`;
}

/** Takes the lines of a dump one after the other and stores them in batches of one table. */
class Restore {
  rows = 0;
  #hasBegun = false;
  #isEnded = false;
  #table: DumpedTable | undefined;
  #facts: TableFacts | undefined;
  #batch: Record<string, unknown>[] = [];
  /** What points at rows of the same table that come later. */
  #links: Record<string, unknown>[] = [];

  constructor(private readonly transaction: Transaction<Database>) {}

  async take(line: z.infer<typeof dumpLine>, number: number): Promise<void> {
    if (line.type === 'claimboard-dump') return this.#begin(line.format, number);
    if (!this.#hasBegun || this.#isEnded) throw new DumpError(`line ${number}: no part of a dump`);
    if (line.type === 'end') {
      if (line.rows !== this.rows) throw new DumpError(`the dump lacks ${line.rows - this.rows} rows`);
      this.#isEnded = true;
      return;
    }
    if (line.type !== this.#table) await this.#openTable(line.type);
    this.#add(line.row, number);
    if (this.#batch.length >= BATCH_SIZE) await this.#flush();
  }

  async end(): Promise<number> {
    if (!this.#isEnded) throw new DumpError('the dump was cut: its last line is missing');
    await this.#closeTable();
    return this.rows;
  }

  #begin(format: number, number: number): void {
    if (number !== 1) throw new DumpError(`line ${number}: a dump begins only once`);
    if (format !== 1)
      throw new DumpError(`this is a dump of format ${format}, which a newer Claimboard wrote`);
    this.#hasBegun = true;
  }

  async #openTable(table: DumpedTable): Promise<void> {
    await this.#closeTable();
    this.#table = table;
    this.#facts = await findTableFacts(this.transaction, table);
  }

  #add(row: Record<string, unknown>, number: number): void {
    const { columns, selfReferences, key } = this.#facts!;
    const unknown = Object.keys(row).find((column) => !columns.includes(column));
    if (unknown !== undefined)
      throw new DumpError(
        `line ${number}: ${this.#table} has no column ${unknown}; a newer Claimboard wrote this dump`,
      );
    this.rows++;
    const forward = selfReferences.filter((column) => Number(row[column] ?? 0) > Number(row[key[0]!]));
    if (forward.length === 0) return void this.#batch.push(row);
    this.#links.push(Object.fromEntries([key[0]!, ...selfReferences].map((column) => [column, row[column]])));
    this.#batch.push({ ...row, ...Object.fromEntries(forward.map((column) => [column, null])) });
  }

  async #flush(): Promise<void> {
    if (this.#batch.length === 0 || !this.#table) return;
    await insertRows(this.transaction, this.#table, this.#batch, this.#facts!).catch((error: unknown) => {
      throw new DumpError(`${this.#table}: ${(error as Error).message}`, { cause: error });
    });
    this.#batch = [];
  }

  async #closeTable(): Promise<void> {
    if (!this.#table) return;
    await this.#flush();
    await updateSelfReferences(this.transaction, this.#table, this.#facts!, this.#links);
    await continueNumbers(this.transaction, this.#table, this.#facts!);
    this.#links = [];
  }
}
