import { LINE_LIMIT, readLines } from './byte-lines.ts';
import { decodeLine } from './decode-line.ts';

/** The text of one entry, from its `@` to the bracket that closes it, or why it could not be had. */
export type BibtexEntryText =
  { ok: true; line: number; text: string } | { ok: false; line: number; reason: string };

/** The first line of an entry with a key: where it stands within another entry, that one has lost its last bracket. */
const NEXT_ENTRY = /^\s*@[a-z]+\s*[{(]\s*[^\s,{}()="]+\s*,\s*$/i;

/** An entry as far as it has been read. */
interface Open {
  line: number;
  lines: string[];
  length: number;
  depth: number;
  /** `(` closes with `)`, but only outside of all braces. */
  isRound: boolean;
  problem: string | undefined;
}

/** Cuts a BibTeX file into its entries, one in memory at a time. Text between entries is commentary, as BibTeX has it. */
export async function* readBibtexEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BibtexEntryText> {
  let open: Open | undefined;
  for await (const bytes of readLines(chunks)) {
    const decoded = decodeLine(bytes);
    let text = decoded.ok ? decoded.text : '';
    if (!decoded.ok) {
      if (open) open.problem ??= decoded.reason;
      else yield { ok: false, line: bytes.number, reason: decoded.reason };
      continue;
    }
    if (open && NEXT_ENTRY.test(text)) {
      yield unclosed(open);
      open = undefined;
    }
    while (text !== '' || open) {
      if (!open) {
        const at = /@\s*[a-z]+\s*[{(]/i.exec(text);
        if (!at) break;
        text = text.slice(at.index);
        open = {
          line: bytes.number,
          lines: [],
          length: 0,
          depth: 0,
          isRound: at[0].endsWith('('),
          problem: undefined,
        };
      }
      const end = scan(open, text);
      keep(open, end === undefined ? text : text.slice(0, end));
      if (end === undefined) break;
      yield finish(open);
      open = undefined;
      text = text.slice(end);
    }
  }
  if (open) yield unclosed(open);
}

/** Counts brackets as BibTeX does, escaped ones too; returns where the entry ends on this line. */
function scan(open: Open, text: string): number | undefined {
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '{') open.depth++;
    else if (character === '}') open.depth--;
    else if (open.isRound && character === '(' && open.depth === 0) open.depth++;
    else if (open.isRound && character === ')' && open.depth === 1) open.depth--;
    else continue;
    if (open.depth <= 0) return i + 1;
  }
  return undefined;
}

function keep(open: Open, text: string): void {
  open.length += text.length + 1;
  if (open.length <= LINE_LIMIT) open.lines.push(text);
  else {
    open.lines = [];
    open.problem ??= 'the entry is longer than any paper (is a bracket missing?)';
  }
}

function finish({ line, lines, problem }: Open): BibtexEntryText {
  return problem ? { ok: false, line, reason: problem } : { ok: true, line, text: lines.join('\n') };
}

function unclosed({ line, problem }: Open): BibtexEntryText {
  return { ok: false, line, reason: problem ?? 'the entry is not closed: a bracket is missing' };
}
