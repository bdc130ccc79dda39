import { LINE_LIMIT, readLines } from './byte-lines.ts';
import { decodeLine } from './decode-line.ts';
import { toExternalId, toIdentifiers } from './identify-paper.ts';
import { parseLooseDate } from './loose-date.ts';
import { toRecord } from './paper-record.ts';
import type { SourceRecord } from './paper.ts';
import { toSpokenName } from './person-name.ts';
import { joinLines } from './ris-lines.ts';
import { toOneLine } from './unwrap-text.ts';
import { findAddress } from './web-address.ts';

const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/** A reference as far as it has been read: the values of each tag, in their order, each in its lines. */
interface Reference {
  line: number;
  values: Map<string, string[][]>;
  /** The value that a line without a tag goes on with. */
  open: string[] | undefined;
  length: number;
  problem: string | undefined;
}

/** Reads references from RIS, as Zotero and publishers export them: `TY  - …`, a tag a line, `ER  - `. */
export async function* readRis(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRecord> {
  let reference: Reference | undefined;
  for await (const bytes of readLines(chunks)) {
    const decoded = decodeLine(bytes);
    if (!decoded.ok) {
      if (reference) reference.problem ??= decoded.reason;
      else yield { ok: false, line: bytes.number, reason: decoded.reason };
      continue;
    }
    const [head = '', tag, value = ''] = TAG.exec(decoded.text.trimEnd()) ?? [];
    if (tag === 'TY') {
      if (reference) yield toPaper(reference);
      reference = begin(bytes.number);
    } else if (!reference) {
      if (tag)
        yield { ok: false, line: bytes.number, reason: `"${tag}" before any reference begins with TY` };
    } else if (tag === 'ER') {
      yield toPaper(reference);
      reference = undefined;
    } else add(reference, tag, decoded.text.slice(head.length - value.length));
  }
  if (reference)
    yield toPaper({ ...reference, problem: reference.problem ?? 'the reference does not end (no ER)' });
}

function begin(line: number): Reference {
  return { line, values: new Map(), open: undefined, length: 0, problem: undefined };
}

function add(reference: Reference, tag: string | undefined, value: string): void {
  reference.length += value.length;
  if (reference.length > LINE_LIMIT) {
    reference.problem ??= 'the reference is longer than any paper (is its ER missing?)';
    return;
  }
  if (tag) {
    const values = reference.values.get(tag) ?? [];
    reference.values.set(tag, values);
    reference.open = [value];
    values.push(reference.open);
  } else reference.open?.push(value);
}

function toPaper({ line, values: written, problem }: Reference): SourceRecord {
  if (problem) return { ok: false, line, reason: problem };
  const values = joinLines(written);
  const first = (...tags: string[]) =>
    tags
      .map((tag) => values.get(tag)?.find((value) => value.trim() !== ''))
      .find(Boolean)
      ?.trim() ?? '';
  const title = toOneLine(first('TI', 'T1', 'CT', 'BT'));
  const url = first('UR', 'L1', 'L2');
  const identifiers = toIdentifiers({ doi: first('DO'), url, arxiv: first('AN', 'M1'), id: first('ID') });
  return toRecord(line, {
    source: 'ris',
    externalId: toExternalId(identifiers, title),
    title,
    abstract: first('AB', 'N2'),
    url: findAddress(url, identifiers),
    publishedOn: parseLooseDate(first('DA', 'Y1', 'PY')),
    authors: ['AU', 'A1'].flatMap((tag) => values.get(tag) ?? []).map(toSpokenName),
    identifiers,
  });
}
