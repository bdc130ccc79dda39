/** Everything that goes out, with names that break what is written carelessly, read by parsers that are not ours. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed } from 'feedsmith';
import { parquetReadObjects } from 'hyparquet';
import { marked, type Tokens } from 'marked';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toDatasetMarkup } from '#app/export/dataset-markup.ts';
import * as registry from '#app/extraction/registry/registry.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { claim, extraction, paper } from '../db/fixtures.ts';
import { useTestDatabase } from '../support/database.ts';
import { askRoute } from './ask-route.ts';

const NAMES: Record<string, string> = {
  'a script': '</script><script>alert(1)</script><!--',
  'an image': '"><img src=x onerror=alert(1)>\'',
  backslashes: 'a\\b\\\\c\\',
  'control characters': 'a\u0001\u0008\u000B\u000C\u001B\u007F\u0085b\uFFFE',
  'marks of direction': '\u202Eevil\u202C \u200Fabc\u200E \u2066x\u2069',
  'line ends': 'one\r\ntwo\nthree\u2028four\u2029five',
  'a formula': "=cmd|' /C calc'!A0",
  'a sum': '@SUM(1+1)*cmd',
  'a disarmed formula': "'=1+1",
  LaTeX: '\\input{/etc/passwd} \\write18{ls} ^^5cend %&$#_{}~^ \\def\\x{',
  Markdown: '| a | ` [x](javascript:alert(1)) *b* _c_ # h\n\n---\n<b>&lt;',
  YAML: '- a: &x !!js {b: [*x]}\n---\n"',
  XML: ']]>&amp;&#0;<?xml?><![CDATA[',
  BibTeX: '}, evil = {x} @book{y, title = "',
  emoji: '🦫 模型 𝔐 é',
  'ten kilobytes': `${'Longname </b> & % \\ '.repeat(500)}.`,
};

const database = useTestDatabase();
const slugs: Record<string, { benchmark: string; method: string; paper: string }> = {};

/** Names of results are cut where they are stored. */
const shorten = (name: string) => Array.from(name).slice(0, 180).join('').trimEnd();

beforeAll(async () => {
  const { db } = database;
  for (const [index, [label, name]] of Object.entries(NAMES).entries()) {
    const abstract = `${name} reaches 9${index % 10}.5% and 1.5 points more.`;
    const named = shorten(name);
    const { paperIds } = await insertPapers(db, [
      paper({
        externalId: label,
        title: `${name} T${index}`,
        abstract,
        authors: [`${named} Person`, 'Ada Finch'],
        publishedOn: '2025-01-08',
        url: 'https://example.org/~a_b?c=%20&d#e',
      }),
    ]);
    const given = { method: `${named} M${index}`, base: `${named} base`, metric: `${named} metric` };
    const benchmark = `${named} B${index}`;
    const read = extraction([
      claim(abstract, `9${index % 10}.5%`, { ...given, benchmark }),
      claim(abstract, '1.5 points', { ...given, benchmark, kind: 'gain', basis: 'absolute', versus: named }),
    ]);
    const run = await startRun(db, { extractor: 'rules', version: '1' });
    await storeExtractions(db, run, [{ paperId: paperIds[0]!, extraction: read }], registry);
    const row = await db
      .selectFrom('claims')
      .innerJoin('papers', 'papers.id', 'claims.paperId')
      .innerJoin('benchmarkAliases as b', 'b.id', 'claims.benchmarkAliasId')
      .innerJoin('benchmarks', 'benchmarks.id', 'b.benchmarkId')
      .innerJoin('methodAliases as m', 'm.id', 'claims.methodAliasId')
      .innerJoin('methods', 'methods.id', 'm.methodId')
      .where('papers.id', '=', paperIds[0]!)
      .select(['benchmarks.slug as benchmark', 'methods.slug as method', 'papers.slug as paper'])
      .executeTakeFirstOrThrow();
    slugs[label] = row;
  }
});

