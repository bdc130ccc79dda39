import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import { acquireServer } from '#db/embedded-server.server.ts';
import { migrateToLatest } from '#db/migrate.server.ts';
import { findProjectRoot } from '#db/project-root.server.ts';
import type { Database } from '#db/schema.ts';
import { refreshStatistics } from '#db/statistics.server.ts';
import { EXIT } from '../exit-codes.ts';
import { startProgress } from '../progress.ts';
import { buildWeb, isWebBuildStale } from '../web/build-web.ts';
import type { MemoryMode } from './bench-server.ts';
import { explainPages, type PagePlan } from './explain-pages.ts';
import { inventPapers } from './invent-papers.ts';
import { listMeasuredPages, type MeasuredPage } from './measured-pages.ts';
import { findMedian, measureThroughput, timeInTurn } from './request-pages.ts';

/** Papers of the small database; two results each. */
const FEW_PAPERS = 1000;
const CONCURRENCY = 8;

export interface WebBench {
  /** Papers of the large database. */
  papers: number;
  /** Requests to each page. */
  rounds: number;
  /** How long each of the nine measurements of throughput lasts. */
  seconds: number;
}

export interface PageTiming {
  name: string;
  page: string;
  /** Median milliseconds of a request, everything computed anew, on the small and on the large database. */
  smallMs: number;
  largeMs: number;
  /** The same on the large one as it is shipped: with what it remembers until the data changes. */
  shippedMs: number;
}

export interface Throughput {
  /** Requests a second of the leaderboard on the large database: computed anew each time, as shipped, from memory alone. */
  anew: number;
  shipped: number;
  memory: number;
}

export interface WebTiming {
  small: { papers: number; claims: number };
  large: { papers: number; claims: number };
  pages: PageTiming[];
  throughput: Throughput;
  plans: PagePlan[];
}

/**
 * Measures the web app on a small and on a large database of invented papers, in an embedded Postgres of its own, which is
 * taken away afterwards.
 */
export async function benchWeb({ papers, rounds, seconds }: WebBench): Promise<WebTiming> {
  if (isWebBuildStale()) await buildWeb();
  const dataDir = mkdtempSync(join(tmpdir(), 'claimboard-bench-'));
  // The embedded server may run as another user, who must reach it.
  chmodSync(dataDir, 0o755);
  const postgres = await acquireServer({ dataDir });
  const cleanUp = async () => {
    await postgres.release();
    rmSync(dataDir, { recursive: true, force: true });
  };
  // Nobody looks for a gigabyte in there after having stopped us.
  const leave = () => void cleanUp().finally(() => process.exit(EXIT.incomplete));
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    const small = await fill(postgres.url, 'small', Math.min(FEW_PAPERS, papers));
    const large = await fill(postgres.url, 'large', papers);
    const pages = await listMeasuredPages(large.url);
    return {
      small: small.counts,
      large: large.counts,
      ...(await timePages(small.url, large.url, pages, { rounds, seconds })),
      plans: await explainPages(
        large.url,
        pages.map(({ page }) => page),
      ),
    };
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', leave);
    await cleanUp();
  }
}

async function fill(serverUrl: string, name: string, papers: number) {
  const admin = openDatabase({ url: serverUrl, connections: 1 });
  await sql`create database ${sql.id(name)}`.execute(admin);
  await closeDatabase(admin);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const db = openDatabase({ url: url.href });
  const progress = await startProgress(`${papers} papers`);
  try {
    await migrateToLatest(db);
    await ingestPapers(db, inventPapers(papers), {
      onProgress: (report) => progress.update(report.papers / papers, `${report.claims} claims`),
    });
    await refreshStatistics(db);
    return { url: url.href, counts: await count(db) };
  } finally {
    progress.stop();
    await closeDatabase(db);
  }
}

async function count(db: Kysely<Database>): Promise<{ papers: number; claims: number }> {
  const { rows } = await sql<{ papers: number; claims: number }>`
    select (select count(*)::int from papers) as papers, (select count(*)::int from claims) as claims
  `.execute(db);
  return rows[0] ?? { papers: 0, claims: 0 };
}

async function timePages(
  smallUrl: string,
  largeUrl: string,
  pages: MeasuredPage[],
  { rounds, seconds }: Pick<WebBench, 'rounds' | 'seconds'>,
) {
  const servers = await Promise.all([
    startServer(smallUrl, 'none'),
    startServer(largeUrl, 'none'),
    startServer(largeUrl, 'shipped'),
    startServer(largeUrl, 'only'),
  ]);
  const [small, anew, shipped, memory] = servers.map(({ url }) => url) as [string, string, string, string];
  try {
    const timings: PageTiming[] = [];
    for (const { name, page } of pages) {
      const urls = [small, anew, shipped].map((url) => url + page);
      const [smallMs = NaN, largeMs = NaN, shippedMs = NaN] = (await timeInTurn(urls, rounds)).map(
        findMedian,
      );
      timings.push({ name, page, smallMs, largeMs, shippedMs });
    }
    const board = pages[0]?.page ?? '/';
    const throughput = await compareThroughput([anew, shipped, memory], board, seconds);
    return { pages: timings, throughput };
  } finally {
    for (const server of servers) server.stop();
  }
}

/** Three rounds each, in turn; the best one counts, since noise only ever takes away. */
async function compareThroughput(
  servers: [string, string, string],
  page: string,
  seconds: number,
): Promise<Throughput> {
  const best = [0, 0, 0];
  for (let round = 0; round < 3; round++)
    for (const [index, url] of servers.entries()) {
      const options = { concurrency: CONCURRENCY, milliseconds: seconds * 1000 };
      best[index] = Math.max(best[index] ?? 0, await measureThroughput(url + page, options));
    }
  const [anew = 0, shipped = 0, memory = 0] = best;
  return { anew, shipped, memory };
}

/** A server in a process of its own: what asks does not take the time of what answers. */
async function startServer(databaseUrl: string, mode: MemoryMode): Promise<{ url: string; stop(): void }> {
  const launcher = join(findProjectRoot(), 'scripts/claimboard.js');
  const child: ChildProcess = spawn(process.execPath, [launcher, 'bench', 'serve', '--memory', mode], {
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`A measured server ended with exit code ${code}.`)));
  });
  return { url, stop: () => child.kill() };
}
