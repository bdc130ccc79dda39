import { isUtf8 } from 'node:buffer';
import { LINE_LIMIT, type ByteLine } from './byte-lines.ts';

export type Decoded = { ok: true; text: string } | { ok: false; reason: string };

/** Text of a line that must be UTF-8; bytes that are not are reported, never replaced. */
export function decodeLine({ bytes, length }: ByteLine): Decoded {
  if (!bytes)
    return {
      ok: false,
      reason: `line of ${toMegabytes(length)} MB; the limit is ${toMegabytes(LINE_LIMIT)} MB`,
    };
  if (!isUtf8(bytes)) return { ok: false, reason: `not valid UTF-8${guessEncoding(bytes)}` };
  return { ok: true, text: bytes.toString('utf8') };
}

function toMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Bytes of 8-bit Western text are what people most often have instead; control bytes are none of that. */
function guessEncoding(bytes: Buffer): string {
  const isText = bytes.every((byte) => byte >= 0x20 || byte === 0x09);
  return isText ? ' (Latin-1 or Windows-1252? Save the file as UTF-8)' : ' (binary data?)';
}
