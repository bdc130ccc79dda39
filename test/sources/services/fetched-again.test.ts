import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EGRET, HERON, toFeed } from '#test/support/arxiv-answers.ts';
import type { Asked, CannedAnswer } from '#test/support/service-server.ts';
import { CSL, DAILY } from '../formats/samples.ts';
import { useServices } from './ask-locally.ts';
import { fetchWith, NoteMemory } from './note-memory.ts';

const start = useServices();
const json = (value: unknown) => ({ body: JSON.stringify(value) });
const work = (id: string) => ({
  id: `https://openalex.org/${id}`,
  display_name: 'Heron',
  abstract_inverted_index: { Heron: [0], 'wins.': [1] },
});
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...EGRET, id: `2503.${String(i + 1).padStart(5, '0')}v1` }));

/** Marks every answer by what it says, and answers 304 to who has it. */
function marking(answer: (asked: Asked, count: number) => CannedAnswer) {
  return (asked: Asked, count: number): CannedAnswer => {
    const whole = answer(asked, count);
    const etag = `"${createHash('sha256')
      .update(whole.body ?? '')
      .digest('hex')}"`;
    if (asked.headers['if-none-match'] === etag) return { status: 304 };
    return { ...whole, headers: { ETag: etag, ...whole.headers } };
  };
}

const NOTHING = { papers: [], withdrawn: [], unusable: [], remarks: [], failure: null };

describe('a service that marks its answers', () => {
  it.each([
    ['arxiv:2501.04519', () => ({ body: toFeed([HERON]) })],
    ['hf:daily', () => json(DAILY)],
    ['openalex:W1', () => json(work('W1'))],
    ['doi:10.1234/heron.5', () => json(CSL[0])],
  ])('says that there is nothing new in %s', async (source, answer) => {
    const { server, access } = await start(marking(answer));
    const memory = new NoteMemory();
    expect((await fetchWith(memory, source, access)).papers).toHaveLength(1);
    expect(server.asked[0]!.headers['if-none-match']).toBeUndefined();
    expect(await fetchWith(memory, source, access)).toEqual(NOTHING);
    expect(server.asked).toHaveLength(2);
  });

  it('is asked by day too where it marks them so', async () => {
    const day = 'Mon, 10 Mar 2025 00:00:00 GMT';
    const { access } = await start(({ headers }) =>
      headers['if-modified-since'] === day
        ? { status: 304 }
        : { ...json(DAILY), headers: { 'Last-Modified': day } },
    );
    const memory = new NoteMemory();
    await fetchWith(memory, 'hf:daily', access);
    expect(await fetchWith(memory, 'hf:daily', access)).toEqual(NOTHING);
  });

  it('gives what is new as soon as there is something', async () => {
    const { access } = await start(
      marking((_, count) => ({ body: toFeed(count < 3 ? [HERON] : [HERON, EGRET]) })),
    );
    const memory = new NoteMemory();
    const fetch = async () => (await fetchWith(memory, 'arxiv:all:birds', access)).papers;
    expect([await fetch(), await fetch(), await fetch(), await fetch()]).toEqual([
      ['2501.04519'],
      [],
      ['2501.04519', '2502.00007'],
      [],
    ]);
  });

  it('is asked for the whole answer again where some of it could not be used', async () => {
    const { access } = await start(marking(() => json([...DAILY, { paper: { id: '2501.1' } }])));
    const memory = new NoteMemory();
    for (let time = 0; time < 2; time++) {
      const { papers, unusable } = await fetchWith(memory, 'hf:daily', access);
      expect([papers.length, unusable.length]).toEqual([1, 1]);
    }
    const missing = await start(marking(() => ({ body: toFeed([HERON]) })));
    for (let time = 0; time < 2; time++)
      expect((await fetchWith(memory, 'arxiv:2501.04519,9912.99999', missing.access)).unusable).toEqual([
        '2: arXiv has no paper 9912.99999',
      ]);
  });

  it('is not taken to have been read before its papers were taken', async () => {
    const { server, access } = await start(marking(() => json(DAILY)));
    const memory = new NoteMemory();
    // A page at most, and none is ever ended.
    for await (const item of await open(memory, access)) if ('ok' in item) break;
    await fetchWith(memory, 'hf:daily', access);
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
  });

  it('leads from one unchanged page to the next, so that a change on a later one is found', async () => {
    const pages = { later: 'old' };
    const { server, access } = await start(
      marking(({ url }) => {
        const begin = Number(url.searchParams.get('start'));
        const page = many(400).slice(begin, begin + 200);
        return {
          body: toFeed(begin === 200 ? page.map((it) => ({ ...it, title: pages.later })) : page, 400, begin),
        };
      }),
    );
    const memory = new NoteMemory();
    const fetch = async () => (await fetchWith(memory, 'arxiv:all:egret', access)).papers.length;
    expect(await fetch()).toBe(400);
    expect(await fetch()).toBe(0);
    pages.later = 'new';
    expect(await fetch()).toBe(200);
    expect(server.asked).toHaveLength(6);

    const alex = await start(
      marking(({ url }) => {
        const cursor = url.searchParams.get('cursor');
        if (cursor === '*') return json({ meta: { next_cursor: 'two' }, results: [work('W1')] });
        return json({ meta: { next_cursor: null }, results: cursor === 'two' ? [work('W2')] : [] });
      }),
    );
    const alexMemory = new NoteMemory();
    expect((await fetchWith(alexMemory, 'openalex:trees', alex.access)).papers).toEqual(['W1', 'W2']);
    expect(await fetchWith(alexMemory, 'openalex:trees', alex.access)).toEqual(NOTHING);
    expect(alex.server.asked.map(({ url }) => url.searchParams.get('cursor'))).toEqual([
      '*',
      'two',
      '*',
      'two',
    ]);
  });
});

