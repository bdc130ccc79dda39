import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '#app/sources/byte-lines.ts';
import { inChunks } from './read-all.ts';

async function listLines(
  text: string | Uint8Array,
  { size = 3, limit }: { size?: number; limit?: number } = {},
) {
  const lines: (string | null)[] = [];
  for await (const { bytes } of readLines(inChunks(text, size), limit)) lines.push(bytes && bytes.toString());
  return lines;
}

describe('readLines', () => {
  it('cuts at LF and CRLF, with or without one at the end', async () => {
    expect(await listLines('one\r\ntwo\n\nfour')).toEqual(['one', 'two', '', 'four']);
    expect(await listLines('one\n')).toEqual(['one']);
    expect(await listLines('')).toEqual([]);
  });

  it('drops a byte order mark at the beginning and nowhere else', async () => {
    expect(await listLines('\uFEFFone\n\uFEFFtwo')).toEqual(['one', '\uFEFFtwo']);
  });

  it('skips a line over the limit, keeps its number and goes on', async () => {
    expect(await listLines('short\nmuch too long\nshort', { limit: 5 })).toEqual(['short', null, 'short']);
  });

  it('gives the same lines however the bytes are cut', async () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r\n', '𝛼'), maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const expected = text.split(/\r?\n/);
        if (expected.at(-1) === '') expected.pop();
        expect(await listLines(text, { size })).toEqual(expected);
      }),
    );
  });

  it('holds no line of 50 MB in memory', async () => {
    async function* hugeLine() {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      for (let sent = 0; sent < 50e6; sent += chunk.length) yield chunk.subarray();
      yield Buffer.from('\nafter\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    let highest = 0;
    const lines = [];
    for await (const line of readLines(hugeLine())) {
      highest = Math.max(highest, process.memoryUsage().arrayBuffers);
      lines.push({ number: line.number, isKept: line.bytes !== null, isLong: line.length > 50e6 });
    }
    expect(lines).toEqual([
      { number: 1, isKept: false, isLong: true },
      { number: 2, isKept: true, isLong: false },
    ]);
    expect(highest - before).toBeLessThan(20e6);
  });
});
