import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import * as registry from '#app/extraction/registry/registry.ts';
import { addAlias, removeAlias } from '#app/names/change-aliases.server.ts';
import { editSubject } from '#app/names/edit-subject.server.ts';
import { mergeSubjects } from '#app/names/merge-subjects.server.ts';
import { revertNameChange } from '#app/names/revert-name-change.server.ts';
import { splitNames } from '#app/names/split-names.server.ts';
import type { ChangeAuthor } from '#db/names/change-names.server.ts';
import { findMovedSlugs } from '#db/names/find-moved.server.ts';
import { findSubject } from '#db/names/find-subject.server.ts';
import { listNameChanges } from '#db/names/list-name-changes.server.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { aliasIds, dumpNames, makeAuthor, see, storePaper } from './name-fixtures.ts';

const database = useTestDatabase({ perTest: true });
const db = () => database.db;
let ada: ChangeAuthor;

const FOO = [{ quote: '71.5%', benchmark: 'FooBench', method: 'NetA', metric: 'accuracy' }];
const FOUX = [
  { quote: '72.5%', benchmark: 'Foux Bench', method: 'NetB', metric: 'accuracy' },
  { quote: '60.1%', benchmark: 'MATH', method: 'NetB', metric: 'accuracy' },
];

beforeEach(async () => {
  ada = await makeAuthor(db(), 'the same questions');
  await storePaper(db(), 'one', FOO);
  await storePaper(db(), 'two', FOUX);
});

const values = async (slug: string) =>
  (await findLeaderboard(db(), { slug }))?.rows.map(({ value }) => value).sort();
const movedTo = async (slug: string) =>
  (await findMovedSlugs(db(), { benchmark: [slug], method: [] })).benchmark.get(slug);
const find = (slug: string) =>
  db().selectFrom('benchmarks').where('slug', '=', slug).selectAll().executeTakeFirst();
const merge = async (gone: string, kept: string, what: 'benchmark' | 'method' = 'benchmark') =>
  mergeSubjects(db(), what, ada, { gone: await see(db(), what, gone), kept: await see(db(), what, kept) });
const revert = (id: number, what: 'benchmark' | 'method' = 'benchmark') =>
  revertNameChange(db(), what, ada, id);

