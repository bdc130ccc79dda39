/**
 * Accepts claims by pressing `a` in a real browser. Returns the milliseconds from each key press to the frame that shows
 * the next claim; an empty list where Playwright or a browser is not installed.
 */
export async function pressThroughQueue(url: string, session: string, claims: number): Promise<number[]> {
  const browser = await openBrowser();
  if (!browser) return [];
  try {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'session', value: session, url }]);
    const page = await context.newPage();
    await page.goto(`${url}/review`, { waitUntil: 'networkidle' });
    await page.evaluate(WATCH);
    const times: number[] = [];
    for (let done = 0; done < claims; done++) {
      // It has to watch before the key is pressed: the next claim may be there within a frame.
      await page.evaluate('void (window.next = window.nextClaim())');
      await page.keyboard.press('a');
      times.push((await page.evaluate('window.next')) as number);
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** Runs in the page, and so is a text: resolves with the time from the next key press to the frame with another claim. */
const WATCH = `
window.nextClaim = () => new Promise((resolve) => {
  const claim = () => document.querySelector('article[data-claim]')?.dataset.claim;
  const shown = claim();
  let pressed = 0;
  addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
  const look = () => {
    const now = claim();
    if (now === undefined || now === shown) requestAnimationFrame(look);
    else requestAnimationFrame(() => resolve(performance.now() - pressed));
  };
  look();
});`;

async function openBrowser() {
  try {
    const { chromium } = await import('@playwright/test');
    const { findInstalledBrowser } = await import('../testing/find-browser.js');
    return await chromium.launch({ executablePath: findInstalledBrowser() });
  } catch {
    return undefined;
  }
}
