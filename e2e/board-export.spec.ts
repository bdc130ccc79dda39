import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

async function download(page: Page, name: string): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  return readFileSync(await (await started).path(), 'utf8');
}

test('a board is taken along as it is shown, each row with the way to its characters', async ({ page }) => {
  await page.goto('/benchmarks/math?show=all&q=rstar', { waitUntil: 'networkidle' });
  const shown = await page.getByRole('main').getByRole('table').first().locator('tbody tr').count();
  const csv = await download(page, 'CSV');
  const [head, ...rows] = csv.trim().split('\r\n');
  expect(head).toBe('rank,method,base,as written,value,unit,metric,setting,role,paper,date,url');
  expect(rows).toHaveLength(shown);
  const url = /https?:\S+#claim-\d+-\d+$/.exec(rows[0] ?? '')?.[0] ?? '';
  expect(await download(page, 'Markdown')).toContain('| rStar-Math |');
  await page.goto(url);
  await expect(page.locator(':target')).toHaveText('90.0%');
});

test('a comparison is taken along', async ({ page }) => {
  await page.goto('/compare?methods=rstar-math,o1-preview&benchmarks=math', { waitUntil: 'networkidle' });
  expect(await download(page, 'CSV')).toMatch(
    /^benchmark,metric,rStar-Math,o1-preview\r\nMATH,accuracy,90\.0%,/,
  );
});
