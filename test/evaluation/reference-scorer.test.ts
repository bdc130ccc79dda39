import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldPaper, predictedPaper } from '#app/evaluation/annotated-paper.ts';
import { evaluate } from '#app/evaluation/evaluate.ts';
import type { Rates } from '#app/evaluation/tally.ts';

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

  it.each(['seed', 'dev'].flatMap((set) => [1, 2, 3].map((seed) => [set, seed] as const)))(
    'on %s, with predictions spoiled at random (%i)',
    (set, seed) => {
      const goldPath = join(shared, `gold/${set}.jsonl`);
      const gold = readJsonLines(goldPath) as { id: string; claims: LooseClaim[] }[];
      const predictions = spoil(gold, createRandom(seed));
      const path = join(folder, `${set}-${seed}.jsonl`);
      writeFileSync(path, predictions.map((paper) => `${JSON.stringify(paper)}\n`).join(''));

      const reference = JSON.parse(
        execFileSync(process.execPath, [scorer, path, goldPath, '--json'], { encoding: 'utf8' }),
      );
      const ours = evaluate(
        predictions.map((paper) => predictedPaper.parse(paper)),
        gold.map((paper) => goldPaper.parse(paper)),
      );

      expect(reference.found.tp).toBeGreaterThan(10);
      expect(reference.found.fp).toBeGreaterThan(10);
      expect({
        found: toReferenceForm(ours.found),
        placed: toReferenceForm(ours.placed),
        attributed: toReferenceForm(ours.attributed),
        leaderboard: toReferenceForm(ours.leaderboard),
        quietPapers: ours.quietPapers,
        claimsOnQuietPapers: ours.claimsOnQuietPapers,
        papersNotPredicted: ours.papersNotPredicted,
      }).toEqual(reference);
    },
  );
});

function toReferenceForm({ hits, falseAlarms, misses, ...rates }: Rates) {
  return { ...rates, tp: hits, fp: falseAlarms, fn: misses };
}

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
    for (const field of ['benchmark', 'method', 'base', 'role', 'kind']) {
      if (isUnlucky(0.15)) spoiled[field] = pick()[field];
    }
    if (isUnlucky(0.1)) spoiled.method = 'our method';
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
