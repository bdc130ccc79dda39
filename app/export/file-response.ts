import type { FileStream } from './table.ts';

interface FileFacts {
  type: string;
  /** What a page is sent with where all went well. */
  headers?: Record<string, string> | undefined;
}

/** An answer that is a file, sent while it is being written. */
export function toFileResponse(
  content: string | Uint8Array | FileStream,
  { type, headers }: FileFacts,
): Response {
  const body = typeof content === 'string' || content instanceof Uint8Array ? content : toByteStream(content);
  return new Response(body as BodyInit, { headers: { 'Content-Type': type, ...headers } });
}

/** Asks for the next piece when there is room for it, and stops when the reader leaves. */
function toByteStream(pieces: FileStream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) return controller.close();
      const bytes = typeof next.value === 'string' ? encoder.encode(next.value) : next.value;
      if (bytes.length > 0) controller.enqueue(bytes);
      else await this.pull!(controller);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
