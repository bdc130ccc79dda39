import { Link } from '@remix-run/react';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { Ruling } from '#app/leaderboard/ruling.ts';
import { Badge } from './badge.tsx';

interface ClaimStatusProps {
  claim: Pick<BoardRow, 'status' | 'verdict' | 'settled' | 'conflictId'> & {
    id?: number;
    paper?: { slug?: string; isDigest: boolean };
  };
  /** How many other papers give the same system another value. */
  conflicts?: number;
}

const RULINGS: Record<Ruling, { text: string; tone: 'accent' | 'danger' | 'plain'; title: string }> = {
  stands: {
    text: 'stands',
    tone: 'accent',
    title: 'Papers differ, and a reviewer said that this number stands',
  },
  overruled: {
    text: 'does not stand',
    tone: 'danger',
    title: 'Papers differ, and a reviewer said that another number stands: this one has no rank',
  },
  setups: {
    text: 'other setup',
    tone: 'plain',
    title: 'Papers differ because they measured in different setups',
  },
};

const STATUS = {
  unchecked: { name: 'unchecked', title: 'Read by rules; nobody has looked at it yet' },
  accepted: { name: 'accepted', title: 'A reviewer has looked at its sentence and agrees' },
  corrected: { name: 'corrected', title: 'A reviewer has looked at its sentence and put it right' },
  added: { name: 'added by hand', title: 'A reviewer has found it in the abstract' },
} as const;

/** What is known about a claim beyond its text: review, arithmetic, disagreement. The review leads to its history. */
export function ClaimStatus({ claim, conflicts = 0 }: ClaimStatusProps) {
  const { verdict, settled, conflictId, paper } = claim;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <ReviewState claim={claim} />
      {verdict === 'holds' && (
        <Badge tone="accent" title="The figures of the abstract agree with each other">
          adds up
        </Badge>
      )}
      {verdict === 'fails' && (
        <Badge tone="danger" title="The figures of the abstract do not agree with each other">
          does not add up
        </Badge>
      )}
      {settled && (
        <Badge tone={RULINGS[settled.ruling].tone} title={RULINGS[settled.ruling].title}>
          {RULINGS[settled.ruling].text}
        </Badge>
      )}
      {conflicts > 0 && (
        <Badge tone="danger" title="Other papers give this system another value">
          disputed by {conflicts}
        </Badge>
      )}
      {conflictId && (
        <Link to={`/conflicts/${conflictId}`} className="no-underline hover:underline">
          <Badge tone="danger" title="Other papers give this system another value">
            in conflict
          </Badge>
        </Link>
      )}
      {paper?.isDigest && <Badge title="Read from a digest in our own words">digest</Badge>}
    </span>
  );
}

function ReviewState({ claim: { id, status, paper } }: Pick<ClaimStatusProps, 'claim'>) {
  const { name, title } = STATUS[status];
  const text =
    status === 'unchecked' ? (
      <span title={title} className="whitespace-nowrap text-muted">
        {name}
      </span>
    ) : (
      <Badge tone="accent" title={title}>
        {name}
      </Badge>
    );
  // A text that is only tried belongs to no paper, and its claims have no history.
  if (id === undefined || paper?.slug === '') return text;
  return (
    <Link to={`/claims/${id}`} className="no-underline hover:underline">
      {text}
    </Link>
  );
}
