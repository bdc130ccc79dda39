import { isNameless, type SystemCandidate } from '../candidates/system-candidates.ts';
import { addBenchmarkFeatures } from './benchmark-features.ts';
import { addKindFeatures } from './kind-features.ts';
import { addMetricFeatures } from './metric-features.ts';
import { listOwners, type Owner } from './owner-case.ts';
import { addRoleFeatures } from './role-features.ts';
import { benchmarkOfList } from './parallel-lists.ts';
import { metricOfList } from './parallel-metrics.ts';
import type { SlotModel } from './slot-model.ts';
import { addSystemFeatures, type OtherSystemCase } from './system-features.ts';
import type { FeatureSink } from './template.ts';
import {
  type Decider,
  DECIDED_SLOTS,
  type FittedSlot,
  type NumberKind,
  type SlotProbabilities,
} from './walk.ts';

export type Models = Readonly<Record<FittedSlot, SlotModel>>;

/** The classes of a number's kind, in the order of their weights; the other slots choose among candidates. */
export const NUMBER_KINDS: readonly NumberKind[] = ['none', 'score', 'gain'];

/** Decides by fitted models, and keeps how probable each decision was. */
export class ModelDecider implements Decider {
  private last: Partial<Record<keyof SlotProbabilities, number>> = {};

  constructor(private readonly models: Models) {}

  takeProbabilities(): SlotProbabilities {
    const taken = this.last;
    this.last = {};
    return Object.fromEntries(DECIDED_SLOTS.map((slot) => [slot, taken[slot] ?? 1])) as SlotProbabilities;
  }

  kind: Decider['kind'] = (view, site, history) => {
    const p = this.models.kind.classify((sink) => addKindFeatures(view, site, history, sink));
    return NUMBER_KINDS[this.keep('kind', p)] as NumberKind;
  };

  owner: Decider['owner'] = (c) => {
    const { owners, firstComparator } = listOwners(c.candidates);
    const p = this.models.owner.rank(
      owners,
      ({ role, method }, sink) => addSystemFeatures({ ...c, slot: 'method', role }, method, sink),
      { from: firstComparator, describe: (sink) => addRoleFeatures(c, sink) },
    );
    const chosen = owners[likeliest(p)] as Owner;
    const sum = (isLike: (owner: Owner) => boolean): number =>
      owners.reduce((total, owner, k) => (isLike(owner) ? total + (p[k] as number) : total), 0);
    this.last.role = sum(({ role }) => role === chosen.role);
    this.last.method = sum(({ method }) => method === chosen.method);
    return chosen;
  };

  benchmark: Decider['benchmark'] = (c) => {
    const choices = [...c.candidates, null];
    const p = this.models.benchmark.rank(choices, (candidate, sink) =>
      addBenchmarkFeatures(c, candidate, sink),
    );
    // Parallel lists leave no choice; how probable the model finds it says how far to trust it.
    const listed = benchmarkOfList(c);
    return choices[this.keepChosen('benchmark', p, listed ? choices.indexOf(listed) : likeliest(p))] ?? null;
  };

  metric: Decider['metric'] = (c) => {
    const choices = [...c.candidates, null];
    const p = this.models.metric.rank(choices, (candidate, sink) => addMetricFeatures(c, candidate, sink));
    const listed = metricOfList(c);
    return choices[this.keepChosen('metric', p, listed ? choices.indexOf(listed) : likeliest(p))] ?? null;
  };

  versus: Decider['versus'] = (c) => this.chooseSystem(c);
  base: Decider['base'] = (c) => this.chooseSystem(c);

  private chooseSystem(c: OtherSystemCase): SystemCandidate | null {
    return this.choose(c.slot, systemChoices(c), (candidate, sink) => addSystemFeatures(c, candidate, sink));
  }

  private choose<C>(
    slot: Exclude<FittedSlot, 'owner'>,
    candidates: readonly C[],
    describe: (candidate: C, sink: FeatureSink) => void,
  ): C {
    return candidates[this.keep(slot, this.models[slot].rank(candidates, describe))] as C;
  }

  private keep(slot: Exclude<FittedSlot, 'owner'>, p: Float64Array): number {
    return this.keepChosen(slot, p, likeliest(p));
  }

  private keepChosen(slot: Exclude<FittedSlot, 'owner'>, p: Float64Array, chosen: number): number {
    this.last[slot] = p[chosen] as number;
    return chosen;
  }
}

function likeliest(p: Float64Array): number {
  let best = 0;
  for (let k = 1; k < p.length; k++) if ((p[k] as number) > (p[best] as number)) best = k;
  return best;
}

/** Who can fill a system's slot: what a gain is over may be left out; a base is a named model. */
export function systemChoices({ slot, candidates }: OtherSystemCase): (SystemCandidate | null)[] {
  if (slot === 'versus') return [...candidates.filter((candidate) => !isNameless(candidate)), null];
  return [...candidates.filter(({ way }) => way === 'name'), null];
}
