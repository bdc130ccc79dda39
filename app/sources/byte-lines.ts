/** The longest line that is read; anything longer is no abstract, and is skipped without being kept in memory. */
export const LINE_LIMIT = 8 * 1024 * 1024;

/** One line without its end (LF or CRLF). `bytes` is null where the line was longer than the limit. */
export interface ByteLine {
  /** Counted from 1. */
  number: number;
  bytes: Buffer | null;
  /** Length in bytes, also of a line that was skipped. */
  length: number;
}

/**
 * Cuts chunks of bytes into lines. Bytes and not text, so that one line in a wrong encoding spoils only itself.
 * Holds one unfinished line at most, and of that no more than `limit` bytes.
 */
export class LineSplitter {
  #number = 0;
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(private readonly limit = LINE_LIMIT) {}

  /** Takes the next chunk; returns the lines that it completes. */
  push(chunk: Uint8Array): ByteLine[] {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: ByteLine[] = [];
    let start = 0;
    for (let end = buffer.indexOf(LF); end >= 0; end = buffer.indexOf(LF, start)) {
      this.#append(buffer.subarray(start, end));
      lines.push(this.#finishLine());
      start = end + 1;
    }
    this.#append(buffer.subarray(start));
    return lines;
  }

  /** The last line where the input does not end in a line end. */
  end(): ByteLine | undefined {
    return this.#length > 0 ? this.#finishLine() : undefined;
  }

  #append(piece: Buffer) {
    this.#length += piece.length;
    if (this.#length > this.limit) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  #finishLine(): ByteLine {
    const length = this.#length;
    const bytes = length > this.limit ? null : withoutCarriageReturn(joinPieces(this.#pieces));
    this.#pieces = [];
    this.#length = 0;
    return { number: ++this.#number, bytes, length };
  }
}

/** The lines of a stream of bytes, one after the other. A byte order mark at its beginning is dropped. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit?: number,
): AsyncGenerator<ByteLine> {
  const splitter = new LineSplitter(limit);
  for await (const chunk of chunks) {
    for (const line of splitter.push(chunk)) yield withoutByteOrderMark(line);
  }
  const last = splitter.end();
  if (last) yield withoutByteOrderMark(last);
}

const LF = 0x0a;
const CR = 0x0d;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

function joinPieces(pieces: Buffer[]): Buffer {
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

function withoutCarriageReturn(bytes: Buffer): Buffer {
  return bytes[bytes.length - 1] === CR ? bytes.subarray(0, -1) : bytes;
}

/** Drops the mark from the first line; elsewhere it is a character like any other. */
export function withoutByteOrderMark(line: ByteLine): ByteLine {
  if (line.number !== 1 || !line.bytes?.subarray(0, 3).equals(BYTE_ORDER_MARK)) return line;
  return { ...line, bytes: line.bytes.subarray(3) };
}
