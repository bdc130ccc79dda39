import { Link } from '@remix-run/react';
import type { FoundPaper } from '#db/queries/list-watch-fetches.server.ts';

const OUTCOMES = { inserted: 'new', updated: 'changed', withdrawn: 'withdrawn' };

/** Papers that the fetching of a source has brought, each with what is new about it. */
export function FoundPapers({ papers }: { papers: readonly FoundPaper[] }) {
  return (
    <ul role="list" className="space-y-1">
      {papers.map(({ slug, title, outcome }, index) => (
        // Several fetches may have brought changes of one paper.
        <li key={index} className="[overflow-wrap:anywhere]">
          <Link to={`/papers/${encodeURIComponent(slug)}`}>{title}</Link>{' '}
          <span className="text-sm text-muted">{OUTCOMES[outcome]}</span>
        </li>
      ))}
    </ul>
  );
}
