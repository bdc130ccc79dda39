import type { BoardRow } from '#app/leaderboard/board-row.ts';
import { Badge } from './badge.tsx';

interface ClaimStatusProps {
  claim: Pick<BoardRow, 'status' | 'verdict'> & { paper?: { isDigest: boolean } };
  /** How many other papers give the same system another value. */
  conflicts?: number;
}

/** What is known about a claim beyond its text: review, arithmetic, disagreement. */
export function ClaimStatus({ claim: { status, verdict, paper }, conflicts = 0 }: ClaimStatusProps) {
  const isPlain = status === 'unchecked' && verdict === null && conflicts === 0;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {isPlain && <span className="whitespace-nowrap text-muted">as read</span>}
      {status !== 'unchecked' && <Badge tone="accent">{status}</Badge>}
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
      {conflicts > 0 && (
        <Badge tone="danger" title="Other papers give this system another value">
          disputed by {conflicts}
        </Badge>
      )}
      {paper?.isDigest && <Badge title="Read from a digest in our own words">digest</Badge>}
    </span>
  );
}
