import { Link } from '@remix-run/react';
import type { PaperSummary } from '#db/queries/list-papers.server.ts';
import { Badge } from './badge.tsx';
import { PaperDate } from './paper-date.tsx';

export function PaperList({ papers }: { papers: PaperSummary[] }) {
  return (
    <ul role="list" className="divide-y divide-line border-y border-line">
      {papers.map((paper) => (
        <li key={paper.slug} className="py-2.5">
          <Link
            to={`/papers/${encodeURIComponent(paper.slug)}`}
            className="font-medium [overflow-wrap:anywhere] text-ink"
          >
            {paper.title}
          </Link>
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
            <span>{describe(paper)}</span>
            {paper.publishedOn && <PaperDate date={paper.publishedOn} />}
            {paper.isDigest && (
              <Badge title="Its abstract is shown as a digest in our own words">digest</Badge>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function describe({ claims, isRead }: PaperSummary): string {
  if (!isRead) return 'not read yet';
  if (claims === 0) return 'reports no numbers';
  return claims === 1 ? '1 result' : `${claims} results`;
}
