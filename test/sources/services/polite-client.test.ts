import { describe, expect, it } from 'vitest';
import { PoliteClient } from '#app/sources/services/polite-client.ts';
import type { Question } from '#app/sources/services/question.ts';
import { parseRetryAfter } from '#app/sources/services/retry-after.ts';
import { readServiceSettings } from '#app/sources/services/service-settings.ts';
import type { ServiceServer } from '#test/support/service-server.ts';
import { useServices } from './ask-locally.ts';

const start = useServices();
const JSON_BODY = '{"good": true}';

function question(server: ServiceServer, more: Partial<Question> = {}): Question {
  return {
    service: { name: 'Testing', delayMs: 1 },
    url: new URL(`${server.url}/data`),
    expects: 'json',
    ...more,
  };
}

describe('PoliteClient', () => {
  it('says who asks', async () => {
    const { server, access } = await start(() => ({ body: JSON_BODY }));
    expect((await access.client.ask(question(server))).text).toBe(JSON_BODY);
    expect(server.asked[0]!.headers['user-agent']).toBe('Claimboard/0.1 (mailto:somebody@example.org)');
  });

  it('keeps its distance between two requests, also of questions asked at once', async () => {
    const { server, access } = await start(() => ({ body: JSON_BODY }), { SOURCES_DELAY_MS: '300' });
    await access.client.ask(question(server));
    await Promise.all([1, 2, 3].map(() => access.client.ask(question(server))));
    // Half of it, for a machine that is busy with something else.
    const times = server.asked.map(({ at }) => at);
    for (const [index, time] of times.slice(1).entries()) expect(time - times[index]!).toBeGreaterThan(150);
  });

  it.each([
    ['429 with a time', { status: 429, headers: { 'Retry-After': '1' } }, 1000],
    ['503 without one', { status: 503, body: 'overloaded' }, 0],
    ['a page for people', { body: '<!DOCTYPE html><html><body>Maintenance</body></html>' }, 0],
    ['words where data is expected', { body: 'Rate exceeded.' }, 0],
    ['an answer that is cut', { body: JSON_BODY, cutAt: 5 }, 0],
  ])('tries again after %s', async (_, fault, waitMs) => {
    const { server, access } = await start((_, count) => (count === 1 ? fault : { body: JSON_BODY }));
    expect((await access.client.ask(question(server))).text).toBe(JSON_BODY);
    expect(server.asked).toHaveLength(2);
    expect(server.asked[1]!.at - server.asked[0]!.at).toBeGreaterThanOrEqual(waitMs);
  });

  it.each([
    [
      'always busy',
      { status: 503 },
      /^Testing is out of order or overloaded \(status 503\)\. Try again later\.$/,
    ],
    ['always a page', { body: '<html></html>' }, /^Testing sent a web page instead of data/],
    [
      'always cut',
      { body: JSON_BODY, cutAt: 5 },
      /^Testing cannot be reached at 127\.0\.0\.1:\d+: the answer breaks off/,
    ],
  ])('gives up in one line on a service that is %s', async (_, fault, message) => {
    const { server, access } = await start(() => fault);
    await expect(access.client.ask(question(server))).rejects.toThrow(message);
    expect(server.asked).toHaveLength(4);
  });

  it('does not wait for longer than it is willing to, and says when to come back', async () => {
    const { server, access } = await start(() => ({ status: 429, headers: { 'Retry-After': '1800' } }));
    const asking = () => access.client.ask(question(server));
    await expect(asking()).rejects.toThrow(/asked too much \(status 429\)\. Try again in 30 minutes/);
    // Until then nobody goes there again.
    await expect(asking()).rejects.toThrow(/asked for a lot at the moment\. Try again in 30 minutes/);
    expect(server.asked).toHaveLength(1);
  });

  it('lets no header keep it away for longer than a day', async () => {
    const { access, server } = await start(() => ({ status: 429, headers: { 'Retry-After': '999999999' } }));
    const asking = () => access.client.ask(question(server));
    await expect(asking()).rejects.toThrow(/status 429/);
    await expect(asking()).rejects.toThrow(/asked for a lot at the moment\. Try again in 1440 minutes/);
  });

  it('tells that there is no network', async () => {
    const { server, access } = await start(() => ({ body: JSON_BODY }));
    const elsewhere = new PoliteClient(access.settings, { retries: 0, longestWaitMs: 1, sizeLimit: 1 });
    await server.close();
    await expect(elsewhere.ask(question(server))).rejects.toThrow(
      /^Testing cannot be reached at 127\.0\.0\.1:\d+: nothing answers at its address\. Check the network/,
    );
  });

  it('does not wait forever for an answer', async () => {
    const { server, access } = await start(() => ({ isSilent: true }), {
      SOURCES_TIMEOUT_MS: '60',
      patience: { retries: 0, longestWaitMs: 1, sizeLimit: 1 },
    });
    await expect(access.client.ask(question(server))).rejects.toThrow(/no whole answer within 1 second/);
  });

  it('takes no endless answer', async () => {
    const { server, access } = await start(() => ({ body: `["${'a'.repeat(1_100_000)}"]` }));
    await expect(access.client.ask(question(server))).rejects.toThrow(
      'Testing sent an answer longer than 1 MB, which is more than is taken. Ask for less at a time.',
    );
    // The next one would be as long.
    expect(server.asked).toHaveLength(1);
  });

  it('does not take an answer that trickles for one that comes', async () => {
    const { server, access } = await start(() => ({ body: JSON_BODY, dripMs: 40 }), {
      SOURCES_TIMEOUT_MS: '200',
      patience: { retries: 0, longestWaitMs: 1, sizeLimit: 1000 },
    });
    await expect(access.client.ask(question(server))).rejects.toThrow(/no whole answer within 1 second/);
  });

  it.each([
    [
      'a web page with what XHTML has before it',
      '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE html><html/>',
      /web page/,
    ],
    ['no text at all', '\u00ff\u00fe\u00ff', /something else than text: application\/pdf/],
    ['nothing', '', /something else than XML: nothing\. Try again later/],
  ])('takes %s for what it is', async (_, body, message) => {
    const { server, access } = await start(() => ({
      body,
      encoding: 'latin1',
      headers: { 'Content-Type': 'application/pdf' },
    }));
    await expect(access.client.ask(question(server, { expects: 'xml' }))).rejects.toThrow(message);
  });

  it('does not believe that nothing has changed where it has not said what it has', async () => {
    const { server, access } = await start((_, count) =>
      count === 1 ? { status: 304 } : { body: JSON_BODY },
    );
    expect((await access.client.ask(question(server))).text).toBe(JSON_BODY);
  });

  it('does not ask twice for what cannot pass', async () => {
    const { server, access } = await start(() => ({ status: 404, body: 'not found' }));
    expect((await access.client.ask(question(server))).status).toBe(404);
    expect(server.asked).toHaveLength(1);
  });

  it('asks only for what has changed', async () => {
    const { server, access } = await start(({ headers }) =>
      headers['if-none-match'] === '"a1"'
        ? { status: 304 }
        : { body: JSON_BODY, headers: { ETag: '"a1"', 'Last-Modified': 'Mon, 10 Mar 2025 00:00:00 GMT' } },
    );
    const { etag, lastModified } = await access.client.ask(question(server));
    expect(await access.client.ask(question(server, { known: { etag, lastModified } }))).toMatchObject({
      status: 304,
      text: '',
    });
    expect(server.asked[1]!.headers['if-modified-since']).toBe('Mon, 10 Mar 2025 00:00:00 GMT');
  });

  it('follows a service within its host, and nowhere else', async () => {
    const { server, access } = await start(({ url }) => {
      if (url.pathname === '/data') return { status: 301, headers: { Location: '/moved' } };
      if (url.pathname === '/away')
        return { status: 302, headers: { Location: 'http://localhost:1/secret' } };
      if (url.pathname === '/round') return { status: 302, headers: { Location: '/round' } };
      return { body: JSON_BODY };
    });
    expect((await access.client.ask(question(server))).text).toBe(JSON_BODY);
    for (const path of ['away', 'round'])
      await expect(
        access.client.ask(question(server, { url: new URL(`${server.url}/${path}`) })),
      ).rejects.toThrow('Testing sends us on to where we do not go');
  });

  it('stops waiting when it is told to', async () => {
    const { server, access } = await start(() => ({ status: 503, headers: { 'Retry-After': '2' } }));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    await expect(access.client.ask(question(server, { signal: stop.signal }))).rejects.toThrow(/abort/i);
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2025-03-10T00:00:00Z');
  it.each([
    ['120', 120_000],
    ['Mon, 10 Mar 2025 00:00:30 GMT', 30_000],
    ['Sun, 09 Mar 2025 00:00:30 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    [null, undefined],
  ])('reads %j', (header, expected) => expect(parseRetryAfter(header, now)).toBe(expected));
});

describe('readServiceSettings', () => {
  it('has the services where they are, unless told otherwise', () => {
    expect(readServiceSettings({ ARXIV_API_URL: ' ' })).toMatchObject({
      arxivApiUrl: 'https://export.arxiv.org/api/query',
      delayMs: undefined,
      contact: undefined,
    });
  });

  it.each([
    ['ARXIV_API_URL', 'file:///etc/passwd'],
    ['SOURCES_CONTACT', 'nobody'],
    ['SOURCES_DELAY_MS', '-1'],
    ['SOURCES_TIMEOUT_MS', '99999999'],
  ])('names %s where it cannot be used', (name, value) => {
    expect(() => readServiceSettings({ [name]: value })).toThrow(new RegExp(`^${name} must be `));
  });
});
