import { everyPage, openPage } from './support/every-page.ts';
import { expect, test } from './support/test.ts';

for (const [colorScheme, isRight] of [
  ['light', (lightness: number) => lightness > 0.8],
  ['dark', (lightness: number) => lightness < 0.25],
] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const [name, address] of everyPage) {
      test(`is drawn ${colorScheme} where the system is: ${name}`, async ({ page }) => {
        await openPage(page, address);
        const lightness = await page.evaluate(measureLightness);
        expect(isRight(lightness), `the lightness of the ground is ${lightness}`).toBe(true);
      });
    }
  });
}

/** Lightness of the page's ground, 0 to 1, in whatever colour space its style names it. */
function measureLightness(): number {
  const grounds = [document.body, document.documentElement].map((it) => getComputedStyle(it).backgroundColor);
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) throw new Error('no canvas');
  canvas.fillStyle = grounds.find((color) => color !== 'rgba(0, 0, 0, 0)') ?? 'white';
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return (red + green + blue) / (3 * 255);
}
