/** One entry of BibTeX. Names of types and fields are in lower case; values are as written, without what delimits them. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Map<string, string>;
}

export type ParsedEntry = { ok: true; entry: BibtexEntry } | { ok: false; reason: string };

/** BibTeX's own names for the months. */
export const MONTHS: ReadonlyMap<string, string> = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name) => [
    name,
    name,
  ]),
);

const HEAD = /^@\s*([a-z]+)\s*[{(]\s*/i;
const NAME = /[^\s=,{}()"#]+/y;

/**
 * Parses the text of an entry. `strings` are the abbreviations that `@string` has given so far; one that is not known
 * stands for its own name, as programs that are not BibTeX have it.
 */
export function parseBibtexEntry(text: string, strings: ReadonlyMap<string, string>): ParsedEntry {
  const head = HEAD.exec(text);
  if (!head) return { ok: false, reason: 'not an entry' };
  const type = head[1]!.toLowerCase();
  const fields = new Map<string, string>();
  const reader = new Reader(text, head[0].length, text.length - 1, strings);
  let key = '';
  if (type !== 'string') {
    key = reader.readUntilComma().trim();
    if (/[="{]/.test(key)) return { ok: false, reason: 'the entry has no key' };
  }
  for (let field = reader.readField(); field !== 'end'; field = reader.readField()) {
    if ('problem' in field) return { ok: false, reason: field.problem };
    if (!fields.has(field.name)) fields.set(field.name, field.value);
  }
  return { ok: true, entry: { type, key, fields } };
}

type Field = { name: string; value: string } | { problem: string } | 'end';

class Reader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly end: number,
    private readonly strings: ReadonlyMap<string, string>,
  ) {}

  readUntilComma(): string {
    const comma = this.text.indexOf(',', this.at);
    const stop = comma < 0 || comma > this.end ? this.end : comma;
    const piece = this.text.slice(this.at, stop);
    this.at = stop;
    return piece;
  }

  /** `name = value`, and the comma before it. */
  readField(): Field {
    while (this.at < this.end && /[\s,]/.test(this.text[this.at]!)) this.at++;
    if (this.at >= this.end) return 'end';
    const name = this.#readName();
    if (name === '') return { problem: `a field has no name, before "${this.#excerpt()}"` };
    this.#skipSpace();
    if (this.text[this.at] !== '=') return { problem: `the field "${name.slice(0, 40)}" has no value` };
    this.at++;
    const value = this.#readValue();
    return value === undefined
      ? { problem: `the value of "${name.slice(0, 40)}" does not end` }
      : { name: name.toLowerCase(), value };
  }

  /** Pieces joined by `#`. */
  #readValue(): string | undefined {
    let value = '';
    for (;;) {
      this.#skipSpace();
      const piece = this.#readPiece();
      if (piece === undefined) return undefined;
      value += piece;
      this.#skipSpace();
      if (this.text[this.at] !== '#') return value;
      this.at++;
    }
  }

  #readPiece(): string | undefined {
    const opener = this.text[this.at];
    if (opener === '{') return this.#readDelimited('}');
    if (opener === '"') return this.#readDelimited('"');
    const word = this.#readName();
    return word === '' ? undefined : (this.strings.get(word.toLowerCase()) ?? word);
  }

  /** Up to the closing character outside of all braces. */
  #readDelimited(closer: '}' | '"'): string | undefined {
    let depth = 0;
    for (let i = this.at + 1; i < this.end; i++) {
      const character = this.text[i];
      if (depth === 0 && character === closer) {
        const value = this.text.slice(this.at + 1, i);
        this.at = i + 1;
        return value;
      }
      if (character === '{') depth++;
      else if (character === '}') depth--;
    }
    return undefined;
  }

  #readName(): string {
    NAME.lastIndex = this.at;
    const name = NAME.exec(this.text)?.[0] ?? '';
    this.at += name.length;
    return name;
  }

  #skipSpace(): void {
    while (this.at < this.end && /\s/.test(this.text[this.at]!)) this.at++;
  }

  #excerpt(): string {
    return this.text
      .slice(this.at, this.at + 20)
      .replace(/\s+/g, ' ')
      .trim();
  }
}
