import { LATEX_REFERENCES, LATEX_SYMBOLS } from './latex-commands.ts';
import type { NormalisedText } from './normalised-text.ts';
import { MOJIBAKE, PLAIN_FORMS } from './unicode-forms.ts';

const NEEDS_WORK = /[\\$<{}~\u0080-\uffff]|--|->/;
/** A longer argument is no reference; the bound also keeps hostile input linear. */
const LONGEST_ARGUMENT = 300;
const COMMAND = /[A-Za-z]+\*?/y;
const TAG = /<\/?[a-z][a-z-]{0,19}>/y;
const ACCENT = /["'`^~=.uvHtcdb]\{?([A-Za-z])\}?/y;

/**
 * Brings a text to the plain form that the lexer reads, with a map back: LaTeX dress is taken off (`\%`, `$+4.5\%$`,
 * `\textbf{…}`, `\times`), dashes, quotes, ligatures and spaces get one form, mojibake is mended.
 * Plain ASCII without markup comes back as the same string. Linear in the length of the text.
 */
export function normalise(raw: string): NormalisedText {
  if (!NEEDS_WORK.test(raw)) return { raw, text: raw };
  return new Normaliser(raw).run();
}

class Normaliser {
  private readonly out: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private inMath = false;

  constructor(private readonly raw: string) {}

  run(): NormalisedText {
    let at = 0;
    while (at < this.raw.length) {
      const plain = this.plainEnd(at);
      at = plain > at ? this.copy(at, plain) : this.step(at);
    }
    return { raw: this.raw, text: this.out.join(''), starts: this.starts, ends: this.ends };
  }

  /** The end of the stretch from `at` that stands in the clean text as it is. */
  private plainEnd(at: number): number {
    let end = at;
    while (end < this.raw.length) {
      const code = this.raw.charCodeAt(end);
      // Everything but `\\`, `$`, `{`, `}`, `~`, `<`, `_`, `-` and what is not ASCII.
      if (
        code >= 0x80 ||
        code === 92 ||
        code === 36 ||
        code === 123 ||
        code === 125 ||
        code === 126 ||
        code === 60 ||
        code === 95 ||
        code === 45
      )
        break;
      end += 1;
    }
    return end;
  }

  private copy(from: number, to: number): number {
    this.out.push(this.raw.slice(from, to));
    for (let i = from; i < to; i++) {
      this.starts.push(i);
      this.ends.push(i + 1);
    }
    return to;
  }

  /** Reads what begins at a raw offset and says where the next thing begins. */
  private step(at: number): number {
    const char = this.raw[at] as string;
    const code = this.raw.charCodeAt(at);
    if (char === '\\') return this.readCommand(at);
    if (char === '$') {
      this.inMath = !this.inMath;
      return at + 1;
    }
    if (char === '{' || char === '}') return at + 1;
    if (char === '_' && this.inMath) return at + 1;
    if (char === '~') return this.emit(this.isTie(at) ? ' ' : '~', at, at + 1);
    if (char === '-' && this.raw[at + 1] === '>') return this.emit('→', at, at + 2);
    if (char === '-' && this.raw[at + 1] === '-') return this.readDashes(at);
    if (char === '<') return this.readTag(at);
    if (code < 0x80) return this.emit(char, at, at + 1);
    return this.readUnicode(at, char);
  }

  private emit(text: string, start: number, end: number): number {
    for (let i = 0; i < text.length; i++) {
      this.out.push(text[i] as string);
      this.starts.push(start);
      this.ends.push(end);
    }
    return end;
  }

  /** TeX writes `Exp~2` for an unbreakable space; before a number that follows a space, `~` means about. */
  private isTie(at: number): boolean {
    return /[A-Za-z.)\]]/.test(this.raw[at - 1] ?? '');
  }

  private readDashes(at: number): number {
    const end = this.raw[at + 2] === '-' ? at + 3 : at + 2;
    return this.emit(end - at === 3 ? '—' : '–', at, end);
  }

  private readTag(at: number): number {
    TAG.lastIndex = at;
    const tag = TAG.exec(this.raw);
    return tag ? at + tag[0].length : this.emit('<', at, at + 1);
  }

  private readUnicode(at: number, char: string): number {
    for (const [sequence, plain] of MOJIBAKE) {
      if (char === sequence[0] && this.raw.startsWith(sequence, at)) {
        return this.emit(plain, at, at + sequence.length);
      }
    }
    return this.emit(PLAIN_FORMS.get(char) ?? char, at, at + 1);
  }

  private readCommand(at: number): number {
    const next = this.raw[at + 1] ?? '';
    if ('%&#_{}$'.includes(next) && next) return this.emit(next, at, at + 2);
    if (',;:! '.includes(next) && next) {
      const splitsNumber = /\d/.test(this.raw[at - 1] ?? '') && /\d/.test(this.raw[at + 2] ?? '');
      return splitsNumber || next === '!' ? at + 2 : this.emit(' ', at, at + 2);
    }
    if ('()[]'.includes(next) && next) {
      this.inMath = next === '(' || next === '[';
      return at + 2;
    }
    if (/["'`^~=.]/.test(next)) {
      ACCENT.lastIndex = at + 1;
      const accent = ACCENT.exec(this.raw);
      if (accent) return this.emit(accent[1] as string, at, at + 1 + accent[0].length);
    }
    COMMAND.lastIndex = at + 1;
    const command = COMMAND.exec(this.raw);
    if (!command) return at + 1;
    const end = at + 1 + command[0].length;
    const symbol = LATEX_SYMBOLS.get(command[0]);
    if (symbol !== undefined) return this.emit(symbol, at, end);
    return LATEX_REFERENCES.has(command[0]) ? this.skipArgument(end) : end;
  }

  private skipArgument(at: number): number {
    if (this.raw[at] !== '{') return at;
    const close = this.raw.slice(at, at + LONGEST_ARGUMENT).indexOf('}');
    return close === -1 ? at : at + close + 1;
  }
}
