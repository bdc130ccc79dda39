/** Lists of papers that an editor uploads or pastes, in each format that is read, sound and broken. */
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { request as openRequest, type Page } from '@playwright/test';
import {
  ANTHOLOGY_BIBTEX,
  CSL,
  DAILY,
  DAILY_PAGE,
  SNAPSHOT,
  ZOTERO_CSV,
  ZOTERO_RIS,
} from '#test/sources/formats/samples.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openHttpVisitor, signInOverHttp } from './support/http-visitor.ts';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { addAccount, signInAs, type TestAccount } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const LINES = [
  { id: 'dunlin', title: 'Dunlin', abstract: 'Dunlin reaches 12.5% on MATH.' },
  { id: 'knot', title: 'Knot', abstract: 'Knot reaches 13.5% on MATH.' },
];
const toLines = (records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** Name of the file, its content, how many papers are in it, and one of their titles; some are one paper in several lists. */
const FORMATS: [name: string, content: string | Buffer, papers: number, title: RegExp][] = [
  ['papers.jsonl', toLines(LINES), 2, /Dunlin/],
  [
    'papers.json',
    JSON.stringify(
      LINES.map(({ id, ...paper }) => ({ ...paper, id: `${id}-2` })),
      null,
      2,
    ),
    2,
    /Knot/,
  ],
  ['zotero.csv', ZOTERO_CSV, 2, /Heron/],
  ['anthology.bib', ANTHOLOGY_BIBTEX, 1, /Heron: Wading through BERTs/],
  ['zotero.ris', ZOTERO_RIS, 2, /Egret/],
  ['csl.json', JSON.stringify(CSL), 2, /Egret/],
  ['arxiv-metadata.json', toLines(SNAPSHOT), 1, /Heron/],
  ['daily.json', JSON.stringify(DAILY), 1, /Heron/],
  ['daily.html', DAILY_PAGE, 1, /Heron/],
  [
    'papers.jsonl.gz',
    gzipSync(toLines(LINES.map((paper) => ({ ...paper, id: `${paper.id}-3` })))),
    2,
    /Knot/,
  ],
];

let app: OwnApp;
let editor: TestAccount;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  app = await startOwnApp([{ id: 'first', title: 'First', abstract: 'FirstNet reaches 10.5% on MATH.' }]);
  editor = addAccount('editor', { dataDir: app.dataDir });
});
test.afterAll(() => app?.remove());
test.beforeEach(async ({ page }) => {
  test.slow();
  await signInAs(page, editor, { url: app.url });
});

async function listTitles(): Promise<string[]> {
  const asking = await openRequest.newContext();
  const answer = await asking.get(`${app.url}/api/v1/papers?limit=200&fields=title`);
  const { items } = (await answer.json()) as { items: { title: string }[] };
  return items.map(({ title }) => title);
}

async function upload(page: Page, name: string, content: string | Buffer) {
  await page.goto(`${app.url}/ingest`, { waitUntil: 'networkidle' });
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  await page.getByLabel('File').setInputFiles(file);
  await page.getByRole('button', { name: 'Read and store' }).click();
}

async function paste(page: Page, text: string) {
  await page.goto(`${app.url}/ingest`, { waitUntil: 'networkidle' });
  await page.getByLabel('Or text').fill(text);
  await page.getByRole('button', { name: 'Read and store' }).click();
}

