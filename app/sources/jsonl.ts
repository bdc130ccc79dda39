import { readLines } from './byte-lines.ts';
import { decodeLine } from './decode-line.ts';
import { toJsonRecord } from './json-record.ts';
import type { SourceRecord } from './paper.ts';
import { parseJson } from './parse-json.ts';

/**
 * Reads papers from JSON Lines: one object a line with `id`, `title`, `abstract` and, if known, `url`, `date`, `authors`;
 * or as arXiv's metadata dump, CSL-JSON and Hugging Face write them.
 */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRecord> {
  for await (const bytes of readLines(chunks)) {
    const line = bytes.number;
    const decoded = decodeLine(bytes);
    if (!decoded.ok) yield { ok: false, line, reason: decoded.reason };
    else if (decoded.text.trim() !== '') {
      const json = parseJson(decoded.text);
      yield json.ok ? toJsonRecord(line, json.value) : { ok: false, line, reason: json.reason };
    }
  }
}
