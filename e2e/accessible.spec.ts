import { everyPage, missingPages, openPage } from './support/every-page.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme, expectedErrors: [/status of 404/] });

    for (const [name, address] of [...everyPage, ...missingPages]) {
      test(`finds nothing serious: ${name}`, async ({ page }) => {
        await openPage(page, address);
        await expectAccessible(page);
      });
    }
  });
}
