import type { Page } from '@playwright/test';
import { everyPage, openPage } from './support/every-page.ts';
import { expect, test } from './support/test.ts';

const KB = 1000;
/** Compressed JavaScript that a page may bring, in bytes as transferred. */
const MOST_PLAIN = 120 * KB;
const MOST_WITH_CHART = 230 * KB;
const MOST_SHIFT = 0.01;

/** Adds up what the network brought, as compressed as it came, however the page asked for it. */
async function weighScripts(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

/** Adds up layout shifts and keeps the time of the largest paint, from the first moment on. */
async function watchPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { shift: 0, paint: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      seen.paint = list.getEntries().at(-1)?.startTime ?? seen.paint;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

async function readPaint(page: Page): Promise<{ shift: number; paint: number }> {
  return page.evaluate(() => (window as unknown as { seen: { shift: number; paint: number } }).seen);
}

for (const [name, address] of everyPage) {
  test(`is light and keeps still: ${name}`, async ({ page }, info) => {
    // The address of a paper is looked up on a page of its own.
    if (!address.startsWith('/')) await openPage(page, address);
    const found = address.startsWith('/') ? address : page.url();
    const fresh = await page.context().newPage();
    const weigh = await weighScripts(fresh);
    await watchPaint(fresh);
    await fresh.goto(found, { waitUntil: 'networkidle' });
    const plain = weigh();
    const charts = fresh.getByRole('application');
    for (const chart of await charts.all()) {
      await chart.scrollIntoViewIfNeeded();
      await expect(chart.locator('[data-mark]').first()).toBeAttached();
    }
    await fresh.waitForLoadState('networkidle');
    const whole = weigh();
    const { shift, paint } = await readPaint(fresh);
    const figures = `${(plain / KB).toFixed(1)} kB, with charts ${(whole / KB).toFixed(1)} kB, shift ${shift.toFixed(4)}, largest paint ${paint.toFixed(0)} ms`;
    info.annotations.push({ type: 'figures', description: figures });
    console.log(`${name}: ${figures}`);
    expect(plain, `${name}: ${figures}`).toBeGreaterThan(50 * KB);
    const hasChart = (await charts.count()) > 0;
    expect(whole, `${name}: ${figures}`).toBeLessThanOrEqual(hasChart ? MOST_WITH_CHART : MOST_PLAIN);
    expect(shift, `${name}: ${figures}`).toBeLessThan(MOST_SHIFT);
  });
}
