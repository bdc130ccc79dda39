import { LINE_LIMIT } from './byte-lines.ts';

/** One object of a JSON document. `bytes` is null where it is longer than the limit. */
export interface JsonPiece {
  /** Where it begins; counted from 1. */
  line: number;
  bytes: Buffer | null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

/**
 * Cuts the objects of a list out of a JSON document: those in its outermost array, in an array of its outermost object
 * (`{"papers": […]}`), or that object's own values (`{"a": {…}}`). Holds one object at most; what is no object is passed over.
 */
export class JsonObjectCutter {
  #line = 1;
  #isInString = false;
  #isEscaped = false;
  /** What is open around the next byte, outermost first; only as deep as records begin. */
  #outer: number[] = [];
  /** Brackets that are open within the record. */
  #depth = 0;
  #recordLine = 0;
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(private readonly limit = LINE_LIMIT) {}

  /** Takes the next chunk; returns the objects that it completes. */
  push(chunk: Uint8Array): JsonPiece[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const found: JsonPiece[] = [];
    let start = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte === LF) this.#line++;
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#isInString = false;
      } else if (byte === QUOTE) this.#isInString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (this.#depth > 0) this.#depth++;
        else if (byte === OPEN_OBJECT && this.#outer.length > 0) {
          this.#depth = 1;
          this.#recordLine = this.#line;
          start = i;
        } else this.#outer.push(byte);
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        if (this.#depth === 0) this.#outer.pop();
        else if (--this.#depth === 0) {
          this.#keep(bytes.subarray(start, i + 1));
          found.push(this.#finish());
        }
      }
    }
    if (this.#depth > 0) this.#keep(bytes.subarray(start));
    return found;
  }

  /** Where a record, or the document itself, was begun and never ended; undefined where all is well. */
  end(): number | undefined {
    if (this.#depth > 0) return this.#recordLine;
    return this.#outer.length > 0 || this.#isInString ? this.#line : undefined;
  }

  #keep(piece: Buffer): void {
    this.#length += piece.length;
    if (this.#length > this.limit) this.#pieces = [];
    else this.#pieces.push(Buffer.from(piece));
  }

  #finish(): JsonPiece {
    const bytes = this.#length > this.limit ? null : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#length = 0;
    return { line: this.#recordLine, bytes };
  }
}