async function get(
  route: string,
  address: string,
  params: Record<string, string> = {},
): Promise<Buffer<ArrayBuffer>> {
  const answer = await askRoute(database.db, route, address, params);
  if (answer instanceof Error) throw answer;
  expect(answer, address).toBeInstanceOf(Response);
  expect((answer as Response).status, address).toBe(200);
  return Buffer.from(await (answer as Response).arrayBuffer());
}

const getText = async (...asked: Parameters<typeof get>) => (await get(...asked)).toString('utf8');
const file = (route: string, slug: string, name: string) => {
  const section = route.split('.')[0]!;
  const param = section === 'papers' ? 'id' : 'slug';
  return getText(route, `/${section}/${encodeURIComponent(slug)}/${name}`, { [param]: slug, file: name });
};

/** Boards, methods and papers, whose tables and annotations are files of the same names. */
const VIEWS = [
  ['benchmarks.$slug_.$file', 'benchmark'],
  ['methods.$slug_.$file', 'method'],
  ['papers.$id_.$file', 'paper'],
] as const;

/** As XML and JSON can hold it. */
const writable = (text: string) => text.replaceAll(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g, '');
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function listTexts({ children }: XmlDocument | XmlElement): string[] {
  return children.flatMap((child) => (child instanceof XmlElement ? [child.text, ...listTexts(child)] : []));
}

