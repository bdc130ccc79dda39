import type { GoldPaper, PredictedPaper } from './annotated-paper.ts';
import { evaluate, type LevelRates } from './evaluate.ts';

/** The figures of one kind of papers. */
export interface StratumReport {
  stratum: string;
  papers: number;
  rates: LevelRates;
}

/** Scores each kind of papers by itself: as labelled, and by how many claims their gold holds. */
export function evaluateStrata(
  predictions: readonly PredictedPaper[],
  gold: readonly GoldPaper[],
  labels: ReadonlyMap<string, string>,
): StratumReport[] {
  const strata = new Map<string, GoldPaper[]>();
  const add = (stratum: string, paper: GoldPaper) =>
    strata.set(stratum, [...(strata.get(stratum) ?? []), paper]);
  for (const paper of gold) {
    const label = labels.get(paper.id);
    if (label) add(label, paper);
    add(sizeOf(paper.claims.length), paper);
  }
  return [...strata]
    .filter(([, papers]) => papers.some(({ claims }) => claims.length > 0))
    .map(([stratum, papers]) => ({ stratum, papers: papers.length, rates: evaluate(predictions, papers) }))
    .map(({ stratum, papers, rates: { found, placed, attributed, leaderboard, row } }) => ({
      stratum,
      papers,
      rates: { found, placed, attributed, leaderboard, row },
    }))
    .sort((a, b) => a.stratum.localeCompare(b.stratum));
}

function sizeOf(claims: number): string {
  if (claims === 0) return 'no claim';
  if (claims === 1) return '1 claim';
  return claims < 5 ? '2 to 4 claims' : '5 claims or more';
}
