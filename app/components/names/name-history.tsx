import { Form, Link } from '@remix-run/react';
import type { HistoryEntry } from '#app/names/describe-name-change.ts';
import { Badge } from '../badge.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FormNotice } from '../form-notice.tsx';
import { NoteField } from '../note-field.tsx';
import { PageTitle } from '../page-title.tsx';
import { Pagination } from '../pagination.tsx';
import { WrittenTime } from '../written-time.tsx';

interface NameHistoryProps {
  what: 'benchmark' | 'method';
  slug: string;
  name: string;
  entries: HistoryEntry[];
  page: number;
  pages: number;
  /** Whether whoever looks may take steps back. */
  mayEdit: boolean;
  problem: string | null;
}

/** Who changed what about a benchmark or method, when, and why; the latest first. */
export function NameHistory({ what, slug, name, entries, page, pages, mayEdit, problem }: NameHistoryProps) {
  const path = `/${what}s/${encodeURIComponent(slug)}`;
  return (
    <div className="space-y-6">
      <PageTitle title={`History of ${name}`}>
        <p className="flex flex-wrap gap-x-4 text-muted">
          <Link to={path}>{what === 'benchmark' ? 'Leaderboard' : 'Its page'}</Link>
          {mayEdit && <Link to={`${path}/edit`}>Edit</Link>}
        </p>
      </PageTitle>
      <FormNotice problem={problem} />
      {entries.length > 0 ? (
        <ol role="list" className="max-w-3xl space-y-4">
          {entries.map((entry) => (
            <li key={entry.id} className="space-y-2 rounded-md border border-line bg-surface px-4 py-3">
              <Entry entry={entry} />
              {mayEdit && entry.revertedById === null && <Revert entry={entry} />}
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState title="Nobody has changed anything here">
          It is as the registry and the papers have it.
        </EmptyState>
      )}
      <Pagination page={page} pages={pages} toSearch={(next) => `?page=${next}`} />
    </div>
  );
}

function Entry({ entry: { id, title, author, at, note, facts, revertedById } }: { entry: HistoryEntry }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong className="[overflow-wrap:anywhere]">{title}</strong>
        <span className="text-sm text-muted">
          step {id}, by {author}, <WrittenTime at={at} />
        </span>
        {revertedById !== null && <Badge>taken back by step {revertedById}</Badge>}
      </p>
      {note && <p className="[overflow-wrap:anywhere] whitespace-pre-line">{note}</p>}
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(0,16rem)_1fr]">
        {facts.map(({ label, before, after }, index) => (
          <div key={index} className="contents">
            <dt className="[overflow-wrap:anywhere] text-muted">{label}</dt>
            <dd className="[overflow-wrap:anywhere]">
              <del className="text-muted">{before}</del>
              <span aria-hidden="true"> → </span>
              <ins className="no-underline">{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Revert({ entry: { id } }: { entry: HistoryEntry }) {
  return (
    <details>
      <summary className="w-fit py-1 text-sm text-accent">Take step {id} back</summary>
      <Form method="post" className="max-w-md space-y-3 pt-2">
        <input type="hidden" name="changeId" value={id} />
        <NoteField />
        <button type="submit" className="button">
          Take it back
        </button>
      </Form>
    </details>
  );
}
