/** What a reviewer said of a claim that others contradict: it stands, it does not, or all do, in different setups. */
export type Ruling = 'stands' | 'overruled' | 'setups';

export interface Settled {
  /** Number of the settlement: claims that one settlement speaks of do not contradict each other any more. */
  settlement: number;
  ruling: Ruling;
}

interface MaybeSettled {
  settled?: Settled | null;
}

/** Whether a reviewer has said that another number stands instead. Such a claim is shown, and has no rank. */
export function isOverruled({ settled }: MaybeSettled): boolean {
  return settled?.ruling === 'overruled';
}

/** Brings a row to a scale unless it is overruled: what has no value has no rank. */
export function rankStanding<Row extends MaybeSettled>(
  toValue: (row: Row) => number | null,
): (row: Row) => number | null {
  return (row) => (isOverruled(row) ? null : toValue(row));
}

/** Whether one settlement has spoken of both. */
export function areSettledTogether(one: MaybeSettled, other: MaybeSettled): boolean {
  return one.settled != null && one.settled.settlement === other.settled?.settlement;
}
