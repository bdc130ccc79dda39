import { describe, expect, it } from 'vitest';
import { toBatches } from '#app/ingest/batches.ts';

async function* count(to: number) {
  for (let i = 1; i <= to; i++) yield i;
}

describe('toBatches', () => {
  it.each([
    [0, []],
    [3, [[1, 2, 3]]],
    [4, [[1, 2, 3], [4]]],
    [
      6,
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
  ])('parts %i items', async (items, expected) => {
    const batches: number[][] = [];
    for await (const batch of toBatches(count(items), 3)) batches.push(batch);
    expect(batches).toEqual(expected);
  });
});
