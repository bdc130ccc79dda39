import { Link } from '@remix-run/react';
import type { RelatedPaper } from '#db/queries/related-papers.server.ts';
import { SectionTitle } from './page-title.tsx';

/** Papers that report on the same benchmarks; nothing where there are none. */
export function RelatedPapers({ papers }: { papers: RelatedPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="related" className="no-print max-w-4xl space-y-3">
      <SectionTitle id="related">On the same benchmarks</SectionTitle>
      <ul role="list" className="space-y-2">
        {papers.map(({ slug, title, shared }) => (
          <li key={slug}>
            <Link to={`/papers/${encodeURIComponent(slug)}`} className="text-ink">
              {title}
            </Link>{' '}
            <span className="text-sm text-muted">{shared.join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
