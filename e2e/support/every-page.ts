import type { Page, Response } from '@playwright/test';

/** Stands for the page of the paper on rStar-Math, whose own address depends on the list that it came with. */
const PAPER = 'the paper on rStar-Math';

/** One address for each kind of page, for what has to hold on all of them. */
export const everyPage: [name: string, address: string][] = [
  ['home', '/'],
  ['benchmarks', '/benchmarks'],
  ['leaderboard', '/benchmarks/math'],
  ['leaderboard with all claims', '/benchmarks/math?show=all'],
  [
    'leaderboard, filtered, other columns',
    '/benchmarks/math?status=unchecked&family=Qwen&sort=delta&cols=value,best,family,metric,confidence',
  ],
  ['paper', PAPER],
  ['claim and its history', '/claims/1'],
  ['method', '/methods/rstar-math'],
  ['try it', '/try'],
  // Closed: the form to sign in by. What editors see is in a story of its own.
  ['add papers, signed out', '/ingest'],
  ['improvements', '/improvements'],
  ['compare, empty', '/compare'],
  ['compare', '/compare?methods=rstar-math,o1-preview'],
  ['compare, two benchmarks', '/compare?methods=gpt-4o,rstar-math&benchmarks=math,aime&x=math&y=aime'],
  ['improvements by benchmark', '/improvements?by=benchmark&basis=unspecified'],
  ['improvements by method', '/improvements?by=method&basis=unspecified'],
  ['improvements over time', '/improvements?by=time&basis=unspecified'],
  ['improvements, without results', '/improvements?q=zyzzyva'],
  ['history of a benchmark', '/benchmarks/math/history'],
  ['likely duplicates', '/names'],
  ['conflicts', '/conflicts'],
  ['conflicts, settled', '/conflicts?show=settled'],
  ['search, empty', '/search'],
  ['search, with results', '/search?q=math'],
  ['search for numbers', '/search?q=MATH+%3E+60'],
  ['search, without results', '/search?q=zyzzyva'],
  ['API', '/api'],
];

/** Pages that are not there, and say so. */
export const missingPages: [name: string, address: string][] = [
  ['no such page', '/nowhere'],
  ['no such benchmark', '/benchmarks/no-such-benchmark'],
  ['no such method', '/methods/no-such-method'],
  ['no such paper', '/papers/no-such-paper'],
  ['no such claim', '/claims/4711000'],
];

/** Opens a page of these lists and waits until it has settled. */
export async function openPage(page: Page, address: string): Promise<Response | null> {
  const found = address === PAPER ? await findPaper(page) : address;
  return page.goto(found, { waitUntil: 'networkidle' });
}

async function findPaper(page: Page): Promise<string> {
  await page.goto('/methods/rstar-math');
  const link = page.locator('main a[href^="/papers/"]').first();
  return new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
}
