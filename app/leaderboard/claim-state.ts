import type { BoardRow } from './board-row.ts';

/** What can be asked of how well a claim is known. */
export const CLAIM_STATES = [
  { key: 'checked', name: 'checked by a reviewer' },
  { key: 'accepted', name: 'accepted' },
  { key: 'corrected', name: 'corrected' },
  { key: 'added', name: 'added by hand' },
  { key: 'adds-up', name: 'adds up' },
  { key: 'fails', name: 'does not add up' },
  { key: 'unchecked', name: 'unchecked' },
] as const;

export type ClaimState = (typeof CLAIM_STATES)[number]['key'];

type Known = Pick<BoardRow, 'status' | 'verdict'>;

/** A reviewer has looked at its sentence. Figures that agree with each other may still be of something else. */
export function isChecked({ status }: Pick<Known, 'status'>): boolean {
  return status !== 'unchecked';
}

export function isInState(claim: Known, state: ClaimState): boolean {
  switch (state) {
    case 'checked':
      return isChecked(claim);
    case 'unchecked':
      return !isChecked(claim);
    case 'adds-up':
      return claim.verdict === 'holds';
    case 'fails':
      return claim.verdict === 'fails';
    default:
      return claim.status === state;
  }
}
