import type { SourcePaper, SourceRecord } from './paper.ts';
import { leaveOutOthers } from './person-name.ts';
import { findUnstorable } from './storable-text.ts';

/** What a source found out about a paper, before anybody has looked whether it is enough. */
export type PaperDraft = Pick<SourcePaper, 'source' | 'externalId' | 'title' | 'abstract'> &
  Partial<Omit<SourcePaper, 'source' | 'externalId' | 'title' | 'abstract'>>;

/** A record of a draft that has what a paper needs; else what it lacks. `line` is where it stands. */
export function toRecord(line: number, draft: PaperDraft): SourceRecord {
  const { source, externalId, title, abstract } = draft;
  const problem =
    findGap({ title, externalId, abstract }) ??
    findUnstorable([externalId, title, abstract, draft.url ?? '', ...(draft.authors ?? [])].join('\n'));
  if (problem) return { ok: false, line, reason: nameRecord(draft, problem) };
  return {
    ok: true,
    line,
    paper: {
      ...draft,
      source,
      externalId,
      title,
      abstract,
      url: draft.url ?? null,
      publishedOn: draft.publishedOn ?? null,
      authors: leaveOutOthers((draft.authors ?? []).filter((name) => name !== '')),
      isDigest: draft.isDigest ?? false,
    },
  };
}

function findGap({ title, externalId, abstract }: Pick<PaperDraft, 'title' | 'externalId' | 'abstract'>) {
  if (title.trim() === '') return 'no title';
  if (externalId === '') return 'the title holds no letter and no digit';
  return abstract.trim() === '' ? 'no abstract' : undefined;
}

/** People find a record of a long list by what it calls itself. */
function nameRecord({ externalId, title }: PaperDraft, problem: string): string {
  const name = externalId || title.trim();
  const short = name.length > 60 ? `${name.slice(0, 59)}…` : name;
  return short === '' ? problem : `${problem}: "${short}"`;
}
