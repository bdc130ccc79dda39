import { z } from 'zod';
import { PAPER_READERS } from '../paper-readers.ts';
import { READER_NAMES } from '../reader-names.ts';
import type { JobTask } from '../task.ts';

const payload = z.object({
  mode: z.enum(READER_NAMES),
  /** Of the reader when the job was queued: another version is another job. */
  version: z.string(),
  from: z.int(),
  to: z.int(),
  /** Also those that the reader's present version has read. */
  all: z.boolean(),
});

export type ReadPapersPayload = z.infer<typeof payload>;

/** Reads stored papers anew. What reviewers said stays. */
export const readPapers: JobTask<ReadPapersPayload> = {
  name: 'read-papers',
  payload,
  maxAttempts: 5,
  async run({ mode, from, to, all }, context) {
    return PAPER_READERS[mode].read({ from, to, all }, context);
  },
};
