import { gunzip } from './gunzip.ts';
import { takeHead } from './take-head.ts';

/** The bytes of a stream, unpacked where they are packed with gzip. */
export async function unpack(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const { head, rest } = await takeHead(chunks, 2);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  return isGzip ? gunzip(rest) : rest;
}
