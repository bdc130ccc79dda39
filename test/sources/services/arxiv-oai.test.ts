import { describe, expect, it } from 'vitest';
import { useServices } from './ask-locally.ts';
import { readSource } from './read-locally.ts';

const start = useServices();

const record = (id: string, title = `Paper ${id}`) => `
  <record>
   <header><identifier>oai:arXiv.org:${id}</identifier><datestamp>2025-01-09</datestamp><setSpec>cs:cs:CL</setSpec></header>
   <metadata>
    <arXiv xmlns="http://arxiv.org/OAI/arXiv/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
     <id>${id}</id><created>2025-01-08</created><updated>2025-01-09</updated>
     <authors><author><keyname>Ström</keyname><forenames>Ole</forenames><suffix>Jr</suffix></author><author><keyname>Heron Group</keyname></author></authors>
     <title>${title}</title>
     <categories>cs.CL cs.LG</categories>
     <doi>10.1234/${id}</doi>
     <license>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</license>
     <abstract>  It reaches 71.4% on
MATH.
</abstract>
    </arXiv>
   </metadata>
  </record>`;
const deleted = (id: string) => `
  <record><header status="deleted"><identifier>oai:arXiv.org:${id}</identifier><datestamp>2025-01-09</datestamp></header></record>`;
const answer = (body: string) => ({
  headers: { 'Content-Type': 'text/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
 <responseDate>2025-03-10T00:00:00Z</responseDate><request verb="ListRecords">http://oai.test/oai</request>
 ${body}
</OAI-PMH>`,
});
const list = (records: string[], token?: string) =>
  answer(
    `<ListRecords>${records.join('')}${token === undefined ? '' : `<resumptionToken cursor="0" completeListSize="4">${token}</resumptionToken>`}</ListRecords>`,
  );
const error = (code: string, text = '') => answer(`<error code="${code}">${text}</error>`);

describe('arxiv-oai:SET', () => {
  it('harvests page after page, and reports what arXiv has deleted', async () => {
    const { server, access } = await start(({ url }) =>
      url.searchParams.get('resumptionToken') === 'abc|2'
        ? list([record('2501.00003')], '')
        : list([record('2501.00001', 'Heron:\n  Wading'), deleted('2501.00002')], 'abc|2'),
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
    expect(malformed).toEqual([{ line: 2, reason: 'deleted at arXiv: 2501.00002' }]);
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
});
