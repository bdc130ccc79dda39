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

const ADDRESS = /^https?:\/\/[^\s<>|\\]+$/;

/** What has a meaning in Markdown or HTML, or would end the cell, loses it; an address stays one. */
function toCell(cell: Cell): string {
  if (typeof cell === 'string' && ADDRESS.test(cell)) return `<${cell}>`;
  return String(cell ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\|`*_[\]<>&~$]/g, String.raw`\$&`)
    .trim();
}
