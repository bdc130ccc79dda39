import { fillDatabase, startMeasuredServer, withBenchPostgres } from './bench-database.ts';
import { explainPages, type PagePlan } from './explain-pages.ts';
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
  return withBenchPostgres(async (postgresUrl) => {
    const small = await fillDatabase(postgresUrl, 'small', Math.min(FEW_PAPERS, papers));
    const large = await fillDatabase(postgresUrl, 'large', papers);
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
  });
}

async function timePages(
  smallUrl: string,
  largeUrl: string,
  pages: MeasuredPage[],
  { rounds, seconds }: Pick<WebBench, 'rounds' | 'seconds'>,
) {
  const servers = await Promise.all([
    startMeasuredServer(smallUrl, 'none'),
    startMeasuredServer(largeUrl, 'none'),
    startMeasuredServer(largeUrl, 'shipped'),
    startMeasuredServer(largeUrl, 'only'),
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