describe('merging', () => {
  it('moves the board, and a revert brings back the same rows, byte for byte', async () => {
    const before = await dumpNames(db());
    const change = await merge('foux-bench', 'foobench');
    expect(await values('foobench')).toEqual([71.5, 72.5]);
    expect(await movedTo('foux-bench')).toBe('foobench');
    expect(await movedTo('foobench')).toBeUndefined();
    await revert(change);
    expect(await dumpNames(db())).toEqual(before);
    expect(await values('foobench')).toEqual([71.5]);
    expect(await values('foux-bench')).toEqual([72.5]);
  });

  it('survives the same ingest again, a newer reading, and a registry that knows the name', async () => {
    await merge('foux-bench', 'foobench');
    const after = await dumpNames(db());
    await storePaper(db(), 'two', FOUX);
    expect(await dumpNames(db())).toEqual(after);
    await storePaper(db(), 'two', FOUX, { version: '2' });
    await storePaper(db(), 'three', [{ quote: '73.5%', benchmark: 'foux-bench', method: 'NetC' }]);
    expect(await values('foobench')).toEqual([71.5, 72.5, 73.5]);
    expect(await values('foux-bench')).toBeUndefined();
  });

  it('of a benchmark of the registry keeps new names of it where it went', async () => {
    await merge('math', 'foobench');
    await storePaper(db(), 'four', [{ quote: '61.1%', benchmark: 'MATH', method: 'NetD' }]);
    await db().deleteFrom('benchmarkAliases').where('key', '=', 'hendrycksmath').execute();
    await storePaper(db(), 'five', [{ quote: '61.2%', benchmark: 'MATH', method: 'NetD' }], { version: '2' });
    expect(await values('foobench')).toEqual([60.1, 61.1, 61.2, 71.5]);
    const strays = await db()
      .selectFrom('benchmarkAliases')
      .where('benchmarkId', '=', (await find('math'))!.id)
      .execute();
    expect(strays).toEqual([]);
  });

  it('leads on from every address of a chain, each in one step', async () => {
    await storePaper(db(), 'three', [{ quote: '70.1%', benchmark: 'BarBench', method: 'NetA' }]);
    const first = await merge('foux-bench', 'foobench');
    await merge('foobench', 'barbench');
    expect(await movedTo('foux-bench')).toBe('barbench');
    expect(await movedTo('foobench')).toBe('barbench');
    expect(await values('barbench')).toEqual([70.1, 71.5, 72.5]);
    await expect(revert(first)).rejects.toThrow(/Later changes build on this one/);
  });

  it('is undone from the latest to the first of a chain', async () => {
    await storePaper(db(), 'three', [{ quote: '70.1%', benchmark: 'BarBench', method: 'NetA' }]);
    const before = await dumpNames(db());
    const first = await merge('foux-bench', 'foobench');
    const second = await merge('foobench', 'barbench');
    await revert(second);
    await revert(first);
    expect(await dumpNames(db())).toEqual(before);
  });

  it('hands variants over, and lets a variant take the place of its parent', async () => {
    await storePaper(db(), 'three', [{ quote: '70.1%', benchmark: 'MATH-500', method: 'NetA' }]);
    const before = await dumpNames(db());
    const [math, variant] = [await find('math'), await find('math-500')];
    expect(variant?.parentId).toBe(math?.id);
    const change = await merge('math', 'math-500');
    expect(await find('math-500')).toMatchObject({ parentId: null });
    // The registry still calls it a variant of MATH, which it is now itself.
    await storePaper(db(), 'three', [{ quote: '70.1%', benchmark: 'MATH-500', method: 'NetA' }], {
      version: '2',
    });
    expect(await find('math-500')).toMatchObject({ parentId: null });
    await storePaper(db(), 'three', [{ quote: '70.1%', benchmark: 'MATH-500', method: 'NetA' }], {
      version: '1',
    });
    await revert(change);
    expect(await dumpNames(db())).toEqual(before);
  });

  it('of methods moves what is claimed of them and on them', async () => {
    await storePaper(db(), 'three', [
      { quote: '50.1%', benchmark: 'FooBench', method: 'NetC', base: 'NetB' },
    ]);
    const before = await dumpNames(db());
    const change = await merge('netb', 'neta', 'method');
    const board = await findLeaderboard(db(), { slug: 'foobench' });
    expect(board?.rows.find(({ value }) => value === 50.1)?.base).toEqual({ name: 'NetA', slug: 'neta' });
    await revert(change, 'method');
    expect(await dumpNames(db())).toEqual(before);
  });

  it('refuses one with itself, one that has gone, and one that changed meanwhile, and leaves nothing', async () => {
    const [foo, foux] = [
      await see(db(), 'benchmark', 'foobench'),
      await see(db(), 'benchmark', 'foux-bench'),
    ];
    await expect(mergeSubjects(db(), 'benchmark', ada, { gone: foo, kept: foo })).rejects.toThrow(
      /one already/,
    );
    await merge('foux-bench', 'foobench');
    const after = await dumpNames(db());
    await expect(mergeSubjects(db(), 'benchmark', ada, { gone: foux, kept: foo })).rejects.toThrow(
      /meanwhile/,
    );
    await expect(merge('foux-bench', 'foobench')).rejects.toThrow(/merged into another/);
    expect(await dumpNames(db())).toEqual(after);
  });
});

describe('splitting', () => {
  const split = async (slug: string, names: string[], name: string) =>
    splitNames(db(), 'benchmark', ada, await see(db(), 'benchmark', slug), {
      aliasIds: await aliasIds(db(), 'benchmark', names),
      target: { name },
    });

  it('gives names a board of their own, and a revert takes it away again', async () => {
    await merge('foux-bench', 'foobench');
    const before = await dumpNames(db());
    const change = await split('foobench', ['FooBench'], 'Foo Hard');
    expect(await values('foobench')).toEqual([72.5]);
    expect(await values('foo-hard')).toEqual([71.5]);
    await revert(change);
    expect(await dumpNames(db())).toEqual(before);
    expect(await find('foo-hard')).toBeUndefined();
  });

  it('brings what was merged back under its old address', async () => {
    await merge('foux-bench', 'foobench');
    await split('foobench', ['Foux Bench'], 'Foux Bench');
    expect(await values('foux-bench')).toEqual([72.5]);
    expect(await movedTo('foux-bench')).toBeUndefined();
  });

  it('moves names to a benchmark that is there', async () => {
    await addAlias(db(), 'benchmark', ada, await see(db(), 'benchmark', 'foobench'), 'Foo Hard');
    await storePaper(db(), 'three', [{ quote: '50.5%', benchmark: 'foo-hard' }]);
    expect(await values('foobench')).toEqual([50.5, 71.5]);
    await splitNames(db(), 'benchmark', ada, await see(db(), 'benchmark', 'foobench'), {
      aliasIds: await aliasIds(db(), 'benchmark', ['Foo Hard']),
      target: await see(db(), 'benchmark', 'foux-bench'),
    });
    expect(await values('foux-bench')).toEqual([50.5, 72.5]);
  });

  it('refuses the last name, names of others, and none', async () => {
    await expect(split('foobench', ['FooBench'], 'Bar')).rejects.toThrow(/without a name/);
    await expect(split('foobench', ['Foux Bench'], 'Bar')).rejects.toThrow(/not here any more/);
    await expect(split('foobench', ['no such'], 'Bar')).rejects.toThrow(/Choose the names/);
    expect(await find('bar')).toBeUndefined();
  });

  it('is not taken back once the new benchmark is used otherwise', async () => {
    await merge('foux-bench', 'foobench');
    const change = await split('foobench', ['FooBench'], 'Foo Hard');
    await storePaper(db(), 'three', [{ quote: '50.5%', benchmark: 'Foo Harder' }]);
    await merge('foo-harder', 'foo-hard');
    await expect(revert(change)).rejects.toThrow(/in use by now/);
    expect(await values('foo-hard')).toEqual([50.5, 71.5]);
  });
});

