import type { Cell, FileStream, Table } from './table.ts';

/** A table in Markdown. */
export async function* writeMarkdown({ columns, batches }: Table): FileStream {
  yield toLine(columns.map(({ name }) => name));
  yield `| ${columns.map(() => '---').join(' | ')} |\n`;
  for await (const batch of batches) yield batch.map(toLine).join('');
}

function toLine(cells: readonly Cell[]): string {
  return `| ${cells.map(toCell).join(' | ')} |\n`;
}

/** What has a meaning in Markdown or HTML, or would end the cell, loses it. */
function toCell(cell: Cell): string {
  return String(cell ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\|`*_[\]<>]/g, String.raw`\$&`)
    .trim();
}
