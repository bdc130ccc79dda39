import type { SystemCandidate } from '../candidates/system-candidates.ts';
import type { Role } from '../claim.ts';
import { addBenchmarkFeatures } from './benchmark-features.ts';
import { addKindFeatures } from './kind-features.ts';
import { addMetricFeatures } from './metric-features.ts';
import { addRoleFeatures } from './role-features.ts';
import type { SlotModel } from './slot-model.ts';
import { addSystemFeatures, type SystemCase } from './system-features.ts';
import type { FeatureSink } from './template.ts';
import {
  type Decider,
  FITTED_SLOTS,
  type FittedSlot,
  type NumberKind,
  type SlotProbabilities,
} from './walk.ts';

export type Models = Readonly<Record<FittedSlot, SlotModel>>;

/** The classes of the slots that have some, in the order of their weights; the other slots choose among candidates. */
export const NUMBER_KINDS: readonly NumberKind[] = ['none', 'score', 'gain'];
export const ROLES: readonly Role[] = ['proposed', 'comparator'];

/** Decides by fitted models, and keeps how probable each decision was. */
export class ModelDecider implements Decider {
  private last: Partial<Record<FittedSlot, number>> = {};

  constructor(private readonly models: Models) {}

  takeProbabilities(): SlotProbabilities {
    const taken = this.last;
    this.last = {};
    return Object.fromEntries(FITTED_SLOTS.map((slot) => [slot, taken[slot] ?? 1])) as SlotProbabilities;
  }

  kind: Decider['kind'] = (view, site, history) => {
    const p = this.models.kind.classify((sink) => addKindFeatures(view, site, history, sink));
    return NUMBER_KINDS[this.keep('kind', p)] as NumberKind;
  };

  role: Decider['role'] = (c) => {
    const p = this.models.role.classify((sink) => addRoleFeatures(c, sink));
    return ROLES[this.keep('role', p)] as Role;
  };

  benchmark: Decider['benchmark'] = (c) =>
    this.choose('benchmark', [...c.candidates, null], (candidate, sink) =>
      addBenchmarkFeatures(c, candidate, sink),
    );

  metric: Decider['metric'] = (c) =>
    this.choose('metric', [...c.candidates, null], (candidate, sink) =>
      addMetricFeatures(c, candidate, sink),
    );

  method: Decider['method'] = (c) => this.chooseSystem(c);
  versus: Decider['versus'] = (c) => this.chooseSystem(c);
  base: Decider['base'] = (c) => this.chooseSystem(c);

  private chooseSystem(c: SystemCase): SystemCandidate | null {
    return this.choose(c.slot, systemChoices(c), (candidate, sink) => addSystemFeatures(c, candidate, sink));
  }

  private choose<C>(
    slot: FittedSlot,
    candidates: readonly C[],
    describe: (candidate: C, sink: FeatureSink) => void,
  ): C {
    return candidates[this.keep(slot, this.models[slot].rank(candidates, describe))] as C;
  }

  private keep(slot: FittedSlot, p: Float64Array): number {
    let best = 0;
    for (let k = 1; k < p.length; k++) if ((p[k] as number) > (p[best] as number)) best = k;
    this.last[slot] = p[best] as number;
    return best;
  }
}

/** Who can fill a system's slot: every number has a method; what a gain is over may be left out; a base is a named model. */
export function systemChoices({ slot, candidates }: SystemCase): (SystemCandidate | null)[] {
  if (slot === 'method') return [...candidates];
  if (slot === 'versus') return [...candidates.filter(({ way }) => way !== 'ours'), null];
  return [...candidates.filter(({ way }) => way === 'name'), null];
}
