import { Form, Link } from '@remix-run/react';
import type { MergePreview as Preview, MergeSide } from '#app/names/preview-merge.server.ts';
import { FormNotice } from '../form-notice.tsx';
import { NoteField } from '../note-field.tsx';
import { PageTitle, SectionTitle } from '../page-title.tsx';

interface MergePreviewProps {
  what: 'benchmark' | 'method';
  preview: Preview;
  problem: string | null;
  note: string;
}

/** What a merge moves, before it is done. */
export function MergePreview({ what, preview: { gone, kept }, problem, note }: MergePreviewProps) {
  const path = `/${what}s/${encodeURIComponent(gone.slug)}`;
  return (
    <div className="space-y-6">
      <PageTitle title={`Merge ${gone.name} into ${kept.name}?`}>
        <p className="max-w-prose text-muted">
          {count(gone.claims, 'result')} in {count(gone.papers, 'paper')} move to {kept.name}, and so do{' '}
          {count(gone.names.length, 'name')}. The address of {gone.name} will lead there. It can be taken back
          in the history.
        </p>
      </PageTitle>
      <FormNotice problem={problem} />
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        <Side what={what} side={gone} title="Moves" />
        <Side what={what} side={kept} title="Stays" />
      </div>
      <Form method="post" className="max-w-md space-y-4">
        <input type="hidden" name="into" value={kept.slug} />
        <input type="hidden" name="last" value={gone.last} />
        <input type="hidden" name="lastKept" value={kept.last} />
        <NoteField defaultValue={note} />
        <div className="flex items-center gap-4">
          <button type="submit" className="button">
            Merge
          </button>
          <Link to={`${path}/edit`}>Leave it</Link>
        </div>
      </Form>
    </div>
  );
}

function Side({ what, side, title }: { what: 'benchmark' | 'method'; side: MergeSide; title: string }) {
  const id = `side-${side.id}`;
  return (
    <section aria-labelledby={id} className="space-y-2">
      <SectionTitle id={id}>
        {title}: {side.name}
      </SectionTitle>
      <p>
        <Link to={`/${what}s/${encodeURIComponent(side.slug)}`}>{side.name}</Link>
        {`: ${count(side.claims, 'result')} in ${count(side.papers, 'paper')}`}
      </p>
      <p className="text-sm [overflow-wrap:anywhere] text-muted">Names: {side.names.join(', ')}</p>
      {side.boards.length > 0 && (
        <ul role="list" className="text-sm">
          {side.boards.map(({ name, slug, scores }) => (
            <li key={name + slug}>
              {slug ? <Link to={`/benchmarks/${encodeURIComponent(slug)}`}>{name}</Link> : name}
              <span className="text-muted">: {count(scores, 'score')}</span>
            </li>
          ))}
          {side.boardTotal > side.boards.length && (
            <li className="text-muted">and {side.boardTotal - side.boards.length} more</li>
          )}
        </ul>
      )}
    </section>
  );
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
