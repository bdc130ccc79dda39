import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#app/sources/read-papers.ts';
import { collect, inChunks, readContent } from './read-all.ts';

const records = Array.from({ length: 200 }, (_, i) => ({
  id: `p${i}`,
  title: `Paper ${i}`,
  abstract: `We reach ${i}%. ${randomBytes(200).toString('hex')}`,
}));
const jsonl = records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('readPapers', () => {
  it.each([
    ['empty', '', 'empty: there is no paper in it'],
    ['blank', ' \n\n\t\n', 'empty: there is no paper in it'],
    ['binary', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary data, not a text with papers'],
    ['UTF-16', Buffer.from(`\uFEFF${jsonl}`, 'utf16le'), 'the text is UTF-16: save it as UTF-8'],
    [
      'a dump',
      '{"type":"claimboard-dump","format":1}\n{"type":"papers","row":{"title":"x"}}\n',
      'the dump of a whole database, not a list of papers: "claimboard ingest" on the command line restores it into an empty one',
    ],
  ])('says what is wrong with a file that is %s', async (_, content, reason) => {
    expect(await readContent(content)).toEqual({ papers: [], malformed: [{ line: 1, reason }] });
  });

  it('recognises JSON Lines behind a broken first line', async () => {
    const { papers, malformed } = await readContent(`# papers\n${jsonl}`);
    expect([papers.length, malformed]).toEqual([
      200,
      [{ line: 1, reason: expect.stringContaining('not valid JSON') }],
    ]);
  });

  it('lets --format override what the content looks like', async () => {
    const { papers, malformed } = await readContent(jsonl, { format: 'hf-papers' });
    expect(papers).toEqual([]);
    expect(malformed.length).toBeGreaterThan(0);
  });

  it('unpacks gzip, also several members in a row', async () => {
    const half = jsonl.indexOf('{"id":"p100"');
    const packed = Buffer.concat([gzipSync(jsonl.slice(0, half)), gzipSync(jsonl.slice(half))]);
    const { papers, malformed } = await readContent(packed);
    expect([papers.length, malformed]).toEqual([200, []]);
  });

  it('keeps what a damaged gzip file still gives, and says that there is an end', async () => {
    const packed = gzipSync(jsonl);
    const { papers, malformed } = await collect(
      readPapers(inChunks(packed.subarray(0, packed.length - 2000), 500)),
    );
    expect(papers.length).toBeGreaterThan(50);
    expect(malformed).toEqual([
      {
        line: papers.length + 1,
        reason: expect.stringContaining('the gzip data cannot be unpacked any further'),
      },
    ]);
  });

  it('passes a failure to read on', async () => {
    async function* failing() {
      yield Buffer.from(jsonl.slice(0, 1000));
      throw new Error('the disk is gone');
    }
    await expect(collect(readPapers(failing()))).rejects.toThrow('the disk is gone');
    async function* failingGzip() {
      yield gzipSync(jsonl).subarray(0, 5000);
      throw new Error('the disk is gone');
    }
    await expect(collect(readPapers(failingGzip()))).rejects.toThrow('the disk is gone');
  });

  it('stops reading when the reader has had enough', async () => {
    let isClosed = false;
    async function* endless() {
      try {
        for (let i = 0; ; i++) yield Buffer.from(`{"id":${i},"title":"T","abstract":"A"}\n`);
      } finally {
        isClosed = true;
      }
    }
    for await (const _ of readPapers(endless())) break;
    expect(isClosed).toBe(true);
  });

  it('throws on no bytes whatever, and gives an account of every file', async () => {
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string().map((text) => Buffer.from(text)),
      fc.constant(Buffer.from(jsonl.slice(0, 600))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 6 }), async (parts) => {
        const { papers, malformed } = await readContent(Buffer.concat(parts));
        expect(papers.length + malformed.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
