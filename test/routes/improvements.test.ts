/** The page of the improvements: which gains it lists, and what it says of itself to others. */
import type { MetaFunction } from '@remix-run/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { meta } from '#app/routes/improvements/route.tsx';
import { storePaper } from '../names/name-fixtures.ts';
import { useTestDatabase } from '../support/database.ts';
import { askRoute, ORIGIN } from './ask-route.ts';

interface Page {
  url: string;
  params: { change: string };
  shown: { gains: { quote: string; change: string | null }[]; totals: Record<string, { absolute: number }> };
}

const GAIN = { kind: 'gain', basis: 'absolute', benchmark: 'FooBench', method: 'Heron' } as const;
const database = useTestDatabase();
beforeAll(() =>
  storePaper(database.db, 'one', [
    { quote: '4.5', ...GAIN, change: 'improvement' },
    { quote: '3.5', ...GAIN, change: 'decline' },
    { quote: '2.5', ...GAIN, change: null },
  ]),
);

const ask = async (search: string) =>
  (await askRoute(database.db, 'improvements', `/improvements${search}`)) as Page;

describe('/improvements', () => {
  it.each([
    ['', ['4.5'], 'Improvements'],
    ['?change=improvement', ['4.5'], 'Improvements'],
    ['?change=nonsense', ['4.5'], 'Improvements'],
    ['?change=decline', ['3.5'], 'Declines'],
    ['?change=unknown', ['2.5'], 'Changes, better or worse not said'],
    ['?change=all', ['4.5', '3.5', '2.5'], 'Changes, for better and worse'],
  ])('%s lists what was asked for, and is called so wherever it is linked', async (search, quotes, title) => {
    const page = await ask(search);
    expect(page.shown.gains.map(({ quote }) => quote)).toEqual(quotes);
    expect(Object.values(page.shown.totals).map(({ absolute }) => absolute)).toEqual([1, 1, 1, 3]);
    const tags = meta({ data: page } as unknown as Parameters<MetaFunction>[0] as never);
    expect(tags).toContainEqual({ title: `${title} · Claimboard` });
    expect(tags).toContainEqual({ property: 'og:title', content: `${title} · Claimboard` });
    const isUsual = title === 'Improvements';
    expect(tags).toContainEqual({
      property: 'og:url',
      content: `${ORIGIN}/improvements${isUsual ? '' : search}`,
    });
  });
});
