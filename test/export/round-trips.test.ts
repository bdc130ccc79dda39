/** What goes out comes in again: exports of one database, read into an empty one. */
import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toBibtexText } from '#app/export/bibtex-text.ts';
import type { ExportName } from '#app/export/export-request.ts';
import { openExport } from '#app/export/exports.server.ts';
import { importReported } from '#app/ingest/import-reported.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import { decodeLatex } from '#app/sources/latex-text.ts';
import type { SourcePaper } from '#app/sources/paper.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { readReported } from '#app/sources/read-reported.ts';
import type { Database } from '#db/schema.ts';
import { paper } from '../db/fixtures.ts';
import { inChunks } from '../sources/read-all.ts';
import { createTestDatabase, useTestDatabase, type TestDatabase } from '../support/database.ts';

const ORIGIN = 'https://claims.example.org';

/** Papers whose texts break what is written carelessly. */
const AWKWARD: Partial<SourcePaper>[] = [
  {
    externalId: '1',
    title: '=HYPERLINK("x") @Heron',
    abstract: '-- Heron reaches 90.1% on MATH; "quoted", it\'s said.\nIt gains 4.5 points on GSM8K.',
    authors: ['Ada Müller', 'Bo Tern'],
    publishedOn: '2025-01-08',
    url: 'https://example.org/~ada/a--b_c?d=%20e&f#g',
  },
  {
    // Another source calls its own paper by the same name.
    source: 'other',
    externalId: '1',
    title: "'=Already disarmed",
    abstract: 'TernNet reaches 80.5% on MATH & 71.2% on {HumanEval}.',
    authors: ['Müller, Ada', 'Cats and Dogs Ltd', 'O’Neil; Sons'],
  },
  {
    externalId: '2',
    title: 'A \\textbf{bold} claim: $\\alpha$-Net costs $5 } and {',
    abstract:
      "We present AlphaNet. AlphaNet attains $91.4\\%$ accuracy on MATH, \\ie \\, more~than ^^41 {BetaNet} by $\\sim 3.5$ points -- ``so'' --- at 50% # of _cost_ \\input{x}.",
    authors: ['others'],
    publishedOn: '1999-12-31',
  },
  {
    externalId: '3',
    title: '🦫 模型 <script>alert(1)</script>',
    abstract: '🦫 reaches 12.5% on MATH.\n\nIt is 25x faster than GPT-4.',
    authors: ['Łukasz Żółw'],
  },
  { externalId: '4', title: '+1', abstract: '\tPlusNet reaches 61.5% on MATH.' },
];

const database = useTestDatabase();
let other: Awaited<ReturnType<typeof createTestDatabase>> | undefined;
beforeAll(async () => {
  await loadDemo(database.db);
  await store(database.db, AWKWARD);
}, 120_000);
afterAll(() => other?.drop());

async function store(db: Kysely<Database>, papers: readonly Partial<SourcePaper>[]): Promise<void> {
  async function* toRecords() {
    for (const [index, given] of papers.entries())
      yield { ok: true as const, line: index + 1, paper: paper(given) };
  }
  await ingestPapers(db, toRecords());
}

async function read(what: ExportName, format: string, slug?: string): Promise<string> {
  const pieces: Buffer[] = [];
  const file = await openExport(database.db, { what, slug, format, origin: ORIGIN });
  for await (const piece of file ?? []) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}

/** Does something in a database that is empty yet. */
async function inOther<Result>(work: (other: TestDatabase) => Promise<Result>): Promise<Result> {
  other = await createTestDatabase();
  try {
    return await work(other);
  } finally {
    await other.drop();
    other = undefined;
  }
}

