import { LRUCache } from 'lru-cache';
import { parseArxivId, writeArxivId, type ArxivId } from '#app/sources/arxiv-id.ts';
import type { SourcePaper } from '#app/sources/paper.ts';
import { OF_A_READER } from '#app/sources/services/patience.ts';
import { PoliteClient } from '#app/sources/services/polite-client.ts';
import { readService } from '#app/sources/services/read-service.ts';
import { ServiceError } from '#app/sources/services/service-error.ts';
import { readServiceSettings } from '#app/sources/services/service-settings.ts';
import { isRecord } from '#app/sources/source-item.ts';

export type FetchedAbstract =
  { ok: true; paper: SourcePaper } | { ok: false; problem: string; status: 400 | 404 | 502 | 503 };

/** One for the whole process: all visitors together keep the distance that arXiv asks for. */
let client: PoliteClient | undefined;
/** arXiv changes once a day and asks not to be asked twice for the same. */
const known = new LRUCache<string, SourcePaper>({ max: 500, ttl: 6 * 60 * 60_000 });
/** Who waits for arXiv at this moment; nobody else has to queue behind more than a few. */
let waiting = 0;
const MOST_WAITING = 4;

/**
 * The abstract of a paper of arXiv, by its identifier or any address of it. Of what a visitor gives, only an identifier is
 * taken; what is asked is the host of the settings and no other.
 */
export async function fetchAbstract(text: string): Promise<FetchedAbstract> {
  const id = parseArxivId(text);
  if (!id)
    return {
      ok: false,
      status: 400,
      problem:
        'That is no identifier of arXiv. It looks like 2501.04519, or like the address of a paper there.',
    };
  const key = writeArxivId(id);
  const paper = known.get(key);
  if (paper) return { ok: true, paper };
  if (waiting >= MOST_WAITING)
    return {
      ok: false,
      status: 503,
      problem: 'Too many are asking arXiv at the moment. Try again in a minute.',
    };
  waiting++;
  try {
    const fetched = await askArxiv(id);
    if (fetched.ok) known.set(key, fetched.paper);
    return fetched;
  } finally {
    waiting--;
  }
}

async function askArxiv(id: ArxivId): Promise<FetchedAbstract> {
  const settings = readServiceSettings();
  const timeoutMs = Math.min(settings.timeoutMs, 15_000);
  client ??= new PoliteClient({ ...settings, timeoutMs }, OF_A_READER);
  try {
    for await (const record of readService({ kind: 'arxiv-ids', ids: [id] }, { client, settings })) {
      if (!isRecord(record)) continue;
      if (record.ok) return { ok: true, paper: record.paper };
      return { ok: false, status: 404, problem: `${record.reason}.` };
    }
    return { ok: false, status: 404, problem: `arXiv has no paper ${writeArxivId(id)}.` };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const problem = `${error.message} You can also paste the abstract.`;
    return { ok: false, status: error.failure === 'busy' ? 503 : 502, problem };
  }
}
