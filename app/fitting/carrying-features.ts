import type { FittedFeature } from './fit-slot.ts';
import { type Decision, probabilities } from './log-linear.ts';
import type { SlotRecord } from './record-decisions.ts';

/** How much a kind of feature bears on the decisions of a slot. */
export interface Carrier {
  /** Name of the template. */
  readonly name: string;
  /** Share of decisions, 0 to 1, that fall otherwise once its features are taken away. */
  readonly turned: number;
  /** Share of decisions, 0 to 1, that are right with it and wrong without it, less those the other way round. */
  readonly gained: number;
}

/**
 * Says which kinds of features carry the decisions of a slot: each is taken away in turn, with the weights as they are.
 * @param fitted weights that were not taught on the papers looked at
 * @param isAsked which papers' decisions are looked at
 */
export function listCarriers(
  { index, classes, decisions }: SlotRecord,
  fitted: readonly FittedFeature[],
  isAsked: (paper: number) => boolean,
): Carrier[] {
  const weights = new Float64Array(index.size * classes);
  for (const { feature, weights: own } of fitted) weights.set(own, feature * classes);
  const asked = decisions.filter(({ paper }) => isAsked(paper)).map((each) => byClass(each, classes));
  const plain = asked.map((decision) => likeliest(decision, weights));
  return [...groupByTemplate({ index, classes }, fitted)].map(([name, features]) => {
    const without = Float64Array.from(weights);
    for (const feature of features) without[feature] = 0;
    let [turned, gained] = [0, 0];
    asked.forEach((decision, k) => {
      const [now, then] = [plain[k] as number, likeliest(decision, without)];
      if (now === then) return;
      turned += 1;
      gained += Number(decision.right.includes(now)) - Number(decision.right.includes(then));
    });
    return { name, turned: turned / asked.length, gained: gained / asked.length };
  });
}

/** A decision between classes as one between candidates, whose features are told apart by class. */
function byClass(decision: Decision, classes: number): Decision {
  if (classes === 1) return decision;
  const [features] = decision.candidates as [Int32Array];
  const candidates = Array.from({ length: classes }, (_, k) => features.map((f) => f * classes + k));
  return { candidates, right: decision.right };
}

function likeliest(decision: Decision, weights: Float64Array): number {
  const p = probabilities(decision, weights);
  return p.reduce((best, value, k) => (value > (p[best] as number) ? k : best), 0);
}

/** Where the weights of each template stand. */
function groupByTemplate(
  { index, classes }: Pick<SlotRecord, 'index' | 'classes'>,
  fitted: readonly FittedFeature[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { feature } of fitted) {
    const { name } = index.meaning(feature).template;
    const group = groups.get(name) ?? [];
    for (let k = 0; k < classes; k++) group.push(feature * classes + k);
    groups.set(name, group);
  }
  return groups;
}
