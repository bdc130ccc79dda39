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
    const bytes = length > this.limit ? null : joinPieces(this.#pieces);
    this.#pieces = [];
    this.#length = 0;
    const number = ++this.#number;
    return { number, bytes: bytes && trimLine(bytes, number === 1), length };
  }
}

/** The lines of a stream, a chunk's worth at a time: for readers that must be fast. */
export async function* readLineBatches(
  chunks: AsyncIterable<Uint8Array>,
  limit?: number,
): AsyncGenerator<ByteLine[]> {
  const splitter = new LineSplitter(limit);
  for await (const chunk of chunks) {
    const lines = splitter.push(chunk);
    if (lines.length > 0) yield lines;
  }
  const last = splitter.end();
  if (last) yield [last];
}

/** The lines of a stream of bytes, one after the other. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit?: number,
): AsyncGenerator<ByteLine> {
  for await (const lines of readLineBatches(chunks, limit)) yield* lines;
}

const LF = 0x0a;
const CR = 0x0d;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

function joinPieces(pieces: Buffer[]): Buffer {
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

/** Without the CR of a CRLF, and without the byte order mark that some editors write before the first line. */
function trimLine(bytes: Buffer, isFirst: boolean): Buffer {
  const hasMark = isFirst && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  const hasCr = bytes[bytes.length - 1] === CR;
  return bytes.subarray(hasMark ? 3 : 0, hasCr ? -1 : undefined);
}
