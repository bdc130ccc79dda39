import { z } from 'zod';
import { toArxivRecord } from './arxiv-paper.ts';
import type { SourceRecord } from './paper.ts';
import { toReason } from './parse-record.ts';

const text = z.string({ error: ({ input }) => (input === undefined ? 'missing' : 'must be text') });

/** One record of arXiv's metadata dump: all of arXiv in JSON, a paper a line. */
const snapshotRecord = z.object({
  id: text,
  title: text,
  abstract: text,
  /** Family name, given name, suffix. */
  authors_parsed: z.array(z.array(z.string())).nullish(),
  authors: z.string().nullish(),
  /** The first version is the first of the list; `created` is a date of HTTP. */
  versions: z.array(z.object({ version: z.string(), created: z.string() })).nullish(),
  doi: z.string().nullish(),
});

/** Whether a value is of that dump: no other list gives names in parts, or dates by version. */
export function isArxivSnapshotRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'authors_parsed' in value || ('versions' in value && 'submitter' in value);
}

export function toSnapshotRecord(line: number, value: unknown): SourceRecord {
  const parsed = snapshotRecord.safeParse(value);
  if (!parsed.success) return { ok: false, line, reason: toReason(parsed.error) };
  const { id, title, abstract, authors_parsed, authors, versions, doi } = parsed.data;
  return toArxivRecord(line, {
    id,
    title,
    abstract,
    authors: authors_parsed?.map(toName) ?? (authors ?? '').split(/,\s+|\s+and\s+/),
    publishedAt: toIsoTime(versions?.[0]?.created ?? ''),
    doi: doi ?? '',
    version: Number(/^v(\d+)$/.exec(versions?.at(-1)?.version ?? '')?.[1]) || null,
  });
}

function toName([family = '', given = '', suffix = '']: string[]): string {
  return [given, family, suffix].filter((part) => part !== '').join(' ');
}

function toIsoTime(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
