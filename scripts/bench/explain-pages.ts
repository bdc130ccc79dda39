import { CompiledQuery, type Kysely } from 'kysely';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/schema.ts';
import { startWebServer } from '../web/web-server.ts';
import { fetchPage } from './request-pages.ts';

/** What a page asks of the database. */
export interface PagePlan {
  page: string;
  queries: number;
  /** Tables of claims that one of its queries reads from end to end. */
  scans: string[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/**
 * Serves the pages from a database, takes down every query that they make, and asks Postgres for the plans of these very
 * queries with their parameters.
 * @param pages addresses from the root: `/benchmarks/math`
 */
export async function explainPages(databaseUrl: string, pages: readonly string[]): Promise<PagePlan[]> {
  const queries: CompiledQuery[] = [];
  const recorded = openDatabase({
    url: databaseUrl,
    onQuery: (query) => queries.push(query),
  });
  const db = openDatabase({ url: databaseUrl, connections: 1 });
  const server = await startWebServer({
    db: recorded,
    port: 0,
    host: '127.0.0.1',
    memory: { remember: (_, __, compute) => compute() },
  });
  try {
    const plans: PagePlan[] = [];
    for (const page of pages) {
      queries.length = 0;
      await fetchPage(server.url + page);
      const made = [...queries];
      const scans = await Promise.all(made.map((query) => listScans(db, query)));
      plans.push({ page, queries: made.length, scans: scans.flat() });
    }
    return plans;
  } finally {
    await server.close();
    await closeDatabase(recorded);
    await closeDatabase(db);
  }
}

/** Names of the tables of claims that a query would scan sequentially. */
async function listScans(db: Kysely<Database>, query: CompiledQuery): Promise<string[]> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
    CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters]),
  );
  const [plan] = Object.values(rows[0] ?? {}) as { Plan: PlanNode }[][];
  return listNodes(plan?.[0]?.Plan)
    .filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'claims')
    .map(() => query.sql.replaceAll(/\s+/g, ' ').slice(0, 120));
}

function listNodes(node: PlanNode | undefined): PlanNode[] {
  return node ? [node, ...(node.Plans ?? []).flatMap(listNodes)] : [];
}
