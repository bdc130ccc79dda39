import { describe, expect, it } from 'vitest';
import { mergeSubjects } from '#app/names/merge-subjects.server.ts';
import { compareNames } from '#db/names/compare-names.server.ts';
import { dismissPair, listNearPairs, restorePair } from '#db/names/near-pairs.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { makeAuthor, see, storePaper } from './name-fixtures.ts';

const database = useTestDatabase({ perTest: true });
const db = () => database.db;
const list = async (isDismissed = false, what: 'benchmark' | 'method' = 'benchmark') => {
  const { pairs } = await listNearPairs(db(), what, { isDismissed, limit: 10, offset: 0 });
  return pairs.map(({ one, other }) => [one.name, other.name].sort());
};

describe('names that may mean the same', () => {
  it('are those spelt alike, most results first; other digits are other things', async () => {
    const on = (...names: string[]) =>
      names.map((benchmark, i) => ({ quote: `${i + 10}.5%`, benchmark, method: `M${i}net` }));
    await storePaper(db(), 'one', on('RiverBench', 'RiverBenchs', 'Lake Watch 2024', 'Lake Watch 2025'));
    await storePaper(db(), 'two', on('Heron Trials', 'Heron Trials', 'Heron Trial', 'Something else'));
    await compareNames(db());
    expect(await list()).toEqual([
      ['Heron Trial', 'Heron Trials'],
      ['RiverBench', 'RiverBenchs'],
    ]);
  });

  it('are not proposed once they are one, or somebody has said that they are two', async () => {
    const pair = (a: string, b: string) => [
      { quote: '10.5%', benchmark: a },
      { quote: '11.5%', benchmark: b },
    ];
    await storePaper(db(), 'one', pair('RiverBench', 'RiverBenchs'));
    await storePaper(db(), 'two', pair('Heron Trial', 'Heron Trials'));
    await compareNames(db());
    const author = await makeAuthor(db());
    const ids = async (...slugs: [string, string]) =>
      [(await see(db(), 'benchmark', slugs[0])).id, (await see(db(), 'benchmark', slugs[1])).id] as const;
    await mergeSubjects(db(), 'benchmark', author, {
      gone: await see(db(), 'benchmark', 'riverbenchs'),
      kept: await see(db(), 'benchmark', 'riverbench'),
    });
    expect(await list()).toEqual([['Heron Trial', 'Heron Trials']]);
    const heron = await ids('heron-trials', 'heron-trial');
    await dismissPair(db(), 'benchmark', author.userId, heron);
    await dismissPair(db(), 'benchmark', author.userId, heron);
    expect(await list()).toEqual([]);
    expect(await list(true)).toEqual([['Heron Trial', 'Heron Trials']]);
    await restorePair(db(), 'benchmark', heron);
    expect(await list()).toEqual([['Heron Trial', 'Heron Trials']]);
  });

  it('are looked for among methods too', async () => {
    await storePaper(db(), 'one', [
      { quote: '10.5%', method: 'HeronNet' },
      { quote: '11.5%', method: 'HeronNets' },
    ]);
    await compareNames(db());
    expect(await list(false, 'method')).toEqual([['HeronNet', 'HeronNets']]);
    expect(await list()).toEqual([]);
  });
});