const toSpaces = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Every paper with all that was read in it; what a format keeps no track of is left out by `adapt`. */
async function listPapers(db: Kysely<Database>, adapt: (text: string) => string) {
  const { rows } = await sql<{ title: string; abstract: string; claims: { quote: string }[] }>`
    select title, abstract, url, published_on, authors, coalesce((
      select jsonb_agg(jsonb_build_object(
        'quote', claim.quote, 'value', value, 'unit', unit, 'kind', kind, 'basis', basis, 'metric', claim.metric,
        'benchmark', benchmark.name, 'method', method_name, 'base', base_name, 'role', role, 'versus', versus,
        'rule', rule, 'confidence', confidence, 'change', change, 'slots', slot_confidence,
        'setting', setting
      ) order by start_offset, kind, method_name)
      from claims claim
      left join benchmark_aliases alias on alias.id = benchmark_alias_id
      left join benchmarks benchmark on benchmark.id = alias.benchmark_id
      where paper_id = papers.id
    ), '[]') as claims
    from papers
  `.execute(db);
  return rows
    .map((row) => ({
      ...row,
      title: adapt(row.title),
      abstract: adapt(row.abstract),
      claims: row.claims.map((claim) => ({ ...claim, quote: adapt(claim.quote) })),
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

describe('papers', () => {
  it.each<[string, string, (text: string) => string]>([
    ['JSON Lines', 'jsonl', (text) => text],
    ['CSV', 'csv', (text) => text.trim()],
    // White space is all the same to BibTeX.
    ['BibTeX', 'bib', toSpaces],
  ])(
    'are the same papers with the same claims after they went out as %s',
    async (_, format, adapt) => {
      const text = await read('papers', format);
      await inOther(async ({ db }) => {
        const malformed: unknown[] = [];
        await ingestPapers(db, readPapers(inChunks(text, 4096)), {
          onMalformed: (record) => malformed.push(record),
        });
        expect(malformed).toEqual([]);
        const [before, after] = [await listPapers(database.db, adapt), await listPapers(db, adapt)];
        expect(before.length).toBeGreaterThan(70);
        expect(after).toEqual(before);
      });
    },
    60_000,
  );

  it('keep their mark as digests as JSON Lines', async () => {
    const text = await read('papers', 'jsonl');
    const digests = text.split('\n').filter((line) => line.includes('"isDigest":true')).length;
    await inOther(async ({ db }) => {
      await ingestPapers(db, readPapers(inChunks(text, 4096)));
      const { rows } = await sql`select from papers where is_digest`.execute(db);
      expect([digests, rows.length]).toEqual([digests, digests]);
      expect(digests).toBeGreaterThan(0);
    });
  });
});

describe('a text in BibTeX', () => {
  const words = fc.constantFrom(
    ...[
      'a',
      '-',
      '`',
      "'",
      '\\',
      '{',
      '}',
      '$',
      '~',
      '^',
      '%',
      '&',
      '#',
      '_',
      ' ',
      '\n',
      '\\alpha',
      '\\em',
      'ß',
      '🦫',
    ],
    ...['{}', '\\,', '\\\\', '--', '"o', '\\input', '$x$', '$\\alpha_{1}$', 'textbackslash', '@a{', ',', '='],
  );

  it('is read back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(toSpaces(decodeLatex(toBibtexText(text)))).toBe(toSpaces(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('closes every brace that it opens, and no other', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        let depth = 0;
        for (const character of toBibtexText(parts.join(''))) {
          if (character === '{') depth++;
          if (character === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });
});

async function importInto(db: Kysely<Database>, text: string) {
  const malformed: string[] = [];
  await importReported(db, readReported(inChunks(text, 4096)), ({ reason }) => malformed.push(reason));
  expect(malformed).toEqual([]);
  const rows = await db
    .selectFrom('reportedResults')
    .select([
      'benchmarkName',
      'task',
      'metric',
      'methodName',
      'value',
      'valueText',
      'paperTitle',
      'url',
      'reportedOn',
    ])
    .execute();
  return rows.map((row) => JSON.stringify(Object.values(row))).sort();
}

interface Tables {
  task: string;
  datasets: {
    dataset: string;
    sota: {
      rows: {
        model_name: string;
        metrics: Record<string, string>;
        paper_title: string;
        paper_url: string;
        paper_date: string | null;
      }[];
    };
  }[];
}

describe('results', () => {
  it('are the same rows after they went out as evaluation tables', async () => {
    const text = await read('benchmarks', 'evaluation-tables');
    const expected = (JSON.parse(text) as Tables[]).flatMap(({ task, datasets }) =>
      datasets.flatMap(({ dataset, sota }) =>
        sota.rows.flatMap((row) =>
          Object.entries(row.metrics).map(([metric, value]) =>
            JSON.stringify(
              [
                dataset,
                task,
                metric,
                row.model_name,
                Number(/[\d.]+/.exec(value.replaceAll(',', ''))?.[0]),
                value,
                row.paper_title,
                row.paper_url,
                row.paper_date,
              ].map((cell) => (typeof cell === 'string' ? toSpaces(cell) : cell)),
            ),
          ),
        ),
      ),
    );
    expect(expected.length).toBeGreaterThan(30);
    await inOther(async ({ db }) => expect(await importInto(db, text)).toEqual(expected.sort()));
  });

  it('are every best score of every board', async () => {
    const text = await read('board', 'evaluation-tables', 'math');
    const values = await sql<{ value: number }>`
      select max(value) as value from current_claims claim
      join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
      join benchmarks benchmark on benchmark.id = alias.benchmark_id
      where benchmark.slug = 'math' and kind = 'score' and method_name is not null
      group by method_name
    `.execute(database.db);
    await inOther(async ({ db }) => {
      await importInto(db, text);
      const stored = await db.selectFrom('reportedResults').select('value').distinct().execute();
      const known = new Set(stored.map(({ value }) => value));
      expect(values.rows.length).toBeGreaterThan(3);
      for (const { value } of values.rows) expect(known, String(value)).toContain(value);
    });
  });

  it('are the same rows after they went out as a model-index', async () => {
    const methods = await database.db
      .selectFrom('methods')
      .innerJoin('methodAliases as alias', 'alias.methodId', 'methods.id')
      .innerJoin('currentClaims as claim', 'claim.methodAliasId', 'alias.id')
      .where('claim.kind', '=', 'score')
      .where('claim.benchmarkAliasId', 'is not', null)
      .select('methods.slug')
      .groupBy('methods.slug')
      .execute();
    expect(methods.length).toBeGreaterThan(20);
    const [texts, expected]: [string[], string[]] = [[], []];
    for (const { slug } of methods) {
      const text = await read('method', 'model-index', slug);
      const index = parseYaml(text.replaceAll(/^---$/gm, '')) as {
        'model-index': {
          name: string;
          results: {
            task: { name: string };
            dataset: { name: string };
            metrics: { name: string; value: number }[];
            source: { name: string; url: string };
          }[];
        }[];
      };
      const rows = index['model-index'].flatMap(({ name, results }) =>
        results.flatMap(({ task, dataset, metrics, source }) =>
          metrics.map((metric) =>
            JSON.stringify([
              dataset.name,
              task.name,
              metric.name,
              name,
              metric.value,
              String(metric.value),
              source.name,
              source.url,
              null,
            ]),
          ),
        ),
      );
      texts.push(text);
      expected.push(...rows);
    }
    await inOther(async ({ db }) => {
      for (const [index, text] of texts.entries()) {
        const stored = await importInto(db, text);
        if (index === texts.length - 1) expect(stored).toEqual(expected.sort());
      }
    });
  }, 120_000);
});
