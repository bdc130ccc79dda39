import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const SCRIPT = '<script>window.wasHacked = 1</script>';
const IMAGE = '<img src=x onerror="window.wasHacked = 1">';
const BREAK_OUT = '"\'><svg onload="window.wasHacked = 1">';
const TEMPLATE = '</script><script>window.wasHacked = 1</script>';

test.describe.configure({ mode: 'serial' });

let app: OwnApp;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  app = await startOwnApp([
    {
      id: 'hostile',
      title: `Wolf ${SCRIPT} ${IMAGE} ${BREAK_OUT}`,
      abstract:
        `We present Wolf ${TEMPLATE} ${IMAGE}. On MATH, Wolf reaches an accuracy of 71.5% ${BREAK_OUT} ${SCRIPT}. ` +
        'A pilot came out at 12.25.',
      url: `https://papers.example.org/?q=${encodeURIComponent(BREAK_OUT)}`,
      authors: [`Mal ${SCRIPT}`],
    },
  ]);
});
test.afterAll(() => app.remove());

test('an address that is a script is no address of a paper', () => {
  const ingest = () =>
    app.ingest([
      { id: 'link', title: 'A link', abstract: 'It reaches 71.5% on MATH.', url: 'javascript:alert(1)' },
    ]);
  expect(ingest).toThrow(/url: must be a http or https address/);
});

test('texts of papers, names and notes are shown as texts, whatever they hold', async ({ page }) => {
  test.slow();
  await signIn(page, 'reviewer', { url: app.url, dataDir: app.dataDir, name: `Robin ${BREAK_OUT}` });
  await page.goto(`${app.url}/review`, { waitUntil: 'networkidle' });
  const claim = await page.locator('article[data-claim]').getAttribute('data-claim');
  await page.keyboard.press('c');
  await page.getByLabel('Benchmark').last().fill(`Bench ${IMAGE}`);
  await page.getByLabel('Method').fill(`Method ${BREAK_OUT}`);
  await page.getByLabel('Built on').fill(`Base ${SCRIPT}`);
  await page.getByLabel('Metric').fill(`metric ${TEMPLATE}`);
  await page.getByLabel('Compared to').fill('javascript:window.wasHacked=1');
  await page.getByLabel('Why (may stay empty)').fill(`Because ${SCRIPT} ${IMAGE}`);
  await page.getByRole('button', { name: 'Store the correction' }).click();
  await expect(page.locator('[data-today]')).toHaveText('1');

  await page.goto(`${app.url}/claims/${claim}`);
  await expect(page.getByText(`“Because ${SCRIPT} ${IMAGE}”`)).toBeVisible();
  const paper = await page.locator('main a[href^="/papers/"]').first().getAttribute('href');
  await page.goto(`${app.url}${paper}`);
  const benchmark = await page.locator('main a[href^="/benchmarks/"]').first().getAttribute('href');
  const method = await page.locator('main a[href^="/methods/"]').first().getAttribute('href');
  const addresses = [
    '/',
    '/benchmarks',
    '/review',
    '/review/changes',
    '/search?q=Wolf',
    '/improvements',
    `/claims/${claim}`,
    ...[paper, benchmark, `${benchmark}?show=all`, method],
    `/review?benchmark=${encodeURIComponent(BREAK_OUT)}`,
    `/review?paper=${encodeURIComponent(SCRIPT)}`,
    `/search?q=${encodeURIComponent(TEMPLATE)}`,
  ];
  for (const address of addresses) {
    await page.goto(`${app.url}${address}`, { waitUntil: 'networkidle' });
    if (address === benchmark) {
      const [markup] = await page.locator('script[type="application/ld+json"]').allTextContents();
      expect(JSON.parse(markup ?? '')).toMatchObject({ name: `Reported results on Bench ${IMAGE}` });
    }
    expect(await page.evaluate(() => 'wasHacked' in window), address ?? '').toBe(false);
    expect(await page.locator('img[src="x"], svg[onload], [onerror]').count(), address ?? '').toBe(0);
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).protocol));
    expect(
      links.filter((protocol) => !/^https?:$/.test(protocol)),
      address ?? '',
    ).toEqual([]);
  }
});

test('a form cannot lead elsewhere, nor write what it may not', async ({ page }) => {
  await signIn(page, 'reviewer', { url: app.url, dataDir: app.dataDir });
  const { request } = page.context();
  const post = (form: Record<string, string>) =>
    request.post(`${app.url}/review`, { form, headers: { Origin: app.url }, maxRedirects: 0 });
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const answer = await post({ intent: 'unskip', to });
    expect(answer.status(), to).toBe(303);
    expect(answer.headers().location, to).toBe('/');
  }
  const forged: Record<string, string>[] = [
    { intent: 'accept', claim: '1', version: '0.1', user_id: '1' },
    { intent: 'accept', claim: "1'; drop table reviews; --", version: '0.1' },
    { intent: 'revert', claim: '1', version: '0.1', review: '1 or 1=1' },
  ];
  for (const form of forged) expect((await post(form)).status(), JSON.stringify(form)).toBe(400);
});
