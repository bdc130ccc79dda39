import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { Ruling } from '#app/leaderboard/ruling.ts';
import { Badge } from './badge.tsx';

interface ClaimStatusProps {
  claim: Pick<BoardRow, 'status' | 'verdict' | 'settled'> & { paper?: { isDigest: boolean } };
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

/** What is known about a claim beyond its text: review, arithmetic, disagreement. */
export function ClaimStatus({ claim: { status, verdict, settled, paper }, conflicts = 0 }: ClaimStatusProps) {
  const isPlain = status === 'unchecked' && verdict === null && conflicts === 0 && !settled;
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
      {paper?.isDigest && <Badge title="Read from a digest in our own words">digest</Badge>}
    </span>
  );
}
