import type { BoardRow } from './board-row.ts';

/** What a claim is called. A gain of which nobody says whether it is one for the better is a change. */
export function nameKind({
  kind,
  change,
}: Pick<BoardRow, 'kind' | 'change'>): 'score' | 'gain' | 'decline' | 'change' {
  if (kind === 'score') return 'score';
  if (change === 'decline') return 'decline';
  return change === 'improvement' ? 'gain' : 'change';
}
