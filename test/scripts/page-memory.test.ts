import { expect, it, vi } from 'vitest';
import { createPageMemory } from '#scripts/web/page-memory.ts';

it('computes an answer once for a version of the data', async () => {
  const { remember } = createPageMemory();
  const compute = vi.fn(async () => ({ rows: 3 }));
  const [first, second] = await Promise.all([
    remember('1', 'board', compute),
    remember('1', 'board', compute),
  ]);
  expect(second).toBe(first);
  expect(await remember('1', 'board', compute)).toBe(first);
  expect(compute).toHaveBeenCalledTimes(1);
  await remember('1', 'another board', compute);
  expect(compute).toHaveBeenCalledTimes(2);
});

it('forgets everything when the data changes', async () => {
  const { remember } = createPageMemory();
  expect(await remember('1', 'board', async () => 'old')).toBe('old');
  expect(await remember('2', 'board', async () => 'new')).toBe('new');
});

it('forgets an answer that failed', async () => {
  const { remember } = createPageMemory();
  await expect(remember('1', 'board', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await remember('1', 'board', async () => 'there')).toBe('there');
});

it('keeps no more answers than it may', async () => {
  const { remember } = createPageMemory(2);
  const compute = vi.fn(async () => 'answer');
  for (const key of ['a', 'b', 'c', 'a']) await remember('1', key, compute);
  expect(compute).toHaveBeenCalledTimes(4);
});
