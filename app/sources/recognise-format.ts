import type { FormatName } from './format-names.ts';

export type Recognised = { ok: true; format: FormatName } | { ok: false; reason: string };

/** Tells the format of a file by its first bytes. `head` is the beginning of the unpacked content. */
export function recogniseFormat(head: Buffer): Recognised {
  if (isUtf16(head)) return { ok: false, reason: 'the text is UTF-16: save it as UTF-8' };
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return { ok: false, reason: 'empty: there is no paper in it' };
  if (/^\s*\{/.test(text) || /^\{"/m.test(text)) return { ok: true, format: 'jsonl' };
  if (isBinary(head)) return { ok: false, reason: 'binary data, not a text with papers' };
  if (/^\s*\[/.test(text)) {
    return {
      ok: false,
      reason: 'a JSON array: write one object a line instead (for example with jq -c ".[]")',
    };
  }
  return { ok: true, format: 'hf-papers' };
}

function isUtf16(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff';
}

/** Text has no control characters but tab, line ends and form feed. */
function isBinary(head: Buffer): boolean {
  return head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d);
}
