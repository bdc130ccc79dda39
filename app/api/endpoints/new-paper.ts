import { z } from 'zod';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { jsonlRecord } from '#app/sources/jsonl-record.ts';
import { readJsonl } from '#app/sources/jsonl.ts';
import type { StoredPaper } from '#db/papers/insert-papers.server.ts';
import { pagePapers } from '#db/queries/page-papers.server.ts';
import { defineWriting } from '../endpoint.ts';
import { ProblemError } from '../problem.ts';
import { paperSummary, toPaperSummary } from '../records/paper.ts';

/** As a line of a JSON Lines file has it. */
const newPaper = jsonlRecord.meta({
  id: 'NewPaper',
  description: 'A paper to be read. The same "id" again brings the paper up to date.',
});

export const createPaper = defineWriting({
  path: '/papers',
  operationId: 'createPaper',
  summary: 'Store a paper and read its abstract',
  description:
    'What "claimboard ingest" does with a line of JSON Lines; fields that it does not know are ignored. A paper that is stored already, from whatever source, is brought up to date; reviews of its claims stay.',
  access: { scope: 'write:papers', role: 'editor' },
  body: newPaper,
  answer: z
    .object({
      outcome: z.enum(['inserted', 'updated', 'unchanged']),
      paper: paperSummary,
    })
    .meta({ id: 'StoredPaper' }),
  async write({ db, origin }, _, body) {
    const reasons: string[] = [];
    const stored: StoredPaper[] = [];
    await ingestPapers(db, readJsonl(toLines(body)), {
      onMalformed: ({ reason }) => reasons.push(reason),
      onStored: ({ papers }) => void stored.push(...papers),
    });
    const [paper] = stored;
    if (!paper) throw new ProblemError(422, reasons[0] ?? 'This is no paper.');
    // It may be known by another source's name: what it is stored as is the paper that was meant.
    const [row] = await pagePapers(db, { id: paper.id }, { order: 'desc', limit: 1 });
    // Another request may have found it to be one with an older paper since.
    if (!row) throw new ProblemError(409, 'The paper has just become one with another. Send it again.');
    return { outcome: paper.outcome, paper: toPaperSummary(row, origin) };
  },
});

async function* toLines(record: unknown): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(`${JSON.stringify(record)}\n`);
}
