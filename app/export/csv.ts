import type { Cell, FileStream, Table } from './table.ts';

/** Cells that a spreadsheet would run as a formula, and those that look like one that has been disarmed. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** A table as CSV (RFC 4180). A text that a spreadsheet would run gets an apostrophe before it; numbers stay numbers. */
export async function* writeCsv({ columns, batches }: Table): FileStream {
  yield toLine(columns.map(({ name }) => name));
  for await (const batch of batches) yield batch.map(toLine).join('');
}

function toLine(cells: readonly Cell[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const safe = FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
