import { describe, expect, it } from 'vitest';
import { readContent } from './read-all.ts';

const good = { id: 'a1', title: 'A title', abstract: 'We reach 90% on MATH.' };
const line = (record: unknown) => `${JSON.stringify(record)}\n`;

describe('JSON Lines', () => {
  it('reads a paper with everything that the format knows', async () => {
    const record = {
      ...good,
      url: 'https://arxiv.org/abs/2501.04519',
      date: '2025-01-08T12:00:00Z',
      authors: ['Ada Lovelace', ' '],
      categories: ['cs.CL'],
    };
    expect(await readContent(line(record))).toEqual({
      papers: [
        {
          source: 'jsonl',
          externalId: 'a1',
          title: 'A title',
          abstract: 'We reach 90% on MATH.',
          url: 'https://arxiv.org/abs/2501.04519',
          publishedOn: '2025-01-08',
          authors: ['Ada Lovelace'],
          isDigest: false,
          identifiers: { arxiv: '2501.04519', doi: null },
        },
      ],
      malformed: [],
    });
  });

  it('keeps the abstract as it is, to the last space', async () => {
    const abstract = '  It gains $+4.5\\%$ –\tmore.\n ';
    const { papers } = await readContent(line({ ...good, abstract }));
    expect(papers[0]!.abstract).toBe(abstract);
  });

  it.each([
    ['Ada Lovelace and Alan Turing', ['Ada Lovelace', 'Alan Turing']],
    ['Lovelace, Ada; Turing, Alan', ['Lovelace, Ada', 'Turing, Alan']],
    [null, []],
  ])('reads authors from %j', async (authors, expected) => {
    const { papers } = await readContent(line({ ...good, authors }));
    expect(papers[0]!.authors).toEqual(expected);
  });

  it.each(['2024', '2024-05'])('makes up no day for the date %s', async (date) => {
    const { papers } = await readContent(line({ ...good, date }));
    expect(papers[0]!.publishedOn).toBeNull();
  });

  it('takes a number for an id', async () => {
    const { papers } = await readContent(line({ ...good, id: 7 }));
    expect(papers[0]!.externalId).toBe('7');
  });

  it('skips blank lines and reads CRLF after a byte order mark', async () => {
    const content = `\uFEFF${JSON.stringify(good)}\r\n\r\n${JSON.stringify({ ...good, id: 'a2' })}`;
    const { papers, malformed } = await readContent(content);
    expect([papers.map(({ externalId }) => externalId), malformed]).toEqual([['a1', 'a2'], []]);
  });

  it.each([
    ['text in place of an object', '"hello"\n', 'must be an object with id, title and abstract'],
    ['truncated JSON', '{"id":"b","title":"A ti\n', 'the JSON ends too early (cut off?)'],
    ['broken JSON', '{"id":"b",,}\n', expect.stringContaining('not valid JSON')],
    ['no id', line({ title: 'T', abstract: 'A' }), 'id: missing'],
    ['an empty id', line({ ...good, id: '' }), 'id: empty'],
    ['no title', line({ id: 'b', abstract: 'A' }), 'title: missing'],
    ['a title without an abstract', line({ id: 'b', title: 'T' }), 'abstract: missing'],
    ['an empty abstract', line({ ...good, id: 'b', abstract: ' \n' }), 'abstract: empty'],
    ['a number for an abstract', line({ ...good, id: 'b', abstract: 9 }), 'abstract: must be text'],
    [
      'a link that runs a script',
      line({ ...good, id: 'b', url: 'javascript:alert(1)' }),
      'url: must be a http or https address',
    ],
    ['a link that is none', line({ ...good, id: 'b', url: 'arxiv' }), 'url: must be a http or https address'],
    [
      'a day that is none',
      line({ ...good, id: 'b', date: '2025-02-30' }),
      'date: must be a date like 2025-03-13',
    ],
    [
      'a NUL character',
      line({ ...good, id: 'b', abstract: 'a\0' }),
      'abstract: holds a NUL character at character 2, which cannot be stored',
    ],
    [
      'half of a surrogate pair',
      line({ ...good, id: 'b', title: '\ud835' }),
      'title: holds half of a surrogate pair (\\ud835) at character 1, which cannot be stored',
    ],
  ])('reports %s and reads on', async (_, bad, reason) => {
    const { papers, malformed } = await readContent(line(good) + bad + line({ ...good, id: 'last' }));
    expect(malformed).toEqual([{ line: 2, reason }]);
    expect(papers.map(({ externalId }) => externalId)).toEqual(['a1', 'last']);
  });

  it('reports a line in another encoding and reads on', async () => {
    const latin1 = Buffer.from(line({ ...good, id: 'b', title: 'Übersicht' }), 'latin1');
    const { papers, malformed } = await readContent(
      Buffer.concat([Buffer.from(line(good)), latin1, Buffer.from(line({ ...good, id: 'c' }))]),
    );
    expect(malformed).toEqual([
      { line: 2, reason: 'not valid UTF-8 (Latin-1 or Windows-1252? Save the file as UTF-8)' },
    ]);
    expect(papers).toHaveLength(2);
  });

  it('stores neither of two texts over the other: the later duplicate is reported', async () => {
    const { papers, malformed } = await readContent(
      line(good) + line({ ...good, abstract: 'Other.' }) + line(good),
    );
    expect(papers.map(({ abstract }) => abstract)).toEqual([good.abstract]);
    expect(malformed).toEqual([{ line: 2, reason: 'duplicate of line 1: id "a1" again, with another text' }]);
  });
});
