import { isArxivSnapshotRecord, toSnapshotRecord } from './arxiv-snapshot.ts';
import { isCslRecord, toCslPaper } from './csl-json.ts';
import { isHfDailyRecord, toHfDailyPaper } from './hf-daily-record.ts';
import { jsonlRecord, type JsonlRecord } from './jsonl-record.ts';
import { toIdentifiers } from './identify-paper.ts';
import type { SourcePaper, SourceRecord } from './paper.ts';
import { toReason } from './parse-record.ts';
import { leaveOutOthers } from './person-name.ts';

/** A paper from one JSON value, in whichever of the known shapes it is: arXiv's, CSL's, Hugging Face's, or our own. */
export function toJsonRecord(line: number, value: unknown): SourceRecord {
  if (isArxivSnapshotRecord(value)) return toSnapshotRecord(line, value);
  if (isHfDailyRecord(value)) return toHfDailyPaper(line, value);
  if (isCslRecord(value)) return toCslPaper(line, value);
  const record = jsonlRecord.safeParse(value);
  if (!record.success) return { ok: false, line, reason: toReason(record.error) };
  return { ok: true, line, paper: toSourcePaper(record.data) };
}

function toSourcePaper(record: JsonlRecord): SourcePaper {
  const identifiers = toIdentifiers({ id: record.id, url: record.url });
  return {
    source: 'jsonl',
    externalId: record.id.trim(),
    title: record.title.trim(),
    abstract: record.abstract,
    url: record.url?.trim() ?? null,
    publishedOn: record.date ?? null,
    authors: leaveOutOthers((record.authors ?? []).map((name) => name.trim()).filter((name) => name !== '')),
    isDigest: record.isDigest ?? false,
    ...(identifiers.arxiv || identifiers.doi ? { identifiers } : {}),
  };
}
