import { sigmoid } from '#app/extraction/claims/confidence.ts';
import { minimise } from './minimise.ts';
import type { Choice } from './record-choices.ts';

/** How much weights are held back; the best of a few values on papers left out. */
const PENALTY = 5;
/** What the record says holds for every slot: it is held back less. */
const PENALTY_OF_RECORD = 1;

/** Fits a logistic model of named evidence. Deterministic. */
export function fitEvidence(choices: readonly Choice[]): Record<string, number> {
  const index = new Map<string, number>();
  for (const { evidence } of choices)
    for (const name of evidence.keys()) if (!index.has(name)) index.set(name, index.size);
  const penalty = Float64Array.from(index.keys(), (name) =>
    /^any$|record|^rules sure$/.test(name) ? PENALTY_OF_RECORD : PENALTY,
  );
  const rows = choices.map(({ evidence, isModelRight }) => ({
    places: Int32Array.from(evidence.keys(), (name) => index.get(name) as number),
    values: Float64Array.from(evidence.values()),
    isModelRight,
  }));
  const weights = minimise(
    (point, gradient) => {
      let loss = 0;
      for (const [i, w] of point.entries()) {
        loss += 0.5 * (penalty[i] as number) * w * w;
        gradient[i] = (penalty[i] as number) * w;
      }
      for (const row of rows) loss += addRow(row, point, gradient);
      return loss;
    },
    new Float64Array(index.size),
    { steps: 300, tolerance: 1e-7 },
  );
  const named = [...index].map(
    ([name, i]) => [name, Math.round((weights[i] as number) * 1000) / 1000] as const,
  );
  return Object.fromEntries(named.filter(([, w]) => w !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Row {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly isModelRight: boolean;
}

function addRow({ places, values, isModelRight }: Row, point: Float64Array, gradient: Float64Array): number {
  let sum = 0;
  for (const [k, place] of places.entries()) sum += (point[place] as number) * (values[k] as number);
  const p = sigmoid(sum);
  const push = p - Number(isModelRight);
  for (const [k, place] of places.entries())
    gradient[place] = (gradient[place] as number) + push * (values[k] as number);
  return -Math.log(Math.max(1e-12, isModelRight ? p : 1 - p));
}
