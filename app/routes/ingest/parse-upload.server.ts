import { readForm } from '#app/forms/read-form.ts';
import { LARGEST_UPLOAD, TOO_LARGE } from './ingest-limits.ts';

export type ParsedUpload =
  | { ok: true; name: string; bytes: AsyncIterable<Uint8Array> }
  | { ok: false; problem: string; status: 400 | 413 };

/** What was uploaded or pasted: a file, or else the text. */
export async function parseUpload(request: Request): Promise<ParsedUpload & { text: string }> {
  const tooLarge = { ok: false as const, text: '', problem: TOO_LARGE, status: 413 as const };
  if (Number(request.headers.get('content-length')) > LARGEST_UPLOAD) {
    await discard(request);
    return tooLarge;
  }
  const form = await readForm(request);
  const file = form.get('file');
  const pasted = form.get('text');
  const text = typeof pasted === 'string' ? pasted.replaceAll('\r\n', '\n') : '';
  if (file instanceof Blob && file.size > 0) {
    if (file.size > LARGEST_UPLOAD) return { ...tooLarge, text };
    const name = 'name' in file && typeof file.name === 'string' ? file.name : 'the file';
    return {
      ok: true,
      name: name.slice(0, 200),
      bytes: piecesOf(new Uint8Array(await file.arrayBuffer())),
      text,
    };
  }
  if (text.trim() === '')
    return { ok: false, problem: 'Choose a file, or paste what is to be read.', status: 400, text };
  return { ok: true, name: 'the text', bytes: piecesOf(Buffer.from(text)), text };
}

/** Lets a body run through, so that the browser has sent it all and looks at the answer. */
async function discard({ body }: Request): Promise<void> {
  await body?.pipeTo(new WritableStream());
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}
