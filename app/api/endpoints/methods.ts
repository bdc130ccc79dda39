import { pageMethods } from '#db/queries/page-methods.server.ts';
import { idCursor } from '../cursor.ts';
import { defineEndpoint } from '../endpoint.ts';
import { pageOf, toPage } from '../page.ts';
import { cursorText, listParams, slugParam, textParam } from '../params.ts';
import { ProblemError } from '../problem.ts';
import { method, toMethodRecord } from '../records/method.ts';

export const listMethods = defineEndpoint({
  path: '/methods',
  operationId: 'listMethods',
  summary: 'Methods and models',
  description:
    'Methods and models of which something is claimed, in the order in which they came to be known.',
  query: {
    q: textParam.optional().describe('Part of a name.'),
    cursor: idCursor.optional().describe(cursorText),
    ...listParams,
  },
  item: method,
  answer: pageOf(method, 'MethodPage'),
  async find({ db, origin }, { cursor, limit, q }) {
    const rows = await pageMethods(db, { q }, { after: cursor, limit: limit + 1 });
    return toPage(
      rows,
      limit,
      (row) => toMethodRecord(row, origin),
      ({ id }) => [id],
    );
  },
});

export const showMethod = defineEndpoint({
  path: '/methods/{slug}',
  operationId: 'showMethod',
  summary: 'A method or a model',
  pathParams: { slug: slugParam },
  query: { fields: listParams.fields },
  item: method,
  answer: method,
  async find({ db, origin }, { slug }) {
    const [row] = await pageMethods(db, { slug }, { limit: 1 });
    if (!row) throw new ProblemError(404, `No method has the slug ${slug}.`);
    return toMethodRecord(row, origin);
  },
});
