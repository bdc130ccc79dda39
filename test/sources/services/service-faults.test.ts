import { describe, expect, it } from 'vitest';
import { EGRET, HERON, toFeed } from '#test/support/arxiv-answers.ts';
import { oaiList, oaiRecord } from '#test/support/oai-answers.ts';
import type { CannedAnswer } from '#test/support/service-server.ts';
import { CSL, DAILY } from '../formats/samples.ts';
import { useServices } from './ask-locally.ts';
import { fetchWith, NoteMemory } from './note-memory.ts';

const start = useServices();
const json = (value: unknown) => ({ body: JSON.stringify(value) });
const work = {
  id: 'https://openalex.org/W1',
  display_name: 'Heron',
  abstract_inverted_index: { Heron: [0], 'wins.': [1] },
};
const many = Array.from({ length: 200 }, (_, i) => ({ ...EGRET, id: `2503.${10_000 + i}v1` }));

/** Every way of asking every service, with a good first answer; those of many pages have another one to come. */
const SERVICES: [source: string, name: string, first: CannedAnswer, isPaged: boolean][] = [
  ['arxiv:2501.04519', 'arXiv', { body: toFeed([HERON]) }, false],
  ['arxiv:all:egret', 'arXiv', { body: toFeed(many, 400) }, true],
  ['arxiv-oai:cs:2025-01-01', 'arXiv', oaiList([oaiRecord('2501.00001')], 'two'), true],
  ['hf:daily', 'Hugging Face', json(DAILY), false],
  ['openalex:W1', 'OpenAlex', json(work), false],
  ['openalex:search trees', 'OpenAlex', json({ meta: { next_cursor: 'two' }, results: [work] }), true],
  ['doi:10.1234/heron.5', 'The DOI service', json(CSL[0]), false],
];

/** What goes wrong and stays so, and a part of what is said about it. */
const FAULTS: [fault: string, answer: CannedAnswer, message: RegExp][] = [
  [
    'asks to wait for longer than anybody will',
    { status: 429, headers: { 'Retry-After': '7200' } },
    /asked too much \(status 429\)\. Try again in 120 minutes\.$/,
  ],
  ['is overloaded', { status: 503, body: 'Down' }, /overloaded \(status 503\)\. Try again later\.$/],
  [
    'hangs up in the middle',
    { body: '[{"id": ', cutAt: 4 },
    /breaks off\. Check the network and try again\.$/,
  ],
  [
    'sends a web page with status 200',
    { body: '<!DOCTYPE html><html><body>Maintenance</body></html>' },
    /sent a web page instead of data\. Try again later\.$/,
  ],
  ['sends nothing', { body: '' }, /nothing\. Try again later\.$/],
  [
    'sends a picture',
    { body: '\u0089PNG\u00ff', encoding: 'latin1', headers: { 'Content-Type': 'image/png' } },
    /something else than text: image\/png\. Try again later\.$/,
  ],
  [
    'sends more than is taken',
    { body: ' '.repeat(1_100_000) },
    /longer than 1 MB, which is more than is taken\. Ask for less at a time\.$/,
  ],
  ['trickles', { body: '[      ]', dripMs: 100 }, /no whole answer within 1 second\. Check the network/],
  ['refuses', { status: 403, body: 'No' }, /does not answer this \(status 403\)\. Check what is asked for/],
];

const PATIENCE = { retries: 1, longestWaitMs: 1000, sizeLimit: 1_000_000 };
const OPTIONS = { patience: PATIENCE, SOURCES_TIMEOUT_MS: '300' };

describe.each(SERVICES)('%s', (source, name, first, isPaged) => {
  it.each(FAULTS)('says what to do where the service %s', async (_, answer, message) => {
    const { access } = await start(() => answer, OPTIONS);
    const memory = new NoteMemory();
    const { failure, ...got } = await fetchWith(memory, source, access);
    expect(failure).toMatch(message);
    expect(failure).toMatch(new RegExp(`^${name} [^\n]+$`));
    expect(got).toEqual({ papers: [], withdrawn: [], unusable: [], remarks: [] });
    expect([memory.marks.size, memory.progress]).toEqual([0, undefined]);
  });

  it.each([
    ['429', { status: 429, headers: { 'Retry-After': '1' } }],
    ['503', { status: 503 }],
    ['a cut', { ...first, cutAt: 200 }],
  ])('is asked again after %s that passes', async (_, fault) => {
    const { access } = await start((_, count) => (count === 1 ? fault : first), OPTIONS);
    expect((await fetchWith(new NoteMemory(), source, access, { pages: 1 })).papers).not.toEqual([]);
  });

  if (isPaged)
    it('keeps what came before a page that cannot be had, and where to go on', async () => {
      const { access, server } = await start((_, count) => (count === 1 ? first : { status: 503 }), OPTIONS);
      const memory = new NoteMemory();
      const { papers, failure } = await fetchWith(memory, source, access);
      expect(papers.length).toBeGreaterThan(0);
      expect(failure).toMatch(/status 503/);
      const next = server.asked.at(-1)!.url.search;
      await fetchWith(memory, source, access);
      expect(server.asked.at(-1)!.url.search).toBe(next);
    });
});

describe('lists that are no lists', () => {
  it.each([
    ['hf:daily', json([null, 7]), ['1: must be an object', '2: must be an object']],
    ['openalex:words', json({ meta: {}, results: [null] }), ['1: must be an object']],
  ])('%s', async (source, answer, unusable) => {
    const { access } = await start(() => answer);
    const got = await fetchWith(new NoteMemory(), source, access);
    expect(got).toMatchObject({ papers: [], failure: null });
    expect(got.unusable).toHaveLength(unusable.length);
  });
});
