import { rejectDuplicates } from './duplicates.ts';
import type { FormatName } from './format-names.ts';
import { FORMATS } from './formats.ts';
import { DamagedInputError } from './gunzip.ts';
import type { SourceRecord } from './paper.ts';
import type { ReadOptions } from './read-options.ts';
import { recogniseFormat } from './recognise-format.ts';
import { takeHead } from './take-head.ts';
import { unpack } from './unpack.ts';

/**
 * Reads the papers of one file or stream, gzip or not, in the order in which they stand. Whatever cannot be read comes
 * as a record with its line and the reason; only a failing stream throws.
 * @param format taken from the content where it is not given
 */
export async function* readPapers(
  chunks: AsyncIterable<Uint8Array>,
  { format, ...options }: ReadOptions & { format?: FormatName } = {},
): AsyncGenerator<SourceRecord> {
  let line = 1;
  let records = 0;
  try {
    const { head, rest } = await takeHead(await unpack(chunks));
    const recognised = format ? ({ ok: true, format } as const) : recogniseFormat(head);
    if (!recognised.ok) return yield { ok: false, line, reason: recognised.reason };
    for await (const record of rejectDuplicates(FORMATS[recognised.format](rest, options))) {
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
