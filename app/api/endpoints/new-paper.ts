import { z } from 'zod';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { jsonlRecord } from '#app/sources/jsonl-record.ts';
import { readJsonl } from '#app/sources/jsonl.ts';
import { pagePapers } from '#db/queries/page-papers.server.ts';
import { defineWriting } from '../endpoint.ts';
import { ProblemError } from '../problem.ts';
import { paperSummary, toPaperSummary } from '../records/paper.ts';

const SOURCE = 'jsonl';

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
    'What "claimboard ingest" does with a line of JSON Lines. A paper that is stored already is brought up to date; reviews of its claims stay.',
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
    const report = await ingestPapers(db, readJsonl(toLines(body)), {
      onMalformed: ({ reason }) => reasons.push(reason),
    });
    if (report.papers !== 1) throw new ProblemError(422, reasons[0] ?? 'This is no paper.');
    const [row] = await pagePapers(
      db,
      { source: SOURCE, externalId: body.id.trim() },
      { order: 'desc', limit: 1 },
    );
    if (!row) throw new Error('A paper that was stored is not there.');
    const outcome = report.inserted ? 'inserted' : report.updated ? 'updated' : 'unchanged';
    return { outcome, paper: toPaperSummary(row, origin) } as const;
  },
});

async function* toLines(record: unknown): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(`${JSON.stringify(record)}\n`);
}
