import { Form, Link } from '@remix-run/react';
import type { RejectedClaim } from '#db/queries/rejected-claims.server.ts';
import { Badge } from '../badge.tsx';
import { PaperDate } from '../paper-date.tsx';

interface PaperReviewNoteProps {
  /** Who has looked through the whole abstract. */
  done: { by: string | null; at: string } | null;
  /** Whether whoever looks at the page may change that. */
  canReview: boolean;
}

/** Whether somebody has looked through the whole abstract, and the way to say so. */
export function PaperReviewNote({ done, canReview }: PaperReviewNoteProps) {
  if (!done && !canReview) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm">
      {done && (
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="accent">fully reviewed</Badge>
          <span className="text-muted">
            by {done.by ?? 'somebody'} on <PaperDate date={done.at.slice(0, 10)} />
          </span>
        </p>
      )}
      {canReview && (
        <Form method="post" preventScrollReset>
          <button name="intent" value={done ? 'reopen' : 'done'} className="button-quiet">
            {done ? 'Open it again' : 'This abstract is done'}
          </button>
        </Form>
      )}
    </div>
  );
}

/** What reviewers have rejected: out of the way, and not lost. */
export function RejectedClaims({ claims }: { claims: RejectedClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer text-muted">
        {claims.length} rejected {claims.length === 1 ? 'reading' : 'readings'}
      </summary>
      <ul role="list" className="mt-2 space-y-2">
        {claims.map(({ id, quote, benchmark, method, reason, by }) => (
          <li key={id} className="rounded-md border border-line px-4 py-2">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <s>{quote}</s>
              <Badge tone="danger">rejected</Badge>
              <span className="text-muted">{[method, benchmark].filter(Boolean).join(' on ')}</span>
            </p>
            <p className="[overflow-wrap:anywhere]">
              {by ?? 'Somebody'}
              {reason && `: ${reason}`} · <Link to={`/claims/${id}`}>history</Link>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
