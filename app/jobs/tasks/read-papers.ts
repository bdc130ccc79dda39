import { z } from 'zod';
import { PAPER_READERS } from '../paper-readers.ts';
import type { JobTask } from '../task.ts';

const payload = z.object({
  /** A name of `PAPER_READERS`. */
  mode: z.string(),
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
    const reader = PAPER_READERS[mode];
    if (!reader) throw new RangeError(`this worker cannot read in the mode "${mode}"`);
    return reader.read({ from, to, all }, context);
  },
};
