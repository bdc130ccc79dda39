import type { BoardRow } from './board-row.ts';
import { nameKind } from './name-kind.ts';

/** What a reader should know of a claim that is drawn as a mark. */
export function remarkOn(row: Pick<BoardRow, 'kind' | 'change' | 'verdict'>): { remark?: string } {
  const remarks = [
    nameKind(row) === 'decline' && 'a decline',
    row.verdict === 'fails' && 'which does not add up',
  ].filter(Boolean);
  return remarks.length > 0 ? { remark: remarks.join(', ') } : {};
}
