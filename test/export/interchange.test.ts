import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toCitations } from '#app/export/citations.ts';
import { toCodePoints } from '#app/export/code-points.ts';
import { toEvaluationTask } from '#app/export/evaluation-tables.ts';
import { toModelIndex } from '#app/export/model-index.ts';
import { toAnnotationCollection, toWebAnnotation } from '#app/export/web-annotation.ts';
import type { SourcedClaim } from '#db/queries/sourced-claims.server.ts';
import { makeRow } from '../leaderboard/board-row.ts';

const ORIGIN = 'https://claims.example.org';

function makeClaim(abstract: string, quote: string): SourcedClaim {
  const start = abstract.indexOf(quote);
  const end = start + quote.length;
  const row = makeRow({ quote, value: Number.parseFloat(quote), anchor: `claim-${start}-${end}` });
  const paper = { ...row.paper, slug: 'a-paper', url: null };
  return { ...row, start, end, rule: 'reach-score', abstract, paper } as SourcedClaim;
}

describe('Web Annotations', () => {
  const abstract = 'On 𝔐𝔄𝔗ℌ 🦫🦫, FooNet reaches 90.1% — 𝟗 more than before.';
  const annotation = toWebAnnotation(makeClaim(abstract, '90.1%'), ORIGIN);
  const [position, quote] = annotation.target.selector as unknown as [
    { start: number; end: number },
    { exact: string; prefix: string; suffix: string },
  ];

  it('point by code points, whatever stands before', () => {
    const points = Array.from(abstract);
    expect(points.slice(position.start, position.end).join('')).toBe('90.1%');
    expect(position.start).toBeLessThan(abstract.indexOf('90.1%'));
  });

  it('quote, with what is around, in whole characters', () => {
    expect(quote.exact).toBe('90.1%');
    expect(abstract).toContain(quote.prefix + quote.exact + quote.suffix);
    expect(Array.from(quote.prefix).length).toBeLessThanOrEqual(32);
    expect(quote.prefix).not.toMatch(/^\p{Surrogate}/u);
    expect(quote.suffix).not.toMatch(/\p{Surrogate}$/u);
  });

  it('are what the model asks for', () => {
    expect(annotation).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'describing',
      target: {
        source: `${ORIGIN}/papers/a-paper/abstract.txt`,
        selector: [{ type: 'TextPositionSelector' }, { type: 'TextQuoteSelector' }],
      },
    });
    expect(URL.canParse(annotation.id)).toBe(true);
    const collection = toAnnotationCollection([makeClaim(abstract, '90.1%')], {
      id: `${ORIGIN}/x`,
      label: 'x',
      origin: ORIGIN,
    });
    expect(collection).toMatchObject({
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage' },
    });
    // The context stands once, at the top.
    expect(JSON.stringify(collection).match(/@context/g)).toHaveLength(1);
  });

  it('count as many code points as there are characters, for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
        expect(toCodePoints(text, text.length)).toBe(Array.from(text).length);
      }),
    );
  });
});

describe('evaluation tables', () => {
  it('bring the metrics of one system of a paper into one row', () => {
    const paper = { slug: 'p', title: 'A paper', publishedOn: '2025-01-08', url: 'https://example.org/p' };
    const row = (value: number, given = {}) => ({
      ...makeRow({ value, quote: `${value}%`, ...given }),
      paper,
    });
    const board = {
      benchmark: { name: 'MATH', slug: 'math', task: 'Mathematical reasoning' },
      groups: [
        { name: 'accuracy', rows: [row(90), row(80)] },
        { name: 'pass@8', rows: [row(95), row(91, { base: { name: 'Qwen', slug: 'qwen' } })] },
      ],
    };
    const task = toEvaluationTask('Mathematical reasoning', [board], ORIGIN);
    expect(task).toMatchObject({
      task: 'Mathematical reasoning',
      subtasks: [],
      datasets: [{ dataset: 'MATH' }],
    });
    expect(task.datasets[0]?.sota).toEqual({
      metrics: ['accuracy', 'pass@8'],
      rows: [
        expect.objectContaining({
          model_name: 'A',
          metrics: { accuracy: '90%', 'pass@8': '95%' },
          paper_url: 'https://example.org/p',
          paper_date: '2025-01-08',
        }),
        expect.objectContaining({ model_name: 'A (Qwen)', metrics: { 'pass@8': '91%' } }),
      ],
    });
  });
});

describe('model-index', () => {
  it('is YAML that says what it was told, whatever the names hold', () => {
    const name = 'A: "model" # - {x}\n& *y';
    const rows = [
      makeRow({ value: 90, benchmark: { name: 'MATH', slug: 'math' }, metric: 'accuracy' }),
      makeRow({ value: 3, kind: 'gain', benchmark: { name: 'MATH', slug: 'math' } }),
      makeRow({ value: 4, benchmark: null }),
    ];
    const text = toModelIndex({ name }, rows, { tasks: new Map([['math', 'Math: hard']]), origin: ORIGIN });
    expect(text).toMatch(/^---\n[^]*\n---\n$/);
    const index = parse(text.slice(4, -4)) as { 'model-index': { name: string; results: unknown[] }[] };
    expect(index['model-index'][0]?.name).toBe(name);
    expect(index['model-index'][0]?.results).toEqual([
      {
        task: { type: 'math-hard', name: 'Math: hard' },
        dataset: { type: 'math', name: 'MATH' },
        metrics: [{ type: 'accuracy', name: 'accuracy', value: 90, verified: false }],
        source: {
          name: expect.any(String) as string,
          url: expect.stringContaining(`${ORIGIN}/papers/`) as string,
        },
      },
    ]);
  });
});

describe('citations', () => {
  it('give each paper a key of its own, the same in whatever order they come', () => {
    const make = (slug: string) => ({
      slug,
      title: 'The Heron: Searching',
      authors: ['Ada Müller'],
      publishedOn: '2025-01-08',
      url: null,
    });
    const papers = ['c', 'a', 'b'].map(make);
    const { keys, bibtex } = toCitations(papers);
    expect(Object.fromEntries(keys)).toEqual({
      a: 'muller2025heron',
      b: 'muller2025herona',
      c: 'muller2025heronb',
    });
    expect([...bibtex.matchAll(/^@misc\{(\w+),$/gm)].map(([, key]) => key)).toEqual([...keys.values()]);
    expect(toCitations([...papers].reverse()).bibtex).toBe(bibtex);
  });
});
