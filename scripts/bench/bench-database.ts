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
import { inventPapers } from './invent-papers.ts';

/** Runs a measurement of the built app on an embedded Postgres of its own, which is taken away afterwards. */
export async function withBenchPostgres<Result>(
  measure: (postgresUrl: string) => Promise<Result>,
): Promise<Result> {
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
    return await measure(postgres.url);
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', leave);
    await cleanUp();
  }
}

export interface BenchDatabase {
  url: string;
  counts: { papers: number; claims: number };
}

/** Makes a database with so many invented papers. */
export async function fillDatabase(serverUrl: string, name: string, papers: number): Promise<BenchDatabase> {
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

/** A server in a process of its own: what asks does not take the time of what answers. */
export async function startMeasuredServer(
  databaseUrl: string,
  mode: MemoryMode,
): Promise<{ url: string; stop(): void }> {
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
