import { readLines } from './byte-lines.ts';
import { jsonlRecord, type JsonlRecord } from './jsonl-record.ts';
import type { SourcePaper, SourceRecord } from './paper.ts';
import { parseRecord } from './parse-record.ts';

/** Reads papers from JSON Lines: one object a line with `id`, `title`, `abstract` and, if known, `url`, `date`, `authors`. */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRecord> {
  for await (const line of readLines(chunks)) {
    const record = parseRecord(line, jsonlRecord);
    if (!record) continue;
    if (record.ok) yield { ok: true, line: line.number, paper: toSourcePaper(record.value) };
    else yield { ok: false, line: line.number, reason: record.reason };
  }
}

function toSourcePaper(record: JsonlRecord): SourcePaper {
  return {
    source: 'jsonl',
    externalId: record.id.trim(),
    title: record.title.trim(),
    abstract: record.abstract,
    url: record.url?.trim() ?? null,
    publishedOn: record.date ?? null,
    authors: (record.authors ?? []).map((name) => name.trim()).filter((name) => name !== ''),
    isDigest: record.isDigest ?? false,
  };
}
