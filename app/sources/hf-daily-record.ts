import { z } from 'zod';
import { toRecord } from './paper-record.ts';
import type { SourceRecord } from './paper.ts';
import { toReason } from './parse-record.ts';
import { parseArxivId } from './arxiv-id.ts';
import { toOneLine, unwrapText } from './unwrap-text.ts';

const text = z.string({ error: ({ input }) => (input === undefined ? 'missing' : 'must be text') });

/** A paper as Hugging Face's daily papers have it: known by its identifier at arXiv. */
const hfPaper = z.object({
  id: text,
  title: text,
  summary: text,
  authors: z.array(z.looseObject({ name: z.string().nullish() })).nullish(),
  publishedAt: z.string().nullish(),
});

/** Whether a value is an entry of the daily papers, or the paper in one. */
export function isHfDailyRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { paper } = value as { paper?: unknown };
  return (typeof paper === 'object' && paper !== null) || ('summary' in value && 'id' in value);
}

export function toHfDailyPaper(line: number, value: unknown): SourceRecord {
  const { paper = value } = (value ?? {}) as { paper?: unknown };
  const parsed = hfPaper.safeParse(paper);
  if (!parsed.success) return { ok: false, line, reason: toReason(parsed.error) };
  const { id, title, summary, authors, publishedAt } = parsed.data;
  const arxiv = parseArxivId(id)?.id ?? null;
  return toRecord(line, {
    source: 'hf-daily',
    externalId: id.trim().slice(0, 500),
    title: toOneLine(title),
    abstract: unwrapText(summary),
    url: arxiv ? `https://arxiv.org/abs/${arxiv}` : `https://huggingface.co/papers/${encodeURIComponent(id)}`,
    publishedOn: /^\d{4}-\d{2}-\d{2}/.exec(publishedAt ?? '')?.[0] ?? null,
    authors: (authors ?? []).map(({ name }) => toOneLine(name ?? '')),
    identifiers: { arxiv },
  });
}
