import { decodeLine } from './decode-line.ts';
import { JsonObjectCutter, type JsonPiece } from './json-objects.ts';
import { toJsonRecord } from './json-record.ts';
import type { SourceRecord } from './paper.ts';
import { parseJson } from './parse-json.ts';
import { takeHead } from './take-head.ts';

/**
 * Reads papers from a JSON document of any length: an array of them, an object that holds such an array, or one paper
 * alone. Each may have our own fields, or be written as CSL-JSON, arXiv or Hugging Face write it.
 */
export async function* readJson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRecord> {
  const { head, rest, isWhole } = await takeHead(chunks);
  const alone = isWhole ? parseOnePaper(head) : undefined;
  if (alone) {
    await rest.return(undefined);
    yield toJsonRecord(1, alone);
    return;
  }
  const cutter = new JsonObjectCutter();
  for await (const chunk of rest) for (const piece of cutter.push(chunk)) yield toRecord(piece);
  const brokenAt = cutter.end();
  if (brokenAt !== undefined)
    yield { ok: false, line: brokenAt, reason: 'the JSON ends too early (cut off?)' };
}

/** A short document that is itself a paper. */
function parseOnePaper(head: Buffer): object | undefined {
  const json = parseJson(head.toString('utf8').replace(/^\uFEFF/, ''));
  const value = json.ok ? json.value : undefined;
  const isPaper = typeof value === 'object' && value !== null && 'title' in value;
  return isPaper ? value : undefined;
}

function toRecord({ line, bytes }: JsonPiece): SourceRecord {
  const decoded = decodeLine({ number: line, bytes, length: bytes?.length ?? Infinity });
  if (!decoded.ok) return { ok: false, line, reason: decoded.reason };
  const json = parseJson(decoded.text);
  return json.ok ? toJsonRecord(line, json.value) : { ok: false, line, reason: json.reason };
}
