import { describe, expect, it } from 'vitest';
import {
  oaiDeleted as deleted,
  oaiError as error,
  oaiList as list,
  oaiRecord as record,
} from '#test/support/oai-answers.ts';
import { useServices } from './ask-locally.ts';
import { fetchWith, NoteMemory } from './note-memory.ts';
import { readSource } from './read-locally.ts';

const start = useServices();

describe('arxiv-oai:SET', () => {
  it('harvests page after page', async () => {
    const { server, access } = await start(({ url }) =>
      url.searchParams.get('resumptionToken') === 'abc|2'
        ? list([record('2501.00003')], '')
        : list([record('2501.00001', { title: 'Heron:\n  Wading' }), deleted('2501.00002')], 'abc|2'),
    );
    const { papers, malformed } = await readSource('arxiv-oai:cs:2025-01-01', access);
    expect(papers.map(({ externalId }) => externalId)).toEqual(['2501.00001', '2501.00003']);
    expect(papers[0]).toMatchObject({
      source: 'arxiv',
      title: 'Heron: Wading',
      abstract: 'It reaches 71.4% on MATH.',
      publishedOn: '2025-01-08',
      authors: ['Ole Ström Jr', 'Heron Group'],
      identifiers: { arxiv: '2501.00001', doi: '10.1234/2501.00001' },
    });
    expect(malformed).toEqual([]);
    expect(server.asked.map(({ url }) => Object.fromEntries(url.searchParams))).toEqual([
      { verb: 'ListRecords', metadataPrefix: 'arXiv', set: 'cs', from: '2025-01-01' },
      { verb: 'ListRecords', resumptionToken: 'abc|2' },
    ]);
  });

  it('begins anew where its token has run out, and gives up where that goes on', async () => {
    const { server, access } = await start(({ url }, count) => {
      if (url.searchParams.has('resumptionToken') && count < 4) return error('badResumptionToken', 'expired');
      return url.searchParams.has('resumptionToken')
        ? list([record('2501.00002')])
        : list([record('2501.00001')], 'abc');
    });
    const { papers } = await readSource('arxiv-oai:cs:cs:CL:2025-01-01:2025-01-31', access);
    expect(papers.map(({ externalId }) => externalId)).toEqual(['2501.00001', '2501.00001', '2501.00002']);
    expect(server.asked[0]!.url.searchParams.get('set')).toBe('cs:cs:CL');
    expect(server.asked[0]!.url.searchParams.get('until')).toBe('2025-01-31');

    const never = await start(({ url }) =>
      url.searchParams.has('resumptionToken')
        ? error('badResumptionToken')
        : list([record('2501.00001')], 'abc'),
    );
    await expect(readSource('arxiv-oai:cs', never.access)).rejects.toThrow('expire again and again');
  });

  it('takes its time where arXiv asks for it, and asks again for a page that is cut', async () => {
    const whole = list([record('2501.00001')]);
    const { server, access } = await start((_, count) => {
      if (count === 1) return { status: 503, headers: { 'Retry-After': '1' } };
      return count === 2 ? { ...whole, body: whole.body.slice(0, 700) } : whole;
    });
    expect((await readSource('arxiv-oai:cs:2025-01-01', access)).papers).toHaveLength(1);
    expect(server.asked[1]!.at - server.asked[0]!.at).toBeGreaterThanOrEqual(1000);
  });

  it('has nothing to say where nothing is new', async () => {
    const { access } = await start(() => error('noRecordsMatch'));
    expect(await readSource('arxiv-oai:cs:2030-01-01', access)).toEqual({ papers: [], malformed: [] });
  });

  it('passes on what arXiv says is wrong', async () => {
    const { access } = await start(() => error('badArgument', 'Set does not exist'));
    await expect(readSource('arxiv-oai:nowhere', access)).rejects.toThrow('arXiv says: Set does not exist');
    const loop = await start(() => list([record('2501.00001')], 'same'));
    await expect(readSource('arxiv-oai:cs', loop.access)).rejects.toThrow('same page again and again');
  });

  it('tells papers that arXiv has deleted from records that cannot be used', async () => {
    const nameless = deleted('2501.00002').replace('oai:arXiv.org:2501.00002', 'oai:elsewhere:7');
    const { access } = await start(() => list([deleted('2501.00001'), nameless]));
    expect(await fetchWith(new NoteMemory(), 'arxiv-oai:cs', access)).toMatchObject({
      papers: [],
      withdrawn: ['2501.00001'],
      unusable: ['2: deleted at arXiv, and not named: "oai:elsewhere:7"'],
    });
  });
});

