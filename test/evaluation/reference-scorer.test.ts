import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldPaper, predictedPaper } from '#app/evaluation/annotated-paper.ts';
import { evaluate, type Evaluation } from '#app/evaluation/evaluate.ts';
import type { Rates } from '#app/evaluation/tally.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const scorer = join(shared, 'contract/score.mjs');

interface LooseClaim {
  [field: string]: unknown;
  start: number;
  end: number;
  value: number;
}

describe.skipIf(!existsSync(scorer))('the figures of the reference scorer', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'claimboard-eval-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What the reference scorer and ours say of the same predictions. */
  function scoreTwice(name: string, predictions: unknown[], goldPath: string) {
    const path = join(folder, `${name}.jsonl`);
    writeFileSync(path, predictions.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
    const args = [scorer, path, goldPath, '--json', '--slots'];
    const reference = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    const ours = evaluate(
      predictions.map((paper) => predictedPaper.parse(paper)),
      readJsonLines(goldPath).map((paper) => goldPaper.parse(paper)),
    );
    return { reference, ours: toReferenceReport(ours) };
  }

  it.each(['seed', 'dev'].flatMap((set) => [1, 2, 3].map((seed) => [set, seed] as const)))(
    'on %s, with predictions spoiled at random (%i)',
    (set, seed) => {
      const goldPath = join(shared, `gold/${set}.jsonl`);
      const gold = readJsonLines(goldPath) as { id: string; claims: LooseClaim[] }[];
      const predictions = spoil(gold, createRandom(seed));
      const { reference, ours } = scoreTwice(`${set}-${seed}`, predictions, goldPath);
      expect(reference.found.tp).toBeGreaterThan(10);
      expect(reference.found.fp).toBeGreaterThan(10);
      expect(ours).toEqual(reference);
    },
  );

  it('on train, with what the extractor reads today', { timeout: 120_000 }, () => {
    const papers = readJsonLines(join(shared, 'corpus/train.papers.jsonl')) as Paper[];
    const predictions = papers.map(({ id, title, abstract }) => ({
      id,
      claims: extractClaims({ title, abstract }).claims,
    }));
    const { reference, ours } = scoreTwice('train', predictions, join(shared, 'gold/train.jsonl'));
    expect(reference.row.tp).toBeGreaterThan(100);
    expect(ours).toEqual(reference);
  });
});

interface Paper {
  id: string;
  title: string;
  abstract: string;
}

function toReferenceReport(evaluation: Evaluation) {
  const { quietPapers, claimsOnQuietPapers, papersNotPredicted, slots } = evaluation;
  const levels = ['found', 'placed', 'attributed', 'leaderboard', 'row'] as const;
  return {
    ...Object.fromEntries(levels.map((level) => [level, toReferenceForm(evaluation[level])])),
    ...{ quietPapers, claimsOnQuietPapers, papersNotPredicted },
    slots: Object.fromEntries(slots.map(({ slot, right, claims }) => [slot, { right, of: claims }])),
  };
}

function toReferenceForm({ hits, falseAlarms, misses, ...rates }: Rates) {
  return { ...rates, tp: hits, fp: falseAlarms, fn: misses };
}

const FIELDS = ['benchmark', 'metric', 'method', 'base', 'role', 'kind', 'basis', 'versus', 'from'];

/** The gold with some claims left out, doubled, moved, misnamed or made up: everything a scorer must tell apart. */
function spoil(gold: { id: string; claims: LooseClaim[] }[], random: () => number) {
  const isUnlucky = (chance: number) => random() < chance;
  const everyClaim = gold.flatMap(({ claims }) => claims);
  const pick = () => everyClaim[Math.floor(random() * everyClaim.length)]!;
  return gold
    .filter(() => !isUnlucky(0.05))
    .map(({ id, claims }) => {
      const kept = claims
        .filter(() => !isUnlucky(0.15))
        .flatMap((claim) => (isUnlucky(0.15) ? [claim, claim] : [claim]));
      const made = isUnlucky(0.2) ? [{ ...pick(), start: 5, end: 9 }] : [];
      return { id, claims: [...kept.map(spoilClaim), ...made] };
    });

  function spoilClaim(claim: LooseClaim): LooseClaim {
    const spoiled: LooseClaim = { ...claim };
    if (isUnlucky(0.1)) spoiled.value = pick().value;
    if (isUnlucky(0.05)) spoiled.value = -spoiled.value;
    if (isUnlucky(0.1)) spoiled.end += 3;
    if (isUnlucky(0.1)) spoiled.start -= 40;
    for (const field of FIELDS) {
      if (isUnlucky(0.15)) spoiled[field] = pick()[field];
    }
    if (isUnlucky(0.1)) spoiled.method = 'our method';
    if (isUnlucky(0.1) && spoiled.metric) spoiled.metric = `average ${String(spoiled.metric)} scores`;
    if (isUnlucky(0.1) && spoiled.benchmark)
      spoiled.benchmark = `the ${String(spoiled.benchmark).toUpperCase()} benchmark`;
    return spoiled;
  }
}

function readJsonLines(path: string): unknown[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** Mulberry32: the same numbers for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
