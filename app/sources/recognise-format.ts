import type { FormatName } from './format-names.ts';
import { parseJson } from './parse-json.ts';
import { DUMP_IS_NO_LIST, isDump } from './recognise-dump.ts';
import { isTable } from './recognise-table.ts';

export type Recognised = { ok: true; format: FormatName } | { ok: false; reason: string };

/** Tells the format of a file by its first bytes. `head` is the beginning of the unpacked content. */
export function recogniseFormat(head: Buffer): Recognised {
  if (isUtf16(head)) return { ok: false, reason: 'the text is UTF-16: save it as UTF-8' };
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return { ok: false, reason: 'empty: there is no paper in it' };
  if (isDump(head)) return { ok: false, reason: DUMP_IS_NO_LIST };
  const format = findFormat(text, head);
  if (format) return { ok: true, format };
  if (isBinary(head)) return { ok: false, reason: 'binary data, not a text with papers' };
  return { ok: true, format: 'hf-papers' };
}

function findFormat(text: string, head: Buffer): FormatName | undefined {
  if (/^\s*\[\s*(\{|\]|$)/.test(text)) return 'json';
  if (/^\s*\{/.test(text)) return isJsonLine(text) ? 'jsonl' : 'json';
  if (/^\{"/m.test(text)) return 'jsonl';
  if (isBinary(head)) return undefined;
  if (/^\s*<(!doctype\s+html|html|head|body|!--)/i.test(text)) return 'hf-html';
  if (/^TY {1,2}- /m.test(text)) return 'ris';
  if (/^\s*@[a-z]+\s*[{(]/im.test(text)) return 'bibtex';
  return isTable(head) ? 'csv' : undefined;
}

/**
 * Whether the first line is an object of its own, and a record rather than the frame around a list of records. A line that is
 * longer than what is seen, or broken, counts as one: a document over several lines has little on its first.
 */
function isJsonLine(text: string): boolean {
  const [line = '', second = ''] = text.trimStart().split(/\r?\n/, 2);
  const json = parseJson(line);
  if (!json.ok) return /^\s*\{/.test(second) || !/^\{\s*($|"[^"]*"\s*:\s*[[{])/.test(line);
  const values = Object.values(json.value as object);
  const isFrame =
    !('title' in (json.value as object)) && (values.some(isListOfObjects) || values.every(isPaper));
  return !isFrame || second.trim() !== '';
}

function isPaper(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'title' in value;
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null;
}

function isUtf16(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff';
}

/** Text has no control characters but tab, line ends and form feed. */
function isBinary(head: Buffer): boolean {
  return head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d);
}
