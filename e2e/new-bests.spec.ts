import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { expect, test } from './support/test.ts';

let app: OwnApp;
test.beforeAll(async () => {
  app = await startOwnApp([
    {
      id: 'lynx',
      title: 'Lynx: Patient Search for Proofs',
      abstract: 'We present Lynx. Lynx achieves 83.1% accuracy on MATH.',
      date: '2025-01-10',
    },
    {
      id: 'puma',
      title: 'Puma: Shorter Chains of Thought',
      abstract: 'We present Puma. Puma achieves 85.0% accuracy on MATH and 91.2% on GSM8K.',
      date: '2025-03-03',
    },
    {
      id: 'ocelot',
      title: 'Ocelot: Reading Speech in the Dark',
      abstract:
        'We present Ocelot. Ocelot achieves a word error rate of 3.1% on LibriSpeech, compared to 4.0% for Whisper.',
      date: '2025-03-05',
    },
  ]);
});
test.afterAll(() => app.remove());

test('the home page says what took a lead this week, over what, and where that is written', async ({
  page,
}) => {
  await page.goto(app.url);
  const section = page.getByRole('region', { name: 'New bests of the week' });
  await expect(section).toContainText('2025-02-27 to 2025-03-05');
  const bests = section.getByRole('listitem');
  // GSM8K has nothing that was beaten.
  await expect(bests).toHaveCount(2);
  const math = bests.filter({ hasText: 'MATH' });
  await expect(math).toContainText('1.9 points better than 83.1%');
  await expect(bests.filter({ hasText: 'LibriSpeech' })).toContainText('0.9 points better than 4.0%');

  await math.getByRole('link', { name: '85.0%' }).click();
  await expect(page.locator(':target')).toHaveText('85.0%');
  await page.goBack();
  await math.getByRole('link', { name: 'MATH' }).click();
  await expect(page.getByRole('main').getByRole('table').first().getByRole('row').nth(1)).toContainText(
    '85.0%',
  );
});
