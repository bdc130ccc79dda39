import { runClaimboard } from './support/start-app.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expect, test } from './support/test.ts';

const CARD = `---
model-index:
- name: godwit-7b
  results:
  - task: { type: text-generation }
    dataset: { name: MATH, type: math }
    metrics:
    - { type: accuracy, value: 99.5 }
    source: { name: Board of Godwits, url: "https://example.org/godwits" }
---
`;

test('what is reported elsewhere shows where it is asked for, and is never ranked', async ({ page }) => {
  test.slow();
  runClaimboard(process.env.CLAIMBOARD_E2E_DATA_DIR ?? '', ['import-results', '-'], CARD);
  await page.goto('/benchmarks/math', { waitUntil: 'networkidle' });
  await expect(page.getByRole('main')).not.toContainText('godwit-7b');
  await page.getByRole('link', { name: 'Show them' }).click();
  await expect(page).toHaveURL(/elsewhere=1/);
  const elsewhere = page.getByRole('region', { name: 'Results on MATH reported elsewhere' });
  await expect(elsewhere.getByRole('row', { name: /godwit-7b/ })).toContainText('99.5');
  await expect(elsewhere.getByRole('row', { name: /godwit-7b/ })).toContainText('no source sentence');
  await expect(page.getByRole('main').getByRole('table').first()).not.toContainText('godwit-7b');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Hide them' }).click();
  await expect(page.getByRole('main')).not.toContainText('godwit-7b');
});
