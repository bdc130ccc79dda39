import fitted from '../weights/arbitration.json';
import type { Evidence } from './evidence.ts';
import type { UsualAgreement } from './standing.ts';

/** What `npm run fit:arbitration` has learnt of whom to believe. */
export interface ArbitrationWeights {
  readonly usual: UsualAgreement;
  /** Log odds that the model's reading is the right one of the two, by name of the evidence. */
  readonly choice: Readonly<Record<string, number>>;
}

export const ARBITRATION: ArbitrationWeights = fitted;

/** The probability that of two readings at odds the model's is the one to keep. */
export function believeModel(evidence: Evidence, { choice }: ArbitrationWeights): number {
  let sum = 0;
  for (const [name, value] of evidence) sum += value * (choice[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
