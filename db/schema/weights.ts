/** Weights that the rules have learnt, and which are in use. */
import type { GeneratedAlways, JSONColumnType } from 'kysely';
import type { Timestamp } from './columns.ts';

/** A version of the weights; no row changes. */
export interface LearntWeightsTable {
  id: GeneratedAlways<number>;
  /** Of the rules that they were learnt for. */
  rulesVersion: string;
  weights: JSONColumnType<Record<string, unknown>>;
  sha256: string;
  /** Whole reviewed papers with results that they were learnt from. */
  papers: number;
  reviews: number;
  /** Claims of a language model that they were learnt from besides. */
  modelClaims: number;
  figures: JSONColumnType<Record<string, unknown>>;
  madeBy: string;
  madeAt: Timestamp;
}

/** Which weights are in use: the latest row counts; null for those that come with the product. */
export interface WeightChoicesTable {
  id: GeneratedAlways<number>;
  weightsId: number | null;
  chosenBy: string;
  chosenAt: Timestamp;
}
