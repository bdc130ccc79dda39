import { z } from 'zod';
import type { OaiHarvest } from '../source-spec.ts';
import type { SourceProgress } from './source-memory.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How far a harvest has come, as it is noted at the end of each page. */
export const oaiPlace = z.object({
  /** By which the next page is asked for. */
  token: z.string().min(1),
  /** Records before it. */
  read: z.int().nonnegative(),
  /** When the harvest was begun, by arXiv's calendar; what changes after that is for the next one. */
  begunOn: day.nullable(),
  /** From which day on changes are harvested; null for all that there are. */
  from: day.nullable(),
  /** Datestamps of the first and the latest record, and whether all of them have come in their order. */
  firstStamp: z.string(),
  latestStamp: z.string(),
  isOrdered: z.boolean(),
});

export type OaiState = Omit<z.infer<typeof oaiPlace>, 'token'>;

/** A harvest before its first page. */
export function beginState(from: string | null): OaiState {
  return { read: 0, begunOn: null, from, firstStamp: '', latestStamp: '', isOrdered: true };
}

/**
 * From which day a harvest begins: where an earlier one was complete, a day before it was begun, since papers are known to
 * appear with the datestamp of the day before.
 */
export function findBegin(
  { from }: OaiHarvest,
  progress: Pick<SourceProgress, 'harvestedTo'> | undefined,
): string | null {
  const harvestedTo = progress?.harvestedTo;
  if (!harvestedTo) return from;
  const overlapping = toDayBefore(harvestedTo);
  return from !== null && from > overlapping ? from : overlapping;
}

function toDayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 24 * 3_600_000).toISOString().slice(0, 10);
}

/** The state after one more page. */
export function advance(
  state: OaiState,
  page: { datestamps: readonly string[]; answeredOn: string | null },
): OaiState {
  const next = {
    ...state,
    read: state.read + page.datestamps.length,
    begunOn: state.begunOn ?? page.answeredOn,
  };
  for (const stamp of page.datestamps) {
    if (stamp < next.latestStamp || stamp === '') next.isOrdered = false;
    else next.latestStamp = stamp;
    next.firstStamp ||= stamp;
  }
  return next;
}

/**
 * The state to begin anew in, where a token has run out: from the day of the latest record if the records have shown to come
 * in the order of their days, so that nothing before it can be missing; else from where the harvest began.
 */
export function restart(state: OaiState): OaiState {
  const isSure = state.isOrdered && state.latestStamp > state.firstStamp;
  const from = isSure ? state.latestStamp : state.from;
  return { ...beginState(from), read: state.read, begunOn: state.begunOn };
}