async function open(memory: NoteMemory, access: Parameters<typeof fetchWith>[2]) {
  const { readService } = await import('#app/sources/services/read-service.ts');
  return readService({ kind: 'hf-daily', day: null }, { ...access, memory });
}

describe('a query that was cut off', () => {
  it('goes on at arXiv with the page after the last, and then with what has come in meanwhile', async () => {
    let newer = 0;
    const { server, access } = await start(({ url }) => {
      const begin = Number(url.searchParams.get('start'));
      const fresh = Array.from({ length: newer }, (_, i) => ({ ...EGRET, id: `2504.0000${i}v1` }));
      const all = [...fresh, ...many(450)];
      return { body: toFeed(all.slice(begin, begin + 200), all.length, begin) };
    });
    const memory = new NoteMemory();
    const fetch = (pages?: number) => fetchWith(memory, 'arxiv:all:egret', access, { pages });
    const first = await fetch(1);
    newer = 3;
    const rest = await fetch();
    expect(rest.remarks).toEqual(['goes on with result 201, where it was cut off']);
    expect(server.asked.map(({ url }) => url.searchParams.get('start'))).toEqual(['0', '200', '400', '0']);
    // Everything has been read, and what came in meanwhile.
    expect(new Set([...first.papers, ...rest.papers]).size).toBe(453);
    expect(memory.progress?.place).toBeNull();
    expect((await fetch()).remarks).toEqual([]);
  });

  it('begins anew where that was too long ago, or makes no sense', async () => {
    const { server, access } = await start(({ url }) => {
      const begin = Number(url.searchParams.get('start'));
      return { body: toFeed(many(300).slice(begin, begin + 200), 300, begin) };
    });
    for (const progress of [
      { place: { start: 200, total: 300 }, isPlaceExpired: true, harvestedTo: null },
      { place: { start: 'two' }, isPlaceExpired: false, harvestedTo: null },
    ]) {
      const memory = new NoteMemory();
      memory.progress = progress;
      expect((await fetchWith(memory, 'arxiv:all:egret', access)).papers).toHaveLength(300);
    }
    expect(server.asked.map(({ url }) => url.searchParams.get('start'))).toEqual(['0', '200', '0', '200']);
  });

  it('goes on at OpenAlex by the cursor, and begins anew where that is good no longer', async () => {
    let isForgotten = false;
    const { server, access } = await start(({ url }) => {
      const cursor = url.searchParams.get('cursor');
      if (cursor === '*') return json({ meta: { next_cursor: 'two' }, results: [work('W1')] });
      if (isForgotten && server.asked.length === 4) return { status: 400, body: '{"error":"bad cursor"}' };
      return json({ meta: { next_cursor: null }, results: cursor === 'two' ? [work('W2')] : [] });
    });
    const memory = new NoteMemory();
    const fetch = (pages?: number) => fetchWith(memory, 'openalex:trees', access, { pages });
    await fetch(1);
    expect(await fetch()).toMatchObject({
      papers: ['W2'],
      remarks: ['goes on after 1 works, where it was cut off'],
    });
    await fetch(1);
    isForgotten = true;
    expect(await fetch()).toMatchObject({
      papers: ['W1', 'W2'],
      remarks: [
        'goes on after 1 works, where it was cut off',
        'OpenAlex does not go on from there; it is read from the beginning',
      ],
      failure: null,
    });
  });

  it('is given up where OpenAlex sends the same page again and again', async () => {
    const { access } = await start(() => json({ meta: { next_cursor: 'two' }, results: [work('W1')] }));
    expect((await fetchWith(new NoteMemory(), 'openalex:trees', access)).failure).toBe(
      'OpenAlex sends the same page again and again. Try again later.',
    );
  });
});