/** What cannot be read, and what is said of it. Nothing of it may be stored. */
const BROKEN: [what: string, name: string, content: Buffer, said: RegExp][] = [
  [
    'a picture',
    'cat.png',
    Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    /binary data, not a text with papers/,
  ],
  [
    'text in UTF-16',
    'papers.csv',
    Buffer.from('\uFEFFtitle,abstract\n', 'utf16le'),
    /UTF-16: save it as UTF-8/,
  ],
  ['white space', 'papers.txt', Buffer.from(' \n\n'), /empty: there is no paper in it/],
  [
    'a table without abstracts',
    'papers.csv',
    Buffer.from('title,year\nGull,2025\nTern,2024\n'),
    /no |abstract/,
  ],
  [
    'JSON that was cut',
    'papers.json',
    Buffer.from('[{"id":"gull","title":"Gull","abstr'),
    /cut off|not valid|too early/i,
  ],
  [
    'gzip that was cut',
    'papers.gz',
    gzipSync(toLines(LINES)).subarray(0, 20),
    /gzip data cannot be unpacked/,
  ],
  [
    'a record without an abstract',
    'gull.bib',
    Buffer.from('@misc{gull, title = {Gull}}'),
    /Line 1: no abstract: "gull"/,
  ],
];

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a file of each format is read, by its content alone', async ({ page }) => {
      for (const [name, content, papers, title] of FORMATS)
        await test.step(name, async () => {
          await upload(page, name.replace(/\..*$/, '.txt'), content);
          const count = papers === 1 ? '1 paper' : `${papers} papers`;
          await expect(page.getByRole('status').filter({ hasText: count })).toBeVisible();
          await expect(page.getByRole('main')).not.toContainText('could not be used');
          expect((await listTitles()).filter((stored) => title.test(stored))).not.toEqual([]);
        });
    });

    test('what is pasted is read as a file is', async ({ page }) => {
      for (const text of [ZOTERO_RIS, ZOTERO_CSV, JSON.stringify(CSL)]) {
        await paste(page, text);
        await expect(page.getByText(/^2 papers \(/)).toBeVisible();
        await expect(page.getByLabel('Or text')).toHaveValue('');
      }
      // Axe is a script itself.
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test('what cannot be read is refused with the reason', async ({ page }) => {
      const before = await listTitles();
      for (const [what, name, content, said] of BROKEN)
        await test.step(what, async () => {
          await upload(page, name, content);
          await expect(page.getByText(/^0 papers/)).toBeVisible();
          const reasons = page.getByRole('main').getByRole('listitem');
          await expect(reasons.filter({ hasText: said }).first()).toBeVisible();
          expect(await listTitles()).toEqual(before);
        });
    });

    test('of a list that is broken in places the rest is stored, and each place is named', async ({
      page,
    }) => {
      const before = await listTitles();
      const plover = {
        id: `plover-${javaScriptEnabled}`,
        title: 'Plover',
        abstract: 'Plover reaches 14.5% on MATH.',
      };
      await upload(
        page,
        'papers.jsonl',
        `${JSON.stringify(plover)}\nnot JSON at all\n{"id":"x","title":"X"}\n{"id":"y","title":"Y","abstract":"a","url":"javascript:1"}\n`,
      );
      await expect(page.getByText('1 paper (1 new')).toBeVisible();
      await expect(page.getByText('3 records could not be used.')).toBeVisible();
      for (const line of [/^Line 2: .*JSON/, /^Line 3: abstract: missing/, /^Line 4: url: must be a http/])
        await expect(page.getByText(line)).toBeVisible();
      expect(await listTitles()).toEqual([...before, 'Plover']);
    });

    test.describe('of a size that is not taken', () => {
      // The browser reports the status of the refusal; what is no page of ours names no picture for its tab.
      test.use({ expectedErrors: [/status of 413|favicon\.ico/] });

      for (const megabytes of [8.5, 10, 20])
        test(`a file of ${megabytes} MB is refused, and says what reads it`, async ({ page }) => {
          const before = await listTitles();
          await upload(page, 'large.jsonl', Buffer.alloc(megabytes * 1024 * 1024, toLines(LINES)));
          await expect(
            page.getByText(/Larger files are read by claimboard ingest on the command line/),
          ).toBeVisible();
          expect(await listTitles()).toEqual(before);
          if (javaScriptEnabled) {
            // What fits goes through the same form afterwards.
            await page.getByLabel('File').setInputFiles({
              name: 'papers.jsonl',
              mimeType: 'text/plain',
              buffer: Buffer.from(toLines(LINES)),
            });
            await page.getByRole('button', { name: 'Read and store' }).click();
            await expect(page.getByText(/^2 papers \(/)).toBeVisible();
          }
        });
    });
  });

test.describe('an empty form', () => {
  test.use({ expectedErrors: [/status of 400/] });

  test('is said to be empty', async ({ page }) => {
    await page.goto(`${app.url}/ingest`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Read and store' }).click();
    await expect(page.getByRole('alert')).toHaveText('Choose a file, or paste what is to be read.');
  });
});

test('an upload that breaks off stores nothing, and the server goes on', async () => {
  const before = await listTitles();
  const visitor = await openHttpVisitor(app.url);
  await signInOverHttp(visitor, editor);
  const body = `--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n${toLines([{ id: 'half', title: 'Half', abstract: 'Half reaches 1.5% on MATH.' }])}`;
  const { hostname, port } = new URL(app.url);
  const socket = connect({ host: hostname, port: Number(port) });
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(
    `POST /ingest HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${app.url}\r\nCookie: ${visitor.cookie}\r\n` +
      `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${body.length + 1000}\r\n\r\n${body}`,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  socket.destroy();
  expect(await listTitles()).toEqual(before);
  expect((await visitor.get('/ingest')).status()).toBe(200);
});
