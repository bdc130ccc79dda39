import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goldPaper, type PredictedPaper } from '#app/evaluation/annotated-paper.ts';
import { evaluate } from '#app/evaluation/evaluate.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { parseAnswer, type ParsedAnswer } from '#app/extraction/llm/parse-answer.ts';
import { readWithModel } from '#app/extraction/llm/read-with-model.ts';
import type { ModelMode } from '#app/extraction/llm/reading-mode.ts';
import { joinRecords, NO_RECORD } from '#app/extraction/llm/track-record.ts';
import { spoilAnswer } from '#app/fitting/spoil-answer.ts';

const shared = join(import.meta.dirname, '../../../../shared');
const files = ['llm/recorded-answers.jsonl', 'corpus/train.papers.jsonl', 'gold/train.jsonl'];
const isHere = files.every((file) => existsSync(join(shared, file)));

function readLines<T>(file: string): T[] {
  const lines = readFileSync(join(shared, file), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as T);
}

/** Recorded answers of a strong model; the test is skipped where they are not at hand. */
describe.skipIf(!isHere)('recorded answers, read with the rules', () => {
  const load = () => {
    const answers = readLines<{ id: string; answer: unknown }>(files[0]!);
    const texts = new Map(
      readLines<{ id: string; title: string; abstract: string }>(files[1]!).map((paper) => [paper.id, paper]),
    );
    const wanted = new Set(answers.map(({ id }) => id));
    const gold = readLines<{ id: string }>(files[2]!)
      .filter(({ id }) => wanted.has(id))
      .map((paper) => goldPaper.parse(paper));
    const papers = answers.map(({ id, answer }) => {
      const source = texts.get(id)!;
      return {
        id,
        source,
        rules: extractClaims(source, { explain: true }),
        answer: parseAnswer(JSON.stringify(answer))!,
      };
    });
    return { papers, gold };
  };

  // Not beyond: the shipped rules have learnt from these very papers, and an answer with more mistakes only loses against them
  // (decision 25 has the figures for papers left out, and this one).
  it.each([0, 0.1])(
    'both are no worse than rules or model by half a point with %d of the fields spoilt',
    (share) => {
      const { papers, gold } = load();
      const spoilt = papers.map((paper, i) => ({
        ...paper,
        answer: spoilAnswer(paper.answer, [], share, 7000 + i),
      }));
      const read = (mode: ModelMode, record = NO_RECORD) =>
        spoilt.map(({ id, source, rules, answer }) => ({
          id,
          ...readWithModel(source, mode, rules, answer as ParsedAnswer, { record }),
        }));
      const model = read('llm');
      const record = model.map(({ record }) => record).reduce(joinRecords, NO_RECORD);
      const score = (predictions: PredictedPaper[]) => 100 * evaluate(predictions, gold).attributed.f1;
      const toPapers = (readings: ReturnType<typeof read>) =>
        readings.map(({ id, extraction }) => ({ id, claims: extraction.claims }));
      const [rules, llm, both] = [
        score(papers.map(({ id, rules }) => ({ id, claims: rules.claims }))),
        score(toPapers(model)),
        score(toPapers(read('both', record))),
      ];
      expect(both).toBeGreaterThanOrEqual(Math.max(rules, llm) - 0.5);
    },
    300_000,
  );
});
