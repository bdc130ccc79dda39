import type { Kysely } from 'kysely';
import * as registry from '#app/extraction/registry/registry.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { listPapersToExtract } from '#db/papers/list-papers-to-extract.server.ts';
import type { Database } from '#db/schema.ts';
import { refreshDerived } from './refresh-derived.ts';
import { readClaims, startRulesRun } from './read-claims.ts';

const BATCH_SIZE = 500;
export interface ExtractPendingOptions {
  /** Called after every batch with the number of papers read so far. */
  onProgress?: (papers: number) => void;
  /** Ends the work after the batch that it is at. */
  signal?: AbortSignal;
}

/**
 * Reads the stored papers that the present rules have not read: those without claims yet, and those read by an older
 * version. What reviewers said stays.
 * @returns the number of papers read
 */
export async function extractPending(
  db: Kysely<Database>,
  { onProgress, signal }: ExtractPendingOptions = {},
): Promise<number> {
  const rules = await rulesInUse(db);
  let read = 0;
  while (!signal?.aborted) {
    const papers = await listPapersToExtract(db, rules.version, BATCH_SIZE);
    if (papers.length === 0) break;
    const extractions = readClaims(papers, rules).map(({ source, extraction }) => ({
      paperId: source.id,
      abstractSha256: source.abstractSha256,
      extraction,
    }));
    await storeExtractions(db, await startRulesRun(db, rules), extractions, registry);
    read += papers.length;
    onProgress?.(read);
  }
  await refreshDerived(db, { hasChanged: read > 0, signal });
  return read;
}
