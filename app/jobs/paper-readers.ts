import * as registry from '#app/extraction/registry/registry.ts';
import { EXTRACTOR_VERSION } from '#app/extraction/version.ts';
import { readClaims, startRulesRun } from '#app/ingest/read-claims.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { listPapersOfRange, type PaperRange } from '#db/papers/paper-ranges.server.ts';
import type { ReaderName } from './reader-names.ts';
import type { JobContext, JobReport } from './task.ts';

/** A way of reading stored papers, as a job does it. */
export interface PaperReader {
  /** A paper that this version has read is only read again where somebody asks for all. */
  version: string;
  /** Reads papers of a range and stores what it finds; reading the same again changes nothing. */
  read(range: PaperRange & { all: boolean }, context: JobContext): Promise<JobReport>;
}

const rules: PaperReader = {
  version: EXTRACTOR_VERSION,
  async read({ all, ...range }, { db }) {
    const papers = await listPapersOfRange(db, range, all ? {} : { unreadBy: EXTRACTOR_VERSION });
    const extractions = readClaims(papers).map(({ source, extraction }) => ({
      paperId: source.id,
      abstractSha256: source.abstractSha256,
      extraction,
    }));
    return { ...(await storeExtractions(db, await startRulesRun(db), extractions, registry)) };
  },
};

/** The readers by name; one that asks a model is a name in reader-names.ts and a line here. */
export const PAPER_READERS: Readonly<Record<ReaderName, PaperReader>> = { rules };
