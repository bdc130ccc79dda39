import { pipeline, Readable } from 'node:stream';
import { parse, type CsvError, type Info } from 'csv-parse';
import { LINE_LIMIT } from './byte-lines.ts';
import { findColumns, type Columns } from './csv-columns.ts';
import { toExternalId, toIdentifiers } from './identify-paper.ts';
import { parseLooseDate } from './loose-date.ts';
import { toRecord } from './paper-record.ts';
import type { SourceRecord } from './paper.ts';
import { toSpokenName } from './person-name.ts';
import type { ReadOptions } from './read-options.ts';
import { findDelimiter } from './recognise-table.ts';
import { takeHead } from './take-head.ts';
import { toOneLine } from './unwrap-text.ts';
import { findAddress } from './web-address.ts';

type Row = { record: string[]; info: Info } | { error: CsvError };

/** Reads papers from a table with a heading, its columns parted by commas, tabs or semicolons: one paper a row. */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<SourceRecord> {
  const { head, rest } = await takeHead(chunks);
  let columns: Columns | undefined;
  for await (const row of readRows(rest, findDelimiter(head) ?? ',')) {
    if ('error' in row) yield { ok: false, line: lineOf(row.error), reason: toReason(row.error) };
    else if (columns) yield toPaper(row, columns);
    else {
      const found = findColumns(row.record, options);
      if (!found.ok) return yield { ok: false, line: 1, reason: found.reason };
      columns = found.columns;
    }
  }
}

/** The rows in their order, and what was wrong with those that are none. */
async function* readRows(chunks: AsyncGenerator<Uint8Array>, delimiter: string): AsyncGenerator<Row> {
  const errors: CsvError[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LINE_LIMIT,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) errors.push(error);
      return undefined;
    },
  });
  const source = Readable.from(chunks, { objectMode: false });
  // A failure of the source ends the parser with it, and reaches the reader below.
  pipeline(source, parser, () => {});
  try {
    for await (const row of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      // The parser is ahead of us: what it complains of may stand further down.
      while (errors[0] && lineOf(errors[0]) <= row.info.lines) yield { error: errors.shift()! };
      yield row;
    }
  } catch (error) {
    // The parser's own complaints end it: what follows cannot be told apart.
    if (!isCsvError(error)) throw error;
    errors.push(error);
  } finally {
    source.destroy();
  }
  for (const error of errors) yield { error };
}

function lineOf({ lines }: CsvError): number {
  return Number(lines) || 1;
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function toReason(error: CsvError): string {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'a row that does not end: is a quotation mark missing?';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is opened and never closed';
  return `not valid CSV: ${error.message.replace(/\s+/g, ' ').slice(0, 160)}`;
}

function toPaper({ record, info }: { record: string[]; info: Info }, columns: Columns): SourceRecord {
  const line = info.lines - countLineEnds(record);
  if (record.some((cell) => cell.includes('\uFFFD')))
    return { ok: false, line, reason: 'not valid UTF-8 (Latin-1 or Windows-1252? Save the file as UTF-8)' };
  const cell = (field: keyof Columns) => rearm(record[columns[field] ?? -1] ?? '').trim();
  const title = toOneLine(cell('title'));
  const identifiers = toIdentifiers({
    doi: cell('doi'),
    arxiv: cell('arxiv'),
    url: cell('url'),
    id: cell('id'),
  });
  return toRecord(line, {
    source: 'csv',
    externalId: cell('id').slice(0, 500) || toExternalId(identifiers, title),
    title,
    abstract: cell('abstract'),
    url: findAddress(cell('url'), identifiers),
    publishedOn: parseLooseDate(cell('date')),
    authors: parseAuthors(cell('authors')),
    identifiers,
  });
}

/** A text that a spreadsheet would run was given an apostrophe by whoever wrote it; it is no part of the text. */
function rearm(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}

/** A row is counted by the line on which it ends; its cells may hold line ends. */
function countLineEnds(record: readonly string[]): number {
  return record.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

/** Names parted by semicolons, by "and", or, where all of them are of several words, by commas. */
function parseAuthors(text: string): string[] {
  const list = /^\[(['"])(.*)\1\]$/.exec(text);
  if (list) return list[2]!.split(/['"],\s*['"]/).map(toOneLine);
  if (text.includes(';')) return text.split(';').map(toSpokenName);
  if (/\sand\s/.test(text)) return text.split(/,?\s+and\s+/).flatMap(splitAtCommas);
  return splitAtCommas(text);
}

function splitAtCommas(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  return names.every((name) => name.includes(' ')) ? names : [toSpokenName(text)];
}