describe('names', () => {
  it('added lead results to the board, and go only while none uses them', async () => {
    const change = await addAlias(db(), 'benchmark', ada, await see(db(), 'benchmark', 'foobench'), 'Foo 2');
    const [id] = await aliasIds(db(), 'benchmark', ['Foo 2']);
    await storePaper(db(), 'three', [{ quote: '50.5%', benchmark: 'FOO-2' }]);
    expect(await values('foobench')).toEqual([50.5, 71.5]);
    await expect(revert(change)).rejects.toThrow(/Results use the name/);
    const seen = await see(db(), 'benchmark', 'foobench');
    await expect(removeAlias(db(), 'benchmark', ada, seen, id!)).rejects.toThrow(/Results use the name/);
    await storePaper(db(), 'three', [{ quote: '50.5%' }], { version: '2' });
    await removeAlias(db(), 'benchmark', ada, seen, id!);
    expect(await aliasIds(db(), 'benchmark', ['Foo 2'])).toEqual([]);
  });

  it('that a reviewer has put on a claim stay too', async () => {
    await addAlias(db(), 'benchmark', ada, await see(db(), 'benchmark', 'foobench'), 'Foo 2');
    const [id] = await aliasIds(db(), 'benchmark', ['Foo 2']);
    const { id: claimId } = await db().selectFrom('claims').select('id').limit(1).executeTakeFirstOrThrow();
    const after = JSON.stringify({ benchmark_alias_id: id });
    await db()
      .insertInto('reviews')
      .values({ claimId, userId: null, action: 'correct', note: null, before: null, after })
      .execute();
    const seen = await see(db(), 'benchmark', 'foobench');
    await expect(removeAlias(db(), 'benchmark', ada, seen, id!)).rejects.toThrow(/Results use the name/);
  });

  it('of something else are refused, and so are phrases, and the registry keeps its own', async () => {
    const foo = await see(db(), 'benchmark', 'foobench');
    await expect(addAlias(db(), 'benchmark', ada, foo, 'FOUX-BENCH')).rejects.toThrow(
      /is a name of Foux Bench/,
    );
    const net = await see(db(), 'method', 'neta');
    await expect(addAlias(db(), 'method', ada, net, 'our method')).rejects.toThrow(
      /another system in every paper/,
    );
    const [own] = await aliasIds(db(), 'benchmark', ['MATH']);
    const math = await see(db(), 'benchmark', 'math');
    await expect(removeAlias(db(), 'benchmark', ada, math, own!)).rejects.toThrow(/registry gives the name/);
  });
});

