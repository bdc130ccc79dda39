import { insertSession } from '#db/accounts/sessions.server.ts';
import { insertUser } from '#db/accounts/users.server.ts';
import { hashSecret, makeSecret } from '#app/accounts/secret.server.ts';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import { fillDatabase, startMeasuredServer, withBenchPostgres } from './bench-database.ts';
import { pressThroughQueue } from './press-through-queue.ts';

export interface ReviewBench {
  papers: number;
  /** Claims that are reviewed in each way. */
  claims: number;
}

export interface ReviewTiming {
  counts: { papers: number; claims: number };
  /** Milliseconds from a key press to the next claim on the screen; none where there is no browser. */
  keys: number[];
  /** Milliseconds from sending a plain form to the last byte of the page with the next claim. */
  forms: number[];
}

/** Measures how long a reviewer waits for the next claim on a large database of invented papers. */
export async function benchReview({ papers, claims }: ReviewBench): Promise<ReviewTiming> {
  return withBenchPostgres(async (postgresUrl) => {
    const { url, counts } = await fillDatabase(postgresUrl, 'large', papers);
    const server = await startMeasuredServer(url, 'shipped');
    try {
      const forms = await sendForms(server.url, await signReviewerIn(url), claims);
      const keys = await pressThroughQueue(server.url, await signReviewerIn(url), claims);
      return { counts, keys, forms };
    } finally {
      server.stop();
    }
  });
}

/** Makes a reviewer with a session; returns what the cookie of the session holds. */
async function signReviewerIn(databaseUrl: string): Promise<string> {
  const db = openDatabase({ url: databaseUrl, connections: 1 });
  try {
    const token = makeSecret();
    const email = `${token.slice(0, 8).toLowerCase()}@example.org`;
    const user = await insertUser(db, {
      email,
      name: 'Robin',
      role: 'reviewer',
      passwordHash: null,
      isInvited: false,
    });
    if (!user) throw new Error('The reviewer is there already.');
    await insertSession(db, { userId: user.id, tokenHash: hashSecret(token), userAgent: 'bench' });
    return token;
  } finally {
    await closeDatabase(db);
  }
}

/** Accepts claims by plain forms, as a browser without scripts does: post, then the page that it is sent on to. */
async function sendForms(url: string, session: string, claims: number): Promise<number[]> {
  const headers = { Cookie: `session=${session}`, Origin: url };
  const times: number[] = [];
  let page = await fetchText(`${url}/review`, { headers });
  for (let done = 0; done < claims; done++) {
    const body = new URLSearchParams({
      intent: 'accept',
      claim: readField(page, 'claim'),
      version: readField(page, 'version'),
      to: '/review',
    });
    const started = performance.now();
    page = await fetchText(`${url}/review`, { method: 'POST', headers, body });
    times.push(performance.now() - started);
  }
  return times;
}

async function fetchText(url: string, init: RequestInit): Promise<string> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.text();
}

function readField(page: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1];
  if (value === undefined) throw new Error(`The page has no ${name}: is the queue empty?`);
  return value;
}

/** Of which so many in a hundred are not larger. */
export function findPercentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NaN;
}
