import { expectAccessible } from './support/expect-accessible.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const BIBTEX = `@misc{avocet2025,
  title = {Avocet: {Sweeping} for Proofs},
  author = {Lind, Mara and Str{\\"o}m, Ole},
  abstract = {Avocet reaches 61.7\\% accuracy on AvocetBench.},
}
@misc{nothing2025, title = {Nothing to Read}}
`;

test('an editor uploads a bibliography, and is told what could not be used', async ({ page }) => {
  test.slow();
  await signIn(page, 'editor');
  await page.goto('/ingest', { waitUntil: 'networkidle' });
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'own.bib', mimeType: 'application/x-bibtex', buffer: Buffer.from(BIBTEX) });
  await page.getByRole('button', { name: 'Read and store' }).click();
  await expect(page.getByText('1 paper (1 new, 0 changed, 0 known) with 1 result.')).toBeVisible();
  await expect(page.getByText('Line 6: no abstract: "nothing2025"')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/search?q=avocet');
  await expect(page.getByRole('main')).toContainText('Avocet: Sweeping for Proofs');
});

test('the dump of a whole database is no list of papers: the page says who restores it', async ({ page }) => {
  test.slow();
  await signIn(page, 'editor');
  await page.goto('/ingest', { waitUntil: 'networkidle' });
  const dump = '{"type":"claimboard-dump","format":1}\n{"type":"papers","row":{"id":1}}\n';
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'dump.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(dump) });
  await page.getByRole('button', { name: 'Read and store' }).click();
  await expect(
    page.getByText('Line 1: the dump of a whole database, not a list of papers: "claimboard ingest"'),
  ).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an editor pastes papers; what cannot be used stays in the box', async ({ page }) => {
    test.slow();
    await signIn(page, 'editor');
    await page.goto('/ingest');
    const lines =
      '{"id":"dunlin","title":"Dunlin","abstract":"Dunlin reaches 12.5% on MATH."}\n{"id":"broken"}';
    await page.getByLabel('Or text').fill(lines);
    await page.getByRole('button', { name: 'Read and store' }).click();
    await expect(page.getByText('1 paper (1 new')).toBeVisible();
    await expect(page.getByText('Line 2: title: missing')).toBeVisible();
    await expect(page.getByLabel('Or text')).toHaveValue(lines);
  });
});

test.describe('what is not for everybody', () => {
  // The browser reports the status of the refusal.
  test.use({ expectedErrors: [/status of 403/] });

  test('a visitor is asked to sign in, a reviewer is refused', async ({ page }) => {
    test.slow();
    await page.goto('/ingest');
    await expect(page).toHaveURL(/\/sign-in\?to=%2Fingest/);
    await signIn(page, 'reviewer');
    expect((await page.goto('/ingest'))?.status()).toBe(403);
  });
});
