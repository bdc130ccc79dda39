import { Link } from '@remix-run/react';
import { FormNotice } from '../form-notice.tsx';
import { PageTitle } from '../page-title.tsx';

interface MergeProblemProps {
  what: 'benchmark' | 'method';
  slug: string;
  problem: string | null;
}

/** Why there is nothing to merge, and the way back. */
export function MergeProblem({ what, slug, problem }: MergeProblemProps) {
  return (
    <div className="space-y-6">
      <PageTitle title="Merge" />
      <FormNotice problem={problem} />
      <p>
        <Link to={`/${what}s/${encodeURIComponent(slug)}/edit#merge`}>Choose another {what}</Link>
      </p>
    </div>
  );
}
