import { describeFetch } from '#app/jobs/describe-report.ts';
import { listWatches } from '#db/jobs/watches.server.ts';
import { listWatchFetches, type WatchFetch } from '#db/queries/list-watch-fetches.server.ts';
import { findNamed } from './look-after-watches.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

const FETCHES_SHOWN = 10;
const OUTCOMES = { inserted: 'new', updated: 'changed', withdrawn: 'withdrawn' };

/** Prints how the latest fetches of a watched source went, what they have brought, and what could not be used. */
export async function showWatch(name: string, { isJson }: { isJson: boolean }): Promise<void> {
  const { watch, fetches } = await withDatabase(async (db) => {
    const watch = findNamed(await listWatches(db), name);
    return { watch, fetches: await listWatchFetches(db, { watchId: watch.id, limit: FETCHES_SHOWN }) };
  });
  if (isJson) await writeOutput(`${JSON.stringify({ watch, fetches })}\n`);
  else await writeOutput(fetches.map(describe).join('') || `${watch.source}: not fetched yet\n`);
}

function describe({ begunAt, report, error, remarks, finds, findCount, unused }: WatchFetch): string {
  const outcome = error ? `failed: ${toLine(error)}` : report ? describeFetch(report) : 'has not ended';
  const more = findCount > finds.length ? [`and ${findCount - finds.length} more`] : [];
  const lines = [
    `${begunAt.toISOString()}: ${outcome}`,
    ...remarks,
    ...finds.map(({ outcome, slug, title }) => `${OUTCOMES[outcome]}: ${toLine(title)} (/papers/${slug})`),
    ...more,
    ...unused.map(({ line, reason }) => `not used: record ${line}: ${toLine(reason)}`),
  ];
  return `${lines.join('\n  ')}\n`;
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
