import { describe, expect, it } from 'vitest';
import { toAbstract } from '#app/sources/services/openalex-work.ts';
import { parseSourceSpec } from '#app/sources/source-spec.ts';
import { CSL, DAILY } from '../formats/samples.ts';
import { useServices } from './ask-locally.ts';
import { readSource } from './read-locally.ts';

const start = useServices();
const json = (value: unknown) => ({ body: JSON.stringify(value) });

const work = (id: string) => ({
  id: `https://openalex.org/${id}`,
  doi: 'https://doi.org/10.1234/Heron.5',
  display_name: 'Heron: Wading through <i>Search</i> Trees',
  publication_date: '2025-01-08',
  authorships: [{ author_position: 'first', author: { id: 'A1', display_name: 'Mara Lind' } }],
  primary_location: { landing_page_url: 'https://doi.org/10.1234/heron.5' },
  locations: [{ landing_page_url: 'http://arxiv.org/abs/2501.04519' }],
  abstract_inverted_index: { Heron: [0, 5], reaches: [1], '71.4%': [2], on: [3], 'MATH.': [4], 'wins.': [6] },
});

describe('hf:daily', () => {
  it('gives the papers of a day', async () => {
    const { server, access } = await start(() =>
      json([...DAILY, { paper: { id: '2501.1', title: 'No text' } }]),
    );
    const { papers, malformed } = await readSource('hf:daily:2025-03-13', access);
    expect(papers).toMatchObject([{ source: 'hf-daily', externalId: '2501.04519' }]);
    expect(malformed).toEqual([{ line: 2, reason: 'summary: missing' }]);
    expect(server.asked[0]!.url.search).toBe('?limit=100&date=2025-03-13');
    await readSource('hf:daily', access);
    expect(server.asked[1]!.url.search).toBe('?limit=100');
  });

  it('says what is wrong in one line', async () => {
    const refused = await start(() => ({ status: 400, body: '{"error": "date is in the future"}' }));
    await expect(readSource('hf:daily:2035-03-13', refused.access)).rejects.toThrow(
      'Hugging Face does not answer this (status 400): date is in the future.',
    );
    const odd = await start(() => json({ papers: [] }));
    await expect(readSource('hf:daily', odd.access)).rejects.toThrow('something else than a list of papers');
    const page = await start(() => ({ body: '<!doctype html><p>Sorry' }));
    await expect(readSource('hf:daily', page.access)).rejects.toThrow(
      'Hugging Face sent a web page instead of data',
    );
  });

  it('asks again where the list breaks off', async () => {
    const body = JSON.stringify(DAILY);
    const { access } = await start((_, count) => ({ body: count === 1 ? body.slice(0, 80) : body }));
    expect((await readSource('hf:daily', access)).papers).toHaveLength(1);
  });
});

describe('openalex:', () => {
  it('puts an abstract together from its index', async () => {
    const { server, access } = await start(() => json(work('W1')));
    for (const source of ['openalex:W1', 'openalex:https://openalex.org/w1', 'openalex:10.1234/heron.5']) {
      const { papers } = await readSource(source, access);
      expect(papers).toEqual([
        {
          source: 'openalex',
          externalId: 'W1',
          title: 'Heron: Wading through Search Trees',
          abstract: 'Heron reaches 71.4% on MATH. Heron wins.',
          url: 'https://doi.org/10.1234/heron.5',
          publishedOn: '2025-01-08',
          authors: ['Mara Lind'],
          isDigest: false,
          identifiers: { arxiv: '2501.04519', doi: '10.1234/heron.5' },
        },
      ]);
    }
    expect(server.asked.map(({ url }) => decodeURIComponent(url.pathname))).toEqual([
      '/works/W1',
      '/works/W1',
      '/works/doi:10.1234/heron.5',
    ]);
    expect(server.asked[0]!.url.searchParams.get('mailto')).toBe('somebody@example.org');
  });

  it('goes through the pages of a filter', async () => {
    const { server, access } = await start(({ url }) => {
      const cursor = url.searchParams.get('cursor');
      if (cursor === '*') return json({ meta: { next_cursor: 'two' }, results: [work('W1'), work('W2')] });
      if (cursor === 'two')
        return json({
          meta: { next_cursor: 'three' },
          results: [{ ...work('W3'), abstract_inverted_index: null }],
        });
      return json({ meta: { next_cursor: null }, results: [] });
    });
    const { papers, malformed } = await readSource(
      'openalex:from_publication_date:2025-01-01,type:article',
      access,
    );
    expect(papers.map(({ externalId }) => externalId)).toEqual(['W1', 'W2']);
    expect(malformed).toEqual([{ line: 3, reason: 'no abstract: "W3"' }]);
    expect(server.asked[0]!.url.searchParams.get('filter')).toBe(
      'from_publication_date:2025-01-01,type:article',
    );
    await readSource('openalex:search trees', access);
    expect(server.asked.at(-1)!.url.searchParams.get('search')).toBe('search trees');
  });

  it('says that there is no such work, and that a page is none', async () => {
    const none = await start(() => ({ status: 404, body: '{"error": "not found"}' }));
    expect((await readSource('openalex:W404', none.access)).malformed).toEqual([
      { line: 1, reason: 'OpenAlex has no work W404' },
    ]);
    const odd = await start(() => json({ results: 7 }));
    await expect(readSource('openalex:words', odd.access)).rejects.toThrow(
      'something else than a page of works',
    );
  });

  it('leaves a gap in an index out, and takes no endless one', () => {
    expect(toAbstract({ One: [0], three: [2] })).toBe('One three');
  });
});

describe('doi:', () => {
  it('asks the resolver for data, and follows it to where that is', async () => {
    const { server, access } = await start(({ url }) => {
      if (url.pathname === '/10.1234/heron.5')
        return { status: 302, headers: { Location: '/crossref/works/heron' } };
      if (url.pathname === '/crossref/works/heron')
        return json({ ...CSL[0], title: ['Heron'], container: [] });
      return { status: 404, body: 'DOI not found' };
    });
    const { papers, malformed } = await readSource(
      'doi:10.1234/heron.5 https://doi.org/10.1234/none',
      access,
    );
    expect(papers).toMatchObject([
      { source: 'doi', externalId: 'doi:10.1234/heron.5', title: 'Heron', publishedOn: '2025-03-13' },
    ]);
    expect(malformed).toEqual([{ line: 2, reason: 'no such DOI: 10.1234/none' }]);
    expect(server.asked[1]!.headers.accept).toBe('application/vnd.citationstyles.csl+json');
  });

  it('reports a paper whose publisher gives no abstract', async () => {
    const { access } = await start(() => json({ ...CSL[0], abstract: undefined }));
    expect((await readSource('doi:10.1234/heron.5', access)).malformed).toEqual([
      { line: 1, reason: 'no abstract: "doi:10.1234/heron.5"' },
    ]);
  });
});

describe('sources that cannot be meant', () => {
  it.each([
    'hf:',
    'hf:weekly',
    'hf:daily:',
    'hf:daily:2025-02-30',
    'hf:dailyish',
    'arxiv-oai:',
    'arxiv-oai:cs:2025',
    'arxiv-oai:cs:2025-13-01',
    'openalex:',
    'doi:',
    'doi:heron',
  ])('%s', (source) => expect(() => parseSourceSpec(source)).toThrow(/, as in [a-z-]+:/));
});
