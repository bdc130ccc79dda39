import { once } from 'node:events';
import type { Kysely } from 'kysely';
import { extractPending } from '#app/ingest/extract-pending.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import { connect } from '#db/connect.server.ts';
import { foldDataChanges } from '#db/data-version.server.ts';
import { migrateToLatest } from '#db/migrate.server.ts';
import type { Database } from '#db/schema.ts';
import { readEnvironment } from '#db/environment.server.ts';
import { buildWeb, isWebBuildStale } from './build-web.ts';
import { checkPort, toListenError } from './check-port.ts';
import { toFailure } from '../failure.ts';
import { startProgress } from '../progress.ts';
import { stopAtSignal } from '../stop-signal.ts';
import { readWebEnvironment } from './web-environment.ts';
import { startWebServer } from './web-server.ts';
import { findWelcome } from './welcome-owner.ts';

export interface ServeOptions {
  /** Instead of PORT. */
  port?: number;
  /** Instead of HOST. */
  host?: string;
  /** Whether a database without papers is filled with the demo papers. */
  withDemo: boolean;
}

/** Starts everything that the web app needs, prints its address, and resolves when it has been stopped. */
export async function serve(options: ServeOptions): Promise<void> {
  const environment = readEnvironment();
  const webEnvironment = readWebEnvironment();
  const port = options.port ?? environment.port;
  const host = options.host ?? environment.host;
  await checkPort(host, port);
  const stop = stopAtSignal();
  const { db, close } = await connect(environment);
  try {
    await migrateToLatest(db);
    await foldDataChanges(db);
    if (options.withDemo) await loadDemoWithProgress(db, stop);
    if (isWebBuildStale() && !stop.aborted) {
      process.stderr.write('Building the web app; this is done once …\n');
      await buildWeb(stop);
    }
    if (stop.aborted) return;
    const server = await startWebServer({ db, port, host, environment: webEnvironment }).catch((error) => {
      throw toListenError(error, host, port);
    });
    process.stdout.write(`Claimboard is at ${server.url}\n`);
    const welcome = await findWelcome(db, { host, url: server.url });
    if (welcome) process.stdout.write(`${welcome}\n`);
    const reading = readAnew(db, stop);
    if (!stop.aborted) await once(stop, 'abort');
    await server.close();
    await reading;
  } finally {
    await close();
  }
}

async function loadDemoWithProgress(db: Kysely<Database>, signal: AbortSignal): Promise<void> {
  const progress = await startProgress('demo papers');
  const report = await loadDemo(db, {
    signal,
    onProgress: ({ papers, claims }) => progress.update(1, `${papers} papers, ${claims} claims`),
  });
  progress.stop();
  if (report) process.stderr.write(`Loaded ${report.papers} demo papers with ${report.claims} claims\n`);
}

/** Papers that older rules have read are read again while the app is in use already. */
async function readAnew(db: Kysely<Database>, signal: AbortSignal): Promise<void> {
  try {
    const papers = await extractPending(db, { signal });
    if (papers > 0) process.stderr.write(`Read ${papers} papers anew with the present rules\n`);
  } catch (error) {
    process.stderr.write(`claimboard: papers could not be read anew: ${toFailure(error).message}\n`);
  }
}
