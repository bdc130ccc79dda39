import { z } from 'zod';
import * as registry from '#app/extraction/registry/registry.ts';
import { readClaims, startRulesRun } from '#app/ingest/read-claims.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { listPapersOfRange } from '#db/papers/paper-ranges.server.ts';
import type { JobTask } from '../task.ts';

const payload = z.object({
  /** Of the rules when the job was queued: another version is another job. */
  version: z.string(),
  from: z.int(),
  to: z.int(),
  /** Also those that the present rules have read. */
  all: z.boolean(),
});

export type ReadPapersPayload = z.infer<typeof payload>;

/** Reads stored papers anew with the rules; reading the same again changes nothing. What reviewers said stays. */
export const readPapers: JobTask<ReadPapersPayload> = {
  name: 'read-papers',
  payload,
  maxAttempts: 5,
  async run({ from, to, all }, { db }) {
    const rules = await rulesInUse(db);
    const papers = await listPapersOfRange(db, { from, to }, all ? {} : { unreadBy: rules.version });
    const extractions = readClaims(papers, rules).map(({ source, extraction }) => ({
      paperId: source.id,
      abstractSha256: source.abstractSha256,
      extraction,
    }));
    return { ...(await storeExtractions(db, await startRulesRun(db, rules), extractions, registry)) };
  },
};
