import { readEvaluationTables } from './evaluation-tables.ts';
import { DamagedInputError } from './gunzip.ts';
import { parseModelIndex } from './model-index.ts';
import type { ReportedRecord } from './reported-result.ts';
import { takeHead } from './take-head.ts';
import { unpack } from './unpack.ts';

/** A model card is a page of text; anything longer is none. */
const LONGEST_CARD = 4_000_000;

/** Reads results that others report: the evaluation tables of Papers with Code, or a model card, told apart by their content. */
export async function* readReported(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReportedRecord> {
  try {
    const { head, rest } = await takeHead(await unpack(chunks));
    if (/^\uFEFF?\s*\[/.test(head.toString('utf8'))) yield* readEvaluationTables(rest);
    else yield* readCard(rest);
  } catch (error) {
    if (!(error instanceof DamagedInputError)) throw error;
    yield { ok: false, line: 1, reason: error.message };
  }
}

async function* readCard(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReportedRecord> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > LONGEST_CARD) return yield { ok: false, line: 1, reason: 'too long for a model card' };
    pieces.push(chunk);
  }
  yield* parseModelIndex(Buffer.concat(pieces).toString('utf8'));
}
