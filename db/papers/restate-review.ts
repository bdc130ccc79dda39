import type { ReviewAction } from '../schema.ts';

/** What a review states; where the number stands may be part of it. */
export type StatedPlace = Record<string, unknown> & {
  start_offset?: number;
  end_offset?: number;
  quote?: string;
};

/** Where a claim stands in another text than before. */
export interface Place {
  id: number;
  start: number;
  end: number;
  /** The state of the latest review at its new place, where it named the old one. */
  restated: { action: ReviewAction; before: StatedPlace; after: StatedPlace } | null;
}

interface ReviewedClaim {
  action: ReviewAction;
  after: StatedPlace | null;
}

/** What the latest review states, moved; null where it names no place or the same, undefined where its characters are not there. */
export function restate(
  { action, after }: ReviewedClaim,
  text: string,
  shift: number,
): Place['restated'] | undefined {
  const { start_offset: start, end_offset: end, quote } = after ?? {};
  if (!after || start === undefined || end === undefined) return null;
  if (text.slice(start + shift, end + shift) !== quote) return undefined;
  const moved = { ...after, start_offset: start + shift, end_offset: end + shift };
  return shift === 0 ? null : { action, before: after, after: moved };
}
