import { CompiledQuery, type Kysely } from 'kysely';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/schema.ts';
import { startWebServer } from '../web/web-server.ts';
import { fetchPage } from './request-pages.ts';

/** What was extracted, and what stands: both grow with every paper. */
const CLAIMS = new Set(['claims', 'current_claims']);

/** What a page asks of the database. */
export interface PagePlan {
  page: string;
  queries: number;
  /** Beginnings of those of its queries that read all claims from end to end. */
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

/** The beginning of the query, once for each sequential scan over claims that its plan has. */
async function listScans(db: Kysely<Database>, query: CompiledQuery): Promise<string[]> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
    CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters]),
  );
  const [plan] = Object.values(rows[0] ?? {}) as { Plan: PlanNode }[][];
  return listNodes(plan?.[0]?.Plan)
    .filter((node) => node['Node Type'] === 'Seq Scan' && CLAIMS.has(node['Relation Name'] ?? ''))
    .map(() => query.sql.replaceAll(/\s+/g, ' ').slice(0, 120));
}

function listNodes(node: PlanNode | undefined): PlanNode[] {
  return node ? [node, ...(node.Plans ?? []).flatMap(listNodes)] : [];
}
