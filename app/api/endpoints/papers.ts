import { findPaper } from '#db/queries/paper.server.ts';
import { pagePapers } from '#db/queries/page-papers.server.ts';
import { idCursor } from '../cursor.ts';
import { defineEndpoint } from '../endpoint.ts';
import { pageOf, toPage } from '../page.ts';
import { cursorText, dayParam, listParams, orderParam, slugParam, textParam } from '../params.ts';
import { ProblemError } from '../problem.ts';
import { paper, paperSummary, toPaperRecord, toPaperSummary } from '../records/paper.ts';

export const listPapers = defineEndpoint({
  path: '/papers',
  operationId: 'listPapers',
  summary: 'Papers',
  description: 'All papers, in the order in which they were stored.',
  query: {
    q: textParam.optional().describe('Words of title or abstract.'),
    publishedFrom: dayParam.optional(),
    publishedTo: dayParam.optional().describe('A day, itself included.'),
    source: textParam.optional().describe('The kind of list that it came with.'),
    externalId: textParam.optional().describe('Its identifier there.'),
    order: orderParam,
    cursor: idCursor.optional().describe(cursorText),
    ...listParams,
  },
  item: paperSummary,
  answer: pageOf(paperSummary, 'PaperPage'),
  async find({ db, origin }, { cursor, limit, order, fields: _, ...filter }) {
    const rows = await pagePapers(db, filter, { after: cursor, order, limit: limit + 1 });
    return toPage(
      rows,
      limit,
      (row) => toPaperSummary(row, origin),
      ({ id }) => [id],
    );
  },
});

export const showPaper = defineEndpoint({
  path: '/papers/{slug}',
  operationId: 'showPaper',
  summary: 'A paper with everything that was read in it',
  pathParams: { slug: slugParam },
  query: { fields: listParams.fields },
  item: paper,
  answer: paper,
  async find({ db, origin }, { slug }) {
    const found = await findPaper(db, slug);
    if (!found) throw new ProblemError(404, `No paper has the slug ${slug}.`);
    return toPaperRecord(found, origin);
  },
});