describe.each(Object.keys(NAMES))('a name that holds %s', (label) => {
  const name = shorten(NAMES[label]!);
  const index = Object.keys(NAMES).indexOf(label);
  const of = () => slugs[label]!;

  it('is a text in a badge', async () => {
    const { benchmark, method } = of();
    const address = `/benchmarks/${encodeURIComponent(benchmark)}/badge.svg?${new URLSearchParams({ method }).toString()}`;
    const svg = parseXml(await getText('benchmarks.$slug_.badge[.]svg', address, { slug: benchmark }));
    expect(svg.root?.name).toBe('svg');
    expect(svg.root?.children.filter((child) => child instanceof XmlElement).map(({ name }) => name)).toEqual(
      ['title', 'clipPath', 'g', 'g'],
    );
    expect(oneLine(listTexts(svg)[0] ?? '')).toContain(oneLine(writable(name)));
  });

  it('is a picture', async () => {
    const { benchmark } = of();
    const address = `/benchmarks/${encodeURIComponent(benchmark)}/card.png`;
    const png = await get('benchmarks.$slug_.card[.]png', address, { slug: benchmark });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('is a text in a feed', async () => {
    const { benchmark } = of();
    const address = `/benchmarks/${encodeURIComponent(benchmark)}/feed.atom`;
    const text = await getText('benchmarks.$slug_.feed[.]atom', address, { slug: benchmark });
    expect(parseXml(text).root?.name).toBe('feed');
    const feed = parseAtomFeed(text);
    expect(feed.entries).toHaveLength(2);
    expect(oneLine(feed.title?.value ?? '')).toContain(oneLine(writable(name)));
    for (const entry of feed.entries ?? []) {
      expect(oneLine(entry.title?.value ?? '')).toContain(oneLine(writable(`${name} M${index}`)));
      expect(entry.authors?.[1]).toEqual({ name: 'Ada Finch' });
      expect(URL.canParse(entry.links?.[0]?.href ?? '')).toBe(true);
    }
  });

  it.each(VIEWS)('is a cell in every table of %s', async (route, what) => {
    const slug = of()[what];
    const lines = (await file(route, slug, 'table.jsonl')).trimEnd().split('\n');
    const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects[0]?.method).toBe(`${name} M${index}`);
    const [head, ...rows] = parseCsv(await file(route, slug, 'table.csv')) as string[][];
    expect(rows).toHaveLength(objects.length);
    for (const cell of rows.flat())
      if (!/^[+-]?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    expect(rows[0]?.[head?.indexOf('method') ?? 0]?.replace(/^'(?='*[=+\-@])/, '')).toBe(`${name} M${index}`);
    const section = route.split('.')[0]!;
    const parquet = await get(route, `/${section}/x/table.parquet`, {
      [section === 'papers' ? 'id' : 'slug']: slug,
      file: 'table.parquet',
    });
    const read = await parquetReadObjects({ file: new Uint8Array(parquet).buffer });
    expect(read[0]?.method).toBe(`${name} M${index}`);
  });

  it.each(VIEWS)('takes no meaning from Markdown in %s', async (route, what) => {
    const text = await file(route, of()[what], 'table.md');
    const [table, ...others] = marked.lexer(text).filter(({ type }) => type !== 'space') as Tokens.Table[];
    expect([table?.type, others]).toEqual(['table', []]);
    const column = table?.header.findIndex((cell) => cell.text === 'method') ?? -1;
    const [cell] = table?.rows.map((row) => row[column]!) ?? [];
    expect(cell?.tokens.filter(({ type }) => !/^(text|escape)$/.test(type))).toEqual([]);
    const shown = cell?.tokens.map((token) => (token as Tokens.Text).text).join('') ?? '';
    expect(shown).toBe(oneLine(`${name} M${index}`));
    const html = String(marked.parse(text));
    expect(html).not.toMatch(/<(script|img|b|em|code)\b/);
    const urls = [...html.matchAll(/<a href="([^"]*)">/g)].map(([, url]) => url?.replaceAll('&amp;', '&'));
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(url).toMatch(/#claim-\d+-\d+$|^https:\/\/example\.org\/~a_b\?c=%20&d#e$/);
  });

  it('is a text in JSON', async () => {
    const { benchmark, method, paper: slug } = of();
    const [task] = JSON.parse(await file(VIEWS[0][0], benchmark, 'evaluation-table.json')) as {
      datasets: { dataset: string; sota: { rows: { model_name: string }[] } }[];
    }[];
    expect(task?.datasets[0]?.dataset).toBe(`${name} B${index}`);
    expect(task?.datasets[0]?.sota.rows[0]?.model_name).toBe(`${name} M${index} (${name} base)`);
    for (const [route, what] of VIEWS)
      expect(
        (JSON.parse(await file(route, of()[what], 'annotations.jsonld')) as { total: number }).total,
      ).toBe(2);
    const url = `https://claims.example.org/benchmarks/${encodeURIComponent(benchmark)}`;
    const embedded = await getText('oembed', `/oembed?${new URLSearchParams({ url }).toString()}`);
    expect((JSON.parse(embedded) as { title: string }).title).toBe(`${name} B${index} leaderboard`);
    for (const address of [`benchmarks/${benchmark}`, `methods/${method}`, `papers/${slug}`]) {
      const [section, last] = address.split('/') as [string, string];
      const body = await getText('api.v1.$', `/api/v1/${section}/${encodeURIComponent(last)}`);
      expect(JSON.parse(body)).toMatchObject({ slug: last });
    }
  });

  it('is a text in the YAML of a model card', async () => {
    const text = await file(VIEWS[1][0], of().method, 'model-index.yaml');
    const front = /^---\n([^]*)\n---\n$/.exec(text)?.[1] ?? '';
    const card = parseYaml(front) as { 'model-index': { name: string; results: object[] }[] };
    expect(card['model-index'][0]?.name).toBe(`${name} M${index}`);
    expect(card['model-index'][0]?.results).toMatchObject([{ dataset: { name: `${name} B${index}` } }]);
    // A reader of front matter ends it at the first line of dashes.
    expect(front.split('\n')).not.toContain('---');
  });

  it('is a text in the markup for search engines', () => {
    const markup = toDatasetMarkup(
      {
        benchmark: { slug: of().benchmark, name, task: name, aliases: [name] },
        counts: { claims: 1, papers: 1 },
        metrics: [{ name }],
      },
      'https://claims.example.org',
    );
    expect(JSON.parse(JSON.stringify(markup))).toEqual(markup);
    expect(URL.canParse(markup.url)).toBe(true);
  });
});

it('are all addresses in the site map, in XML', async () => {
  const map = parseXml(await getText('sitemap[.]xml', '/sitemap.xml'));
  const urls = (map.root?.children ?? []).flatMap((child) =>
    child instanceof XmlElement ? [(child.children[0] as XmlElement).text] : [],
  );
  for (const { benchmark, method, paper: slug } of Object.values(slugs))
    for (const address of [`benchmarks/${benchmark}`, `methods/${method}`, `papers/${slug}`])
      expect(urls).toContain(`https://claims.example.org/${encodeURI(address)}`);
});

it.each([
  ['search[.]atom', `/search.atom?${new URLSearchParams({ q: NAMES['a script']! }).toString()}`],
  ['search[.]atom', '/search.atom?q=Longname'],
  ['search[.]atom', `/search.atom?${new URLSearchParams({ q: '\u0001\u202E]]>' }).toString()}`],
  ['new-bests[.]atom', '/new-bests.atom'],
])('feed %s is XML: %s', async (route, address) => {
  const text = await getText(route, address);
  expect(parseXml(text).root?.name).toBe('feed');
  expect(parseAtomFeed(text).id).toMatch(/^urn:uuid:/);
});

it('stand in the headings of a comparison as they are', async () => {
  const methods = Object.values(slugs)
    .slice(0, 8)
    .map(({ method }) => method);
  const address = `/compare/table.csv?${new URLSearchParams({ methods: methods.join(',') }).toString()}`;
  const [head] = parseCsv(await getText('compare_.$file', address, { file: 'table.csv' })) as string[][];
  expect(head?.slice(2).map((cell) => cell.replace(/^'(?='*[=+\-@])/, ''))).toEqual(
    Object.values(NAMES)
      .slice(0, 8)
      .map((name, index) => `${shorten(name)} M${index}`),
  );
});

const hasLatex = spawnSync('pdflatex', ['--version']).status === 0;

it.skipIf(!hasLatex)(
  `are set by LaTeX with their citations${hasLatex ? '' : ' (skipped: pdflatex is not here)'}`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'claimboard-hostile-'));
    const inFolder = (program: string, ...args: string[]) =>
      spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    const set = () => inFolder('pdflatex', '-interaction=nonstopmode', '-halt-on-error', 'paper.tex');
    try {
      for (const [label, of] of Object.entries(slugs)) {
        for (const ending of ['aux', 'bbl']) rmSync(path.join(folder, `paper.${ending}`), { force: true });
        const tables: string[] = [];
        for (const [route, what] of VIEWS) tables.push(await file(route, of[what], 'table.tex'));
        expect(tables.join(''), label).not.toMatch(/\\(input|write18|def)\b/);
        writeFileSync(path.join(folder, 'table.bib'), await file(VIEWS[0][0], of.benchmark, 'table.bib'));
        writeFileSync(path.join(folder, 'paper.tex'), writePaper(tables));
        const first = set();
        expect(first.status, `${label}: ${first.stdout.slice(-1000)}`).toBe(0);
        const cited = inFolder('bibtex', 'paper');
        expect(cited.stdout, label).not.toMatch(/Warning|error|expecting/);
        expect(cited.status, label).toBe(0);
        // What a BibTeX file keeps in Unicode is up to the engine that reads it.
        if (/[^\p{ASCII}]/u.test(NAMES[label]!)) continue;
        const last = [set(), set()].at(-1);
        expect(last?.status, `${label}: ${last?.stdout.slice(-1000)}`).toBe(0);
        expect(last?.stdout, label).not.toMatch(/undefined|Missing character/);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  300_000,
);

function writePaper(tables: readonly string[]): string {
  const packages = '\\usepackage[T1]{fontenc}\n\\usepackage{lmodern}\n\\usepackage{booktabs}';
  const end = '\\bibliographystyle{plain}\n\\bibliography{table}\n\\end{document}';
  return `\\documentclass{article}\n${packages}\n\\begin{document}\n${tables.join('\n\\clearpage\n')}\n${end}\n`;
}
