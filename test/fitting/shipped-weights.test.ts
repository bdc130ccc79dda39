/** The weights that come with the product are what `npm run fit` makes of the annotated papers, shown on the two smallest slots. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordTexts } from '#app/extraction/lexicon/word-id.ts';
import base from '#app/extraction/weights/base.json';
import own from '#app/extraction/weights/own.json';
import { type AnnotatedPaper, openAnnotated } from '#app/fitting/annotated-document.ts';
import { fitOwnNames } from '#app/fitting/fit-own-names.ts';
import { fitSlot } from '#app/fitting/fit-slot.ts';
import { recordDecisions } from '#app/fitting/record-decisions.ts';
import { recordOwnNames } from '#app/fitting/record-own-names.ts';
import { toFeatureLines } from '#app/fitting/weight-file.ts';
import { readAnnotated } from '../../scripts/fit/read-annotated.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const hasCorpus = existsSync(corpus);
const files = ['train.papers.jsonl', 'dev.papers.jsonl', 'seed.papers.jsonl', 'arxiv-20k.jsonl.gz'];

/** Weights by feature; the last digit may differ from machine to machine, and with it what is just large enough to be kept. */
function toWeights(lines: readonly string[]): Map<string, number[]> {
  return new Map(
    lines.map((line) => {
      const [feature, ...weights] = line.split('\t') as [string, ...string[]];
      return [feature, weights.map(Number)];
    }),
  );
}

/** The share of features that may differ: a word more or less in a phrase moves the weights of a few. */
const MOST_OTHERS = 0.002;

function expectSame(fitted: readonly string[], shipped: readonly string[]): void {
  const [a, b] = [toWeights(fitted), toWeights(shipped)];
  const others = [...a, ...b].filter(([feature, weights]) => {
    const other = (a.get(feature) === weights ? b : a).get(feature);
    return weights.some((weight, k) => Math.abs(weight - (other?.[k] ?? 0)) > 0.1);
  });
  expect(others.length, others.join('\n')).toBeLessThanOrEqual(MOST_OTHERS * b.size);
  expect(b.size).toBeGreaterThan(100);
}

describe.skipIf(!hasCorpus)(
  `the shipped weights${hasCorpus ? '' : ' (skipped: ../shared/corpus is not here)'}`,
  () => {
    let papers: readonly AnnotatedPaper[];
    let texts: ReadonlyMap<number, string>;

    beforeAll(async () => {
      texts = recordTexts();
      const read = await readAnnotated(files.map((file) => `${corpus}${file}`));
      expect(read.missing).toBe(0);
      papers = read.papers;
    }, 180_000);

    it('of what a system is built on are fitted on the annotated papers', () => {
      const { base: record } = recordDecisions(
        papers.map((paper) => openAnnotated(paper)),
        ['base'],
      );
      expectSame(
        toFeatureLines(
          record.index,
          fitSlot('base', record, () => true),
          texts,
        ),
        base.features,
      );
    }, 400_000);

    it('of own names are fitted on the annotated papers', () => {
      const record = recordOwnNames(papers);
      expectSame(
        toFeatureLines(
          record.index,
          fitOwnNames(record, () => true),
          texts,
        ),
        own.features,
      );
    }, 400_000);
  },
);
