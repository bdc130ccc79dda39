import type { Watch } from '#db/jobs/watches.server.ts';

/** A watched source as its list shows it. */
export function toWatchRow({ id, source, intervalSeconds, lastRunAt, lastReport, lastError }: Watch) {
  return {
    id,
    source,
    every: toInterval(intervalSeconds),
    lastRunAt: lastRunAt && `${lastRunAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    outcome: lastError ?? (lastReport ? toOutcome(lastReport) : null),
    hasFailed: lastError !== null,
  };
}

function toInterval(seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const [unit, length] = units.find(([, size]) => seconds % size === 0) ?? ['second', 1];
  const count = seconds / length;
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

function toOutcome({ inserted = 0, updated = 0, unchanged = 0, malformed = 0 }: Record<string, number>) {
  const unused = malformed > 0 ? `, ${malformed} could not be used` : '';
  return `${inserted} new, ${updated} changed, ${unchanged} known${unused}`;
}
