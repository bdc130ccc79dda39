import { findPaper } from '#db/queries/paper.server.ts';
import { pagePapers } from '#db/queries/page-papers.server.ts';
import { findMovedPaper } from '#db/papers/paper-moves.server.ts';
import { idCursor } from '../cursor.ts';
import { defineEndpoint } from '../endpoint.ts';
import { Moved } from '../moved.ts';
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
  description: 'The address of a paper that was found to be another one leads to that one (301).',
  pathParams: { slug: slugParam },
  query: { fields: listParams.fields },
  item: paper,
  answer: paper,
  async find({ db, origin }, { slug }) {
    const found = await findPaper(db, slug);
    if (found) return toPaperRecord(found, origin);
    const moved = await findMovedPaper(db, slug);
    if (moved !== undefined) throw new Moved(`/papers/${encodeURIComponent(moved)}`);
    throw new ProblemError(404, `No paper has the slug ${slug}.`);
  },
});
