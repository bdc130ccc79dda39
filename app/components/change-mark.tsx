import type { BoardRow } from '#app/leaderboard/board-row.ts';
import { nameKind } from '#app/leaderboard/name-kind.ts';
import { Badge } from './badge.tsx';

/** A word beside a gain that is not one for the better, or of which nobody says so. */
export function ChangeMark({ claim }: { claim: Pick<BoardRow, 'kind' | 'change'> }) {
  switch (nameKind(claim)) {
    case 'decline':
      return (
        <Badge tone="danger" title="What is measured has become worse">
          decline
        </Badge>
      );
    case 'change':
      return <Badge title="The abstract does not tell whether that is for the better">not said which</Badge>;
    default:
      return null;
  }
}
