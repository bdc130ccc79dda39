import { Agent, get } from 'node:http';

/** One connection for each request that is under way: what is measured is the page and not the handshake. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Fetches a page to its last byte. Returns its size in bytes; rejects where it does not answer 200. */
export function fetchPage(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => (size += chunk.length));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(size);
        else reject(new Error(`${url} answered ${response.statusCode}.`));
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** Milliseconds of each of a number of requests to every address, in turn, so that noise meets all of them alike. */
export async function timeInTurn(urls: readonly string[], rounds: number): Promise<number[][]> {
  const times: number[][] = urls.map(() => []);
  for (const url of urls) for (let warm = 0; warm < 5; warm++) await fetchPage(url);
  for (let round = 0; round < rounds; round++)
    for (const [index, url] of urls.entries()) {
      const started = performance.now();
      await fetchPage(url);
      times[index]?.push(performance.now() - started);
    }
  return times;
}

/** Requests a second with so many under way at a time, for so long. */
export async function measureThroughput(
  url: string,
  { concurrency, milliseconds }: { concurrency: number; milliseconds: number },
): Promise<number> {
  const started = performance.now();
  let answered = 0;
  const client = async () => {
    while (performance.now() - started < milliseconds) {
      await fetchPage(url);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  return (answered * 1000) / (performance.now() - started);
}

export function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}
