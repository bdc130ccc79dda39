import { everyPage } from './support/every-page.ts';
import { expect, test } from './support/test.ts';

for (const [colorScheme, isRight] of [
  ['light', (lightness: number) => lightness > 0.8],
  ['dark', (lightness: number) => lightness < 0.25],
] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const [name, address] of everyPage) {
      test(`is drawn ${colorScheme} where the system is: ${name}`, async ({ page }) => {
        await page.goto(address);
        const image = await page.screenshot({ clip: { x: 2, y: 2, width: 8, height: 8 } });
        expect(isRight(await page.evaluate(measureLightness, image.toString('base64')))).toBe(true);
      });
    }
  });
}

/** Lightness of a picture's first pixel, 0 to 1: what is really painted, whichever element paints it. */
async function measureLightness(png: string): Promise<number> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  canvas?.drawImage(bitmap, 0, 0);
  const [red = 0, green = 0, blue = 0] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
  return (red + green + blue) / (3 * 255);
}
