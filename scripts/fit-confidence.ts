import { writeFileSync } from 'node:fs';
import { goldPaper, type GoldPaper } from '#app/evaluation/annotated-paper.ts';
import { measureCalibration, type Outcome } from '#app/evaluation/calibration.ts';
import { fitLogistic, type Observation, predict } from '#app/evaluation/fit-logistic.ts';
import { matchClaims } from '#app/evaluation/match-claims.ts';
import type { Claim } from '#app/extraction/claim.ts';
import { type Evidence, toFeatures } from '#app/extraction/confidence/evidence.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { readLines } from '#app/sources/byte-lines.ts';
import { parseRecord } from '#app/sources/parse-record.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { openInput } from './open-input.ts';

const SHRINKAGE = 0.01;
const FOLDS = 10;
const TARGET = 'app/extraction/confidence/coefficients.ts';

/**
 * A contributor's tool: `npm run fit:confidence -- PAPERS GOLD [PAPERS GOLD …]` fits the confidence of claims on annotated papers,
 * prints how well it is calibrated on papers left out (ten folds, by paper), and writes the coefficients.
 */
async function main(files: readonly string[]): Promise<void> {
  if (files.length < 2 || files.length % 2 !== 0) {
    process.stderr.write('usage: npm run fit:confidence -- PAPERS GOLD [PAPERS GOLD …]\n');
    process.exitCode = 2;
    return;
  }
  const papers: Observation[][] = [];
  for (let i = 0; i < files.length; i += 2) papers.push(...(await observe(files[i]!, files[i + 1]!)));
  const outcomes = leaveOut(papers);
  const { bins, error } = measureCalibration(outcomes);
  for (const { from, claims, confidence, accuracy } of bins)
    if (claims > 0)
      process.stdout.write(
        `${from.toFixed(1)}  ${claims}  promised ${confidence.toFixed(3)}  right ${accuracy.toFixed(3)}\n`,
      );
  process.stdout.write(
    `${outcomes.length} claims; expected calibration error on papers left out ${error.toFixed(3)}\n`,
  );
  const coefficients = fitLogistic(papers.flat(), SHRINKAGE).map((value) => Number(value.toFixed(3)));
  writeFileSync(
    TARGET,
    `/** Fitted by \`npm run fit:confidence\` on annotated papers; the order is that of \`toFeatures\`. */\nexport const COEFFICIENTS: readonly number[] = [\n${coefficients.map((value) => `  ${value},`).join('\n')}\n];\n`,
  );
}

/** Each paper's outcomes, promised by a fit on the papers of the other folds. */
function leaveOut(papers: readonly Observation[][]): Outcome[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const coefficients = fitLogistic(papers.filter((_, i) => i % FOLDS !== fold).flat(), SHRINKAGE);
    return papers
      .filter((_, i) => i % FOLDS === fold)
      .flat()
      .map(({ features, isRight }) => ({ confidence: predict(coefficients, features), isRight }));
  });
}

/** What was seen of each claim of each paper, and whether it was right. */
async function observe(papersPath: string, goldPath: string): Promise<Observation[][]> {
  const gold = new Map<string, GoldPaper>();
  for await (const line of readLines(await openInput(goldPath))) {
    const record = parseRecord(line, goldPaper);
    if (record?.ok) gold.set(record.value.id, record.value);
  }
  const observations: Observation[][] = [];
  for await (const record of readPapers(await openInput(papersPath))) {
    const expected = record.ok ? gold.get(record.paper.externalId) : undefined;
    if (!record.ok || !expected) continue;
    const seen = new Map<Claim, Evidence>();
    extractClaims(record.paper, { observe: (claim, evidence) => seen.set(claim, evidence) });
    const claims = [...seen.keys()];
    const matches = matchClaims(claims, expected.claims);
    const right = new Set(
      matches.expected.filter(({ reached }) => reached === 'attributed').map(({ predicted }) => predicted),
    );
    const spared = new Set(
      matches.expected
        .filter(({ gold: { optional }, reached }) => optional && !reached)
        .map(({ predicted }) => predicted),
    );
    observations.push(
      claims
        .filter((claim) => !spared.has(claim))
        .map((claim) => ({ features: toFeatures(seen.get(claim)!), isRight: right.has(claim) })),
    );
  }
  return observations;
}

await main(process.argv.slice(2));
