import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The bytes themselves are damaged from some point on; what came before them is good. */
export class DamagedInputError extends Error {}

/** Unpacks gzip, also several members in a row. Throws DamagedInputError where the data is cut off or corrupt. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: false });
  const unzipped = createGunzip();
  // A failure to read the file must reach the reader as it is, not as damage of its content.
  let readError: Error | undefined;
  source.once('error', (error) => unzipped.destroy((readError = error)));
  try {
    for await (const chunk of source.pipe(unzipped)) yield chunk as Uint8Array;
  } catch (error) {
    if (readError) throw readError;
    throw new DamagedInputError(`the gzip data cannot be unpacked any further (${(error as Error).message})`);
  } finally {
    source.destroy();
  }
}
