import { ByteWriter, ParquetWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer';
import type { Cell, Column, FileStream, Table } from './table.ts';

/** Rows of a group: what is in memory at a time. */
const GROUP_SIZE = 5000;

const TYPES: Record<Column['type'], BasicType> = {
  text: 'STRING',
  citation: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
};

/** A table as Apache Parquet, compressed with Snappy, a group of rows at a time. */
export async function* writeParquet({ columns, batches }: Table): FileStream {
  const toColumnData = (rows: readonly (readonly Cell[])[]) =>
    columns.map(({ name, type }, index) => ({
      name: name.replaceAll(' ', '_'),
      type: TYPES[type],
      nullable: true,
      data: rows.map((row) => row[index] ?? null),
    }));
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: toColumnData([]) }),
    createdBy: 'Claimboard',
  });
  for await (const rows of regroup(batches)) {
    await parquet.write({ columnData: toColumnData(rows), rowGroupSize: GROUP_SIZE });
    yield takeBytes(writer);
  }
  await parquet.finish();
  yield takeBytes(writer);
}

/** What has been written since the last time; offsets within the file go on counting. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

async function* regroup(batches: Table['batches']): AsyncGenerator<Cell[][]> {
  let group: Cell[][] = [];
  for await (const batch of batches) {
    group.push(...batch);
    if (group.length < GROUP_SIZE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
