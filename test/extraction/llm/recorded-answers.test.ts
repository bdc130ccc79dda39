/** Answers that a model gave to the first version of the prompt are read in every mode. They are not in this repository. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Extraction, SourceText } from '#app/extraction/claim.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { parseAnswer, type ParsedAnswer } from '#app/extraction/llm/parse-answer.ts';
import { readWithModel } from '#app/extraction/llm/read-with-model.ts';
import type { ModelMode } from '#app/extraction/llm/reading-mode.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const recorded = `${shared}llm/recorded-answers.jsonl`;
const texts = `${shared}corpus/train.papers.jsonl`;
const isHere = existsSync(recorded) && existsSync(texts);
/** Papers of the recording that are read: enough to meet every kind of claim. */
const MOST = 80;

interface Asked {
  source: SourceText;
  answer: ParsedAnswer;
  rules: Extraction;
}

function readLines<Line>(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Line);
}

describe.skipIf(!isHere)(`recorded answers${isHere ? '' : ' (skipped: ../shared is not here)'}`, () => {
  let asked: Asked[];

  beforeAll(() => {
    const papers = new Map(readLines<SourceText & { id: string }>(texts).map((paper) => [paper.id, paper]));
    const answers = readLines<{ id: string; answer: unknown }>(recorded).slice(0, MOST);
    asked = answers.flatMap(({ id, answer }) => {
      const source = papers.get(id);
      const parsed = parseAnswer(JSON.stringify(answer));
      return source && parsed
        ? [{ source, answer: parsed, rules: extractClaims(source, { explain: true }) }]
        : [];
    });
  }, 120_000);

  it('are of the agreed form, their settings not said', () => {
    expect(asked.length).toBeGreaterThan(MOST / 2);
    const proposals = asked.flatMap(({ answer }) => answer.proposals);
    expect(proposals.length).toBeGreaterThan(MOST / 2);
    expect(new Set(proposals.map(({ setting }) => setting))).toEqual(new Set([null]));
    expect(asked.flatMap(({ answer }) => answer.malformed)).toEqual([]);
  });

  it.each<ModelMode>(['llm', 'both', 'assist'])(
    'bring claims in mode %s',
    (mode) => {
      const readings = asked.map(({ source, rules, answer }) => readWithModel(source, mode, rules, answer));
      const sources = readings.flatMap((reading) => reading.sources);
      const fromModel = sources.filter((by) => by !== 'rules').length;
      expect(fromModel).toBeGreaterThan(MOST / 2);
      const claims = readings.flatMap(({ extraction }) => extraction.claims);
      expect(claims.every(({ setting }) => setting === null)).toBe(true);
    },
    120_000,
  );
});
