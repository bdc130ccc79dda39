/** What the address of the review queue asks for. */
export interface QueueParams {
  /** Slug or name of a benchmark; empty for all. */
  benchmark: string;
  /** Slug of a paper; empty for all. */
  paper: string;
  reason: QueueReason | '';
  /** A claim that is to be looked at first, whatever waits. */
  claim: number | null;
}

/** Why a claim waits to be looked at, the most pressing first. */
export const QUEUE_REASONS = [
  { key: 'arithmetic', name: 'does not add up' },
  { key: 'conflict', name: 'papers disagree' },
  { key: 'disagreement', name: 'rules and model disagree' },
  { key: 'top', name: 'in the top three, unchecked' },
  { key: 'unsure', name: 'read with doubt' },
] as const;

export type QueueReason = (typeof QUEUE_REASONS)[number]['key'];

/** The address of the queue that asks for this, without what asks for nothing. */
export function toQueuePath(params: Partial<QueueParams>): string {
  const search = new URLSearchParams();
  for (const name of ['benchmark', 'paper', 'reason', 'claim'] as const)
    if (params[name]) search.set(name, String(params[name]));
  return search.size > 0 ? `/review?${search.toString()}` : '/review';
}

/** The reason in words. */
export function nameReason(key: string): string {
  return QUEUE_REASONS.find((reason) => reason.key === key)?.name ?? key;
}