describe('editing', () => {
  const edit = async (slug: string, facts: Parameters<typeof editSubject>[4]) =>
    editSubject(db(), 'benchmark', ada, await see(db(), 'benchmark', slug), facts);

  it('holds against the registry, fact by fact, until it is taken back', async () => {
    const before = await dumpNames(db());
    const change = await edit('math', { name: 'Competition MATH', is_lower_better: true });
    await storePaper(db(), 'two', FOUX, { version: '2' });
    await storePaper(db(), 'two', FOUX);
    expect(await find('math')).toMatchObject({
      name: 'Competition MATH',
      isLowerBetter: true,
      metric: 'accuracy',
    });
    await db().updateTable('benchmarks').set({ metric: 'old metric' }).where('slug', '=', 'math').execute();
    await storePaper(db(), 'two', FOUX);
    // What nobody has set is still the registry's.
    expect(await find('math')).toMatchObject({ name: 'Competition MATH', metric: 'accuracy' });
    await revert(change);
    expect(await dumpNames(db())).toEqual(before);
  });

  it('of two facts by two people can each be taken back', async () => {
    const first = await edit('math', { task: 'Sums' });
    await edit('math', { metric: 'exact match' });
    await revert(first);
    expect(await find('math')).toMatchObject({ task: 'Mathematical reasoning', metric: 'exact match' });
    expect((await find('math'))?.editedFacts).toEqual(['metric']);
  });

  it('of a parent refuses a circle and what has been merged, and the registry makes none either', async () => {
    const id = async (slug: string) => (await find(slug))!.id;
    await edit('foobench', { parent_id: await id('math') });
    await edit('foux-bench', { parent_id: await id('foobench') });
    await expect(edit('math', { parent_id: await id('foux-bench') })).rejects.toThrow(/variant of itself/);
    await edit('foux-bench', { parent_id: null });
    await merge('foux-bench', 'foobench');
    await expect(edit('math', { parent_id: await id('foux-bench') })).rejects.toThrow(/merged/);
    await storePaper(db(), 'three', [{ quote: '70.1%', benchmark: 'MATH-500', method: 'NetA' }]);
    await edit('math-500', { parent_id: null });
    await edit('math', { parent_id: await id('math-500') });
    await sql`update benchmarks set edited_facts = '{}' where slug = 'math-500'`.execute(db());
    await storePaper(db(), 'three', [{ quote: '70.1%', benchmark: 'MATH-500', method: 'NetA' }], {
      version: '2',
    });
    expect(await find('math-500')).toMatchObject({ parentId: null });
  });

  it('stops where somebody else was faster, or nothing changes', async () => {
    const seen = await see(db(), 'benchmark', 'foobench');
    await editSubject(db(), 'benchmark', ada, seen, { task: 'Tea' });
    await expect(editSubject(db(), 'benchmark', ada, seen, { task: 'Cake' })).rejects.toThrow(/meanwhile/);
    await expect(edit('foobench', { task: 'Tea' })).rejects.toThrow(/so already/);
    expect(await find('foobench')).toMatchObject({ task: 'Tea' });
  });

  it('renames a method, whose old name still means it', async () => {
    await editSubject(db(), 'method', ada, await see(db(), 'method', 'neta'), { name: 'Net Alpha' });
    const found = await findSubject(db(), 'method', 'neta');
    expect(found?.state.name).toBe('Net Alpha');
    expect(found?.aliases.map(({ name }) => name).sort()).toEqual(['Net Alpha', 'NetA']);
  });
});

describe('history', () => {
  it('tells who, when, what was, what is, and why, to both sides of a merge', async () => {
    const [foo, foux] = [
      await see(db(), 'benchmark', 'foobench'),
      await see(db(), 'benchmark', 'foux-bench'),
    ];
    const id = await merge('foux-bench', 'foobench');
    for (const subject of [foo, foux]) {
      const { changes, total } = await listNameChanges(db(), 'benchmark', subject.id, {
        limit: 10,
        offset: 0,
      });
      expect(total).toBe(1);
      expect(changes).toMatchObject([{ id, author: 'Ada', kind: 'merge', note: 'the same questions' }]);
      expect(changes[0]?.before.subjects[foux.id]).toEqual({ merged_into_id: null });
      expect(changes[0]?.after.subjects[foux.id]).toEqual({ merged_into_id: foo.id });
      expect(changes[0]?.labels).toMatchObject({ [foo.id]: 'FooBench', [foux.id]: 'Foux Bench' });
      expect(changes[0]?.createdAt).toBeInstanceOf(Date);
    }
  });

  it('is only ever added to: the database refuses everything else', async () => {
    const id = await merge('foux-bench', 'foobench');
    await expect(db().updateTable('nameChanges').set({ note: 'x' }).execute()).rejects.toThrow(/history/);
    await expect(db().deleteFrom('nameChanges').where('id', '=', id).execute()).rejects.toThrow(/history/);
    await expect(sql`truncate name_changes`.execute(db())).rejects.toThrow(/history|foreign key/);
  });

  it('takes a change back once, and a revert can be taken back', async () => {
    const id = await merge('foux-bench', 'foobench');
    const merged = await dumpNames(db());
    const back = await revert(id);
    await expect(revert(id)).rejects.toThrow(/already/);
    await revert(back);
    expect(await dumpNames(db())).toEqual(merged);
    await expect(revert(4711)).rejects.toThrow(/no such change/);
  });

  it('keeps names as they are typed, whatever they hold', async () => {
    const name = `<img src=x onerror=alert(1)> '; drop table benchmarks; --`;
    await editSubject(db(), 'benchmark', ada, await see(db(), 'benchmark', 'foobench'), { name });
    expect(await find('foobench')).toMatchObject({ name });
    expect(registry.nameKey(name)).not.toBe('');
  });
});
