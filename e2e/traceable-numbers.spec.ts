import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

interface NumberLink {
  /** What the link says, for example `90.0%`. */
  text: string;
  paper: string;
  anchor: string;
}

/** All links of the page that lead to the characters of a claim. */
async function listNumberLinks(page: Page): Promise<NumberLink[]> {
  return page.locator('main a[href*="#claim-"]').evaluateAll((links) =>
    links.map((link) => {
      const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
      return { text: link.textContent?.trim() ?? '', paper: pathname, anchor: hash.slice(1) };
    }),
  );
}

/** The marked text under an anchor of a paper page, and the same characters cut out of the abstract by its offsets. */
async function readMark(page: Page, { paper, anchor }: NumberLink) {
  if (new URL(page.url()).pathname !== paper) await page.goto(paper);
  return page.evaluate((id) => {
    const place = document.getElementById(id);
    const mark = place?.closest('mark') ?? place?.querySelector('mark');
    const abstract = place?.closest('[data-abstract]');
    const [, start, end] = id.split('-').map(Number);
    return { marked: mark?.textContent, cut: abstract?.textContent?.slice(start, end) };
  }, anchor);
}

const digitsOf = (text: string) => text.replaceAll(/[^\d.]/g, '');

test('every number on every leaderboard leads to exactly its characters', async ({ page }) => {
  test.slow();
  await page.goto('/benchmarks');
  const boards = await page
    .locator('main a[href^="/benchmarks/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).pathname))]);
  expect(boards.length).toBeGreaterThan(10);

  const links: NumberLink[] = [];
  for (const board of boards) {
    await page.goto(`${board}?show=all`);
    const found = await listNumberLinks(page);
    expect(found.length, `${board} shows no number`).toBeGreaterThan(0);
    links.push(...found);
  }
  links.sort((a, b) => a.paper.localeCompare(b.paper));
  for (const link of links) {
    const { marked, cut } = await readMark(page, link);
    expect(marked, `${link.paper}#${link.anchor}`).toBe(cut);
    expect(digitsOf(marked ?? ''), `${link.paper}#${link.anchor}`).toContain(digitsOf(link.text));
  }
});
