import { gunzip } from './gunzip.ts';

/** The bytes of a stream, unpacked where they are gzip. */
export async function unpack(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let length = 0;
  while (length < 2) {
    const next = await iterator.next();
    if (next.done) break;
    head.push(next.value);
    length += next.value.length;
  }
  async function* whole() {
    try {
      yield* head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  const [first, second] = Buffer.concat(head);
  return first === 0x1f && second === 0x8b ? gunzip(whole()) : whole();
}