describe('arxiv-oai:SET, fetched again', () => {
  const asked = ({ asked }: { asked: { url: URL }[] }) =>
    asked.map(({ url }) => url.searchParams.get('resumptionToken') ?? url.searchParams.get('from'));

  it('goes on after the last page that is stored, and then only with what has changed since', async () => {
    const { server, access } = await start(({ url }) => {
      const token = url.searchParams.get('resumptionToken');
      if (token === 'two') return list([record('2501.00002')], 'three', { answeredOn: '2025-03-11' });
      if (token === 'three') return list([record('2501.00003')], '', { answeredOn: '2025-03-11' });
      return url.searchParams.get('from') === '2025-01-01'
        ? list([record('2501.00001')], 'two')
        : list([record('2501.00004')], undefined, { answeredOn: '2025-03-12' });
    });
    const memory = new NoteMemory();
    const fetch = (pages?: number) => fetchWith(memory, 'arxiv-oai:cs:2025-01-01', access, { pages });
    expect((await fetch(1)).papers).toEqual(['2501.00001']);
    expect(await fetch()).toEqual({
      papers: ['2501.00002', '2501.00003'],
      withdrawn: [],
      unusable: [],
      remarks: ['goes on after 1 records, where it was cut off'],
      failure: null,
    });
    // From a day before the harvest was begun, not before it ended.
    expect(await fetch()).toMatchObject({
      papers: ['2501.00004'],
      remarks: ['was harvested completely on 2025-03-10; asks for what has changed from 2025-03-09 on'],
    });
    expect(asked(server)).toEqual(['2025-01-01', 'two', 'three', '2025-03-09']);
    expect(memory.progress).toMatchObject({ place: null, harvestedTo: '2025-03-12' });
  });

  it('counts the lines of its records on', async () => {
    const { access } = await start(({ url }) =>
      url.searchParams.has('resumptionToken')
        ? list([record('2501.00003', { title: ' ' })], '')
        : list([record('2501.00001'), record('2501.00002')], 'two'),
    );
    const memory = new NoteMemory();
    await fetchWith(memory, 'arxiv-oai:cs', access, { pages: 1 });
    expect((await fetchWith(memory, 'arxiv-oai:cs', access)).unusable).toEqual(['3: no title: "2501.00003"']);
  });

  it('asks nobody where its days have been harvested completely', async () => {
    const { server, access } = await start(() => list([record('2501.00001')]));
    const memory = new NoteMemory();
    const fetch = () => fetchWith(memory, 'arxiv-oai:cs:2025-01-01:2025-01-31', access);
    expect((await fetch()).papers).toHaveLength(1);
    expect(await fetch()).toMatchObject({
      papers: [],
      remarks: ['was harvested completely on 2025-03-10; nothing of those days can be new'],
    });
    expect(server.asked).toHaveLength(1);
  });

  it('notes no complete harvest where it failed, or arXiv does not tell its day', async () => {
    const cut = await start(({ url }) =>
      url.searchParams.has('resumptionToken') ? { status: 403 } : list([record('2501.00001')], 'two'),
    );
    const memory = new NoteMemory();
    expect((await fetchWith(memory, 'arxiv-oai:cs', cut.access)).failure).toMatch(/status 403/);
    expect(memory.progress).toMatchObject({ place: { token: 'two', read: 1 }, harvestedTo: null });

    const timeless = await start(() => list([record('2501.00001')], undefined, { answeredOn: 'today' }));
    const other = new NoteMemory();
    await fetchWith(other, 'arxiv-oai:cs', timeless.access);
    expect(other.progress).toMatchObject({ place: null, harvestedTo: null });
  });

  it.each([
    // Days that have come in their order: nothing before the last of them can be missing.
    ['2025-01-05', ['2025-01-02', '2025-01-03', '2025-01-05']],
    // They have not.
    ['2025-01-01', ['2025-01-05', '2025-01-03', '2025-01-06']],
    // One day says nothing about the order: the latest might come first.
    ['2025-01-01', ['2025-01-05', '2025-01-05', '2025-01-05']],
  ])('begins with %s where arXiv has forgotten its place after %j', async (begin, days) => {
    const { server, access } = await start(({ url }) => {
      if (url.searchParams.has('resumptionToken')) return error('badResumptionToken', 'expired');
      return url.searchParams.get('from') === '2025-01-01' && server.asked.length === 1
        ? list(
            days.map((day, i) => record(`2501.0000${i}`, { day })),
            'two',
          )
        : list([record('2501.00009')]);
    });
    const memory = new NoteMemory();
    await fetchWith(memory, 'arxiv-oai:cs:2025-01-01', access, { pages: 1 });
    expect(await fetchWith(memory, 'arxiv-oai:cs:2025-01-01', access)).toMatchObject({
      papers: ['2501.00009'],
      remarks: [
        'goes on after 3 records, where it was cut off',
        `the place where it was is known to arXiv no longer; begins again with ${begin}`,
      ],
      failure: null,
    });
    expect(asked(server)).toEqual(['2025-01-01', 'two', begin]);
    expect(memory.progress).toMatchObject({ place: null, harvestedTo: '2025-03-10' });
  });

  it('does not ask with a token whose time is over', async () => {
    const { server, access } = await start((_, count) =>
      count === 1
        ? list([record('2501.00001')], 'two', { expirationDate: '2025-03-10T12:00:00Z' })
        : list([record('2501.00001')]),
    );
    const memory = new NoteMemory();
    await fetchWith(memory, 'arxiv-oai:cs', access, { pages: 1 });
    expect((await fetchWith(memory, 'arxiv-oai:cs', access)).remarks).toEqual([
      'was cut off too long ago for arXiv to go on from there; begins from the beginning',
    ]);
    expect(asked(server)).toEqual([null, null]);
  });
});
