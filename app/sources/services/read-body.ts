import { isUtf8 } from 'node:buffer';

/** The answer is longer than what we take. */
export class TooLargeError extends Error {}

/** The answer is no text in UTF-8. */
export class NotTextError extends Error {}

/** The text of an answer, no more than `limit` bytes of it. Throws where it breaks off, is too long, or is no UTF-8. */
export async function readBody(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (response.body)
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > limit) throw new TooLargeError(`longer than ${Math.round(limit / 1e6)} MB`);
      chunks.push(chunk);
    }
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes))
    throw new NotTextError(response.headers.get('content-type')?.slice(0, 60) ?? 'no UTF-8');
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
