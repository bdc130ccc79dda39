import type { FileStream, Table } from './table.ts';

/** A table as JSON Lines: an object a row, named by the columns with underscores for spaces. */
export async function* writeJsonLines({ columns, batches }: Table): FileStream {
  const names = columns.map(({ name }) => name.replaceAll(' ', '_'));
  for await (const batch of batches)
    yield batch
      .map(
        (cells) =>
          `${JSON.stringify(Object.fromEntries(names.map((name, index) => [name, cells[index]])))}\n`,
      )
      .join('');
}
