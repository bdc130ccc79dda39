import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as registry from '#app/extraction/registry/registry.ts';
import { importReported } from '#app/ingest/import-reported.ts';
import { readReported } from '#app/sources/read-reported.ts';
import { parseReportedValue } from '#app/sources/reported-value.ts';
import { resolveBenchmarks } from '#db/names/resolve-benchmarks.server.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { listReported } from '#db/queries/list-reported.server.ts';
import { useTestDatabase } from '#test/support/database.ts';
import { inChunks } from '../sources/read-all.ts';

const database = useTestDatabase({ perTest: true });

const row = (model_name: string, metrics: Record<string, string | null>) => ({
  model_name,
  metrics,
  paper_title: 'Heron: Wading',
  paper_url: 'https://arxiv.org/abs/2501.04519v1',
  paper_date: '2025-01-08',
  code_links: [{ title: 'x/y', url: 'https://example.org' }],
  uses_additional_data: false,
});

/** As the dumps of Papers with Code have it. */
const TABLES = [
  {
    task: 'Math Word Problem Solving',
    description: '',
    categories: [],
    datasets: [
      {
        dataset: 'MATH',
        sota: {
          metrics: ['Accuracy', 'Parameters (Billions)'],
          rows: [
            row('Heron 7B', { Accuracy: '90.0%', 'Parameters (Billions)': null }),
            row('Egret', { Accuracy: '71.4', Note: 'n/a' }),
          ],
        },
        subdatasets: [],
      },
    ],
    subtasks: [
      {
        task: 'Deeper',
        datasets: [{ dataset: 'GSM8K', sota: { rows: [row('Heron 7B', { Accuracy: '95' }), { odd: 1 }] } }],
        subtasks: [],
      },
    ],
  },
];

/** As model cards have it. */
const CARD = `---
license: apache-2.0
model-index:
- name: heron-7b
  results:
  - task:
      type: text-generation
      name: Text Generation
    dataset:
      name: MATH
      type: lighteval/MATH
    metrics:
    - type: acc
      name: accuracy
      value: 71.4
    - type: pass@1
      value: soon
    source:
      name: Open LLM Leaderboard
      url: https://example.org/board
---

# Heron
`;

const nameMath = () =>
  database.db.transaction().execute((transaction) => resolveBenchmarks(transaction, ['MATH'], registry));

const importText = (content: string | Uint8Array) => {
  const malformed: string[] = [];
  const records = readReported(inChunks(content, 50));
  return importReported(database.db, records, ({ reason }) => malformed.push(reason)).then((report) => ({
    ...report,
    malformed,
  }));
};

const countReported = async () =>
  (await findLeaderboard(database.db, { slug: 'math' }))?.benchmark.reportedElsewhere;

describe('results that others report', () => {
  it('are read from evaluation tables, once, and found under the names of a benchmark', async () => {
    await nameMath();
    const content = gzipSync(JSON.stringify(TABLES, null, 1));
    expect(await importText(content)).toEqual({
      results: 3,
      changed: 3,
      malformed: [expect.stringContaining('no number: "n/a"'), expect.stringContaining('GSM8K: model_name')],
    });
    expect(await importText(content)).toMatchObject({ results: 3, changed: 0 });
    expect(await countReported()).toBe(2);
    expect(await listReported(database.db, 'math', 200)).toMatchObject([
      {
        origin: 'papers-with-code',
        method: 'Heron 7B',
        metric: 'Accuracy',
        valueText: '90.0%',
        url: 'https://arxiv.org/abs/2501.04519v1',
        reportedOn: '2025-01-08',
      },
      { method: 'Egret' },
    ]);
  });

  it('are read from a model card', async () => {
    await nameMath();
    expect(await importText(CARD)).toEqual({
      results: 1,
      changed: 1,
      malformed: ['heron-7b: MATH, pass@1: no number: "soon"'],
    });
    expect(await listReported(database.db, 'math', 200)).toMatchObject([
      {
        origin: 'model-index',
        method: 'heron-7b',
        metric: 'accuracy',
        valueText: '71.4',
        task: 'Text Generation',
      },
    ]);
    const changed = await importText(CARD.replace('71.4', '72.0'));
    expect([changed.changed, await countReported()]).toEqual([1, 1]);
  });

  it('are no claims and no papers', async () => {
    await importText(JSON.stringify(TABLES));
    for (const table of ['papers', 'claims', 'currentClaims', 'benchmarks', 'methods'] as const)
      expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  it.each([
    ['neither', 'Some words.', /no model-index/],
    ['broken YAML', '---\na: [\n---\n', /not valid YAML/],
    ['cut', '[{"task": "A", "datasets": [', /ends too early/],
    ['of another shape', '[{"name": "x"}]', /task: /],
  ])('are not made up from a file that is %s', async (_, content, reason) => {
    expect(await importText(content)).toEqual({
      results: 0,
      changed: 0,
      malformed: [expect.stringMatching(reason)],
    });
  });
});

describe('parseReportedValue', () => {
  it.each([
    ['91.4%', 91.4],
    ['1,234.5', 1234.5],
    ['.5', 0.5],
    ['91.4 ± 0.2', 91.4],
    ['~ 12', 12],
    ['1e-3', 0.001],
    ['n/a', undefined],
    ['1.2.3', undefined],
    ['', undefined],
  ])('%s', (text, value) => expect(parseReportedValue(text)).toBe(value));
});
