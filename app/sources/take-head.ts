import { DamagedInputError } from './gunzip.ts';

/** How much of the input is looked at to recognise its format. */
export const HEAD_BYTES = 64 * 1024;

/** The first bytes of a stream (fewer only where it is shorter), and the whole stream again. */
export async function takeHead(chunks: AsyncIterable<Uint8Array>, bytes = HEAD_BYTES) {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  let damage: DamagedInputError | undefined;
  while (length < bytes) {
    const next = await iterator.next().catch((error) => {
      if (!(error instanceof DamagedInputError)) throw error;
      damage = error;
      return { done: true, value: undefined } as const;
    });
    if (next.done) break;
    taken.push(next.value);
    length += next.value.length;
  }
  async function* rest() {
    try {
      yield* taken;
      if (damage) throw damage;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(taken).subarray(0, bytes), rest: rest(), isWhole: length < bytes };
}
