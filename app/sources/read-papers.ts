import { rejectDuplicates } from './duplicates.ts';
import type { FormatName } from './format-names.ts';
import { FORMATS } from './formats.ts';
import { DamagedInputError, gunzip } from './gunzip.ts';
import type { SourceRecord } from './paper.ts';
import { recogniseFormat } from './recognise-format.ts';

/** How much of the input is looked at to recognise its format. */
const HEAD_BYTES = 64 * 1024;

/**
 * Reads the papers of one file or stream, gzip or not, in the order in which they stand. Whatever cannot be read comes
 * as a record with its line and the reason; only a failing stream throws.
 * @param format taken from the content where it is not given
 */
export async function* readPapers(
  chunks: AsyncIterable<Uint8Array>,
  { format }: { format?: FormatName } = {},
): AsyncGenerator<SourceRecord> {
  let line = 1;
  let records = 0;
  try {
    const { head, rest } = await takeHead(await unpacked(chunks));
    const recognised = format ? ({ ok: true, format } as const) : recogniseFormat(head);
    if (!recognised.ok) return yield { ok: false, line, reason: recognised.reason };
    for await (const record of rejectDuplicates(FORMATS[recognised.format](rest))) {
      line = record.line;
      records++;
      yield record;
    }
    if (records === 0) yield { ok: false, line, reason: 'empty: there is no paper in it' };
  } catch (error) {
    if (!(error instanceof DamagedInputError)) throw error;
    yield { ok: false, line: line + 1, reason: error.message };
  }
}

async function unpacked(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const { head, rest } = await takeHead(chunks, 2);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  return isGzip ? gunzip(rest) : rest;
}

/** The first bytes of a stream (fewer only where it is shorter), and the whole stream again. */
async function takeHead(chunks: AsyncIterable<Uint8Array>, bytes = HEAD_BYTES) {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  let damage: DamagedInputError | undefined;
  while (length < bytes) {
    const next = await iterator.next().catch((error) => {
      if (!(error instanceof DamagedInputError)) throw error;
      damage = error;
      return { done: true, value: undefined } as const;
    });
    if (next.done) break;
    taken.push(next.value);
    length += next.value.length;
  }
  async function* rest() {
    try {
      yield* taken;
      if (damage) throw damage;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(taken).subarray(0, bytes), rest: rest() };
}
