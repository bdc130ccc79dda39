import { describe, expect, it } from 'vitest';
import { parseArxivId } from '#app/sources/arxiv-id.ts';
import { readService } from '#app/sources/services/read-service.ts';
import type { ServiceAccess } from '#app/sources/services/service-access.ts';
import { parseSourceSpec } from '#app/sources/source-spec.ts';
import { collect } from '../read-all.ts';
import { EGRET, HERON, OLD, toErrorFeed, toFeed, type FeedPaper } from '#test/support/arxiv-answers.ts';
import { useServices } from './ask-locally.ts';

const start = useServices();

function read(source: string, access: ServiceAccess) {
  const spec = parseSourceSpec(source);
  if (spec.kind === 'file') throw new Error(`${source} is a file`);
  return collect(readService(spec, access));
}

describe('arxiv:ID', () => {
  it('gives the paper in our shape', async () => {
    const { server, access } = await start(() => ({ body: toFeed([HERON]) }));
    const { papers, malformed } = await read('arxiv:2501.04519', access);
    expect(malformed).toEqual([]);
    expect(papers).toEqual([
      {
        source: 'arxiv',
        externalId: '2501.04519',
        title: 'Heron: Wading through Search Trees',
        abstract:
          'We present Heron, which reaches 71.4% on MATH and leaves o1-preview behind by 4.5 points & more.\nIt needs 46% fewer tokens where x < y.',
        url: 'https://arxiv.org/abs/2501.04519',
        publishedOn: '2025-01-08',
        authors: ['Mara Lind', 'Ole Ström'],
        isDigest: false,
        identifiers: { arxiv: '2501.04519', doi: '10.1234/heron.5' },
        version: 2,
      },
    ]);
    expect(Object.fromEntries(server.asked[0]!.url.searchParams)).toEqual({
      id_list: '2501.04519',
      max_results: '100',
    });
  });

  it('asks for several at once, and reports the one that arXiv does not have', async () => {
    const { server, access } = await start(() => ({ body: toFeed([HERON, OLD]) }));
    const { papers, malformed } = await read('arxiv:2501.04519,9912.99999 cmp-lg/9404001', access);
    expect(papers.map(({ externalId }) => externalId)).toEqual(['2501.04519', 'cmp-lg/9404001']);
    expect(malformed).toEqual([{ line: 2, reason: 'arXiv has no paper 9912.99999' }]);
    expect(server.asked[0]!.url.searchParams.get('id_list')).toBe('2501.04519,9912.99999,cmp-lg/9404001');
  });

  it('reports a paper without an abstract', async () => {
    const { access } = await start(() => ({ body: toFeed([{ ...HERON, summary: ' ' }]) }));
    expect((await read('arxiv:2501.04519', access)).malformed).toEqual([
      { line: 1, reason: 'no abstract: "2501.04519"' },
    ]);
  });

  it.each([
    ['200', 200],
    ['400', 400],
  ])('passes on what arXiv says is wrong, with status %s', async (_, status) => {
    const { access } = await start(() => ({
      status,
      body: toErrorFeed('incorrect id format for 1234.1234'),
    }));
    await expect(read('arxiv:1234.1234', access)).rejects.toThrow(
      'arXiv says: incorrect id format for 1234.1234',
    );
  });

  it('asks again where the feed ends before its end', async () => {
    const whole = toFeed([HERON]);
    const { server, access } = await start((_, count) => ({
      body: count === 1 ? whole.slice(0, whole.indexOf('<author>')) : whole,
    }));
    expect((await read('arxiv:2501.04519', access)).papers).toHaveLength(1);
    expect(server.asked).toHaveLength(2);
  });

  it('says that arXiv refuses', async () => {
    const { access } = await start(() => ({ status: 403, body: '<html>Forbidden</html>' }));
    await expect(read('arxiv:2501.04519', access)).rejects.toThrow('arXiv does not answer this (status 403)');
  });
});

describe('arxiv:QUERY', () => {
  const many: FeedPaper[] = Array.from({ length: 450 }, (_, i) => ({
    ...EGRET,
    id: `2503.${String(i + 1).padStart(5, '0')}v1`,
  }));

  it('goes through the pages', async () => {
    const { server, access } = await start(({ url }) => {
      const begin = Number(url.searchParams.get('start'));
      return { body: toFeed(many.slice(begin, begin + 200), many.length, begin) };
    });
    const { papers, malformed } = await read('arxiv:cat:cs.CL AND abs:benchmark', access);
    expect([papers.length, malformed]).toEqual([450, []]);
    expect(server.asked.map(({ url }) => url.searchParams.get('start'))).toEqual(['0', '200', '400']);
    expect(server.asked[0]!.url.searchParams.get('search_query')).toBe('cat:cs.CL AND abs:benchmark');
  });

  it('asks again for a page that arXiv leaves empty before the end', async () => {
    const { server, access } = await start(({ url }, count) => {
      const begin = Number(url.searchParams.get('start'));
      const page = count === 2 ? [] : many.slice(begin, begin + 200);
      return { body: toFeed(page, 300, begin) };
    });
    expect((await read('arxiv:all:egret', access)).papers).toHaveLength(400);
    expect(server.asked.map(({ url }) => url.searchParams.get('start'))).toEqual(['0', '200', '200']);
  });

  it('finds nothing without a word of complaint', async () => {
    const { access } = await start(() => ({ body: toFeed([], 0) }));
    expect(await read('arxiv:all:nothing', access)).toEqual({ papers: [], malformed: [] });
  });
});

describe('parseSourceSpec', () => {
  it('leaves paths alone', () => {
    for (const path of ['papers.jsonl', '-', './arxiv:1', 'C:\\papers.jsonl', 'https://x.example/a.jsonl'])
      expect(parseSourceSpec(path)).toEqual({ kind: 'file', path });
  });

  it.each(['arxiv:', 'arxiv: ', 'arxiv:2501.045', 'arxiv:2501.04519,12'])('refuses %s', (source) => {
    expect(() => parseSourceSpec(source)).toThrow(/arxiv:2501\.04519/);
  });
});

describe('parseArxivId', () => {
  it.each([
    ['2501.04519', '2501.04519', null],
    [' 0704.0001v3 ', '0704.0001', 3],
    ['arXiv:2501.04519v2', '2501.04519', 2],
    ['https://arxiv.org/abs/2501.04519', '2501.04519', null],
    ['http://export.arxiv.org/abs/2501.04519v1', '2501.04519', 1],
    ['arxiv.org/pdf/2501.04519v2.pdf', '2501.04519', 2],
    ['https://arxiv.org/pdf/2501.04519#page=3', '2501.04519', null],
    ['https://huggingface.co/papers/2501.04519', '2501.04519', null],
    ['https://doi.org/10.48550/arXiv.2501.04519', '2501.04519', null],
    ['math.GT/0309136', 'math.GT/0309136', null],
    ['https://arxiv.org/abs/hep-th/9901001v2', 'hep-th/9901001', 2],
  ])('finds it in %s', (text, id, version) => expect(parseArxivId(text)).toEqual({ id, version }));

  it.each([
    '',
    'Heron',
    '2501',
    '2501.04519v0',
    'http://127.0.0.1/abs/2501.04519',
    '../2501.04519',
    '2501.04519 x',
  ])('finds none in %j', (text) => expect(parseArxivId(text)).toBeUndefined());
});
