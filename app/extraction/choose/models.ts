import type { ClaimKind, Role } from '../claim.ts';
import { addBenchmarkFeatures } from './benchmark-features.ts';
import { addKindFeatures } from './kind-features.ts';
import { addMetricFeatures } from './metric-features.ts';
import { addRoleFeatures } from './role-features.ts';
import type { SlotModel } from './slot-model.ts';
import { addSystemFeatures, type SystemCase } from './system-features.ts';
import type { Decider, NumberKind } from './walk.ts';
import type { SystemCandidate } from '../candidates/system-candidates.ts';

/** The slots that are chosen by fitted weights. */
export const FITTED_SLOTS = ['kind', 'role', 'method', 'benchmark', 'metric', 'versus', 'base'] as const;
export type FittedSlot = (typeof FITTED_SLOTS)[number];
export type Models = Readonly<Record<FittedSlot, SlotModel>>;

export const NUMBER_KINDS: readonly NumberKind[] = ['none', 'score', 'gain'];
export const ROLES: readonly Role[] = ['proposed', 'comparator'];

/** The probability of each decision that was taken of a number, in the order in which they were taken. */
export type SlotProbabilities = Readonly<Record<FittedSlot, number>>;

/** Decides by fitted models, and keeps how probable each decision was. */
export class ModelDecider implements Decider {
  private last: Partial<Record<FittedSlot, number>> = {};

  constructor(private readonly models: Models) {}

  /** The probabilities of what was decided last, a slot each; 1 for slots that were not asked. */
  takeProbabilities(): SlotProbabilities {
    const taken = this.last;
    this.last = {};
    const of = (slot: FittedSlot): number => taken[slot] ?? 1;
    return Object.fromEntries(FITTED_SLOTS.map((slot) => [slot, of(slot)])) as SlotProbabilities;
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
    this.choose('benchmark', [...c.candidates, null], (candidate, sink) => addBenchmarkFeatures(c, candidate, sink));

  metric: Decider['metric'] = (c) =>
    this.choose('metric', [...c.candidates, null], (candidate, sink) => addMetricFeatures(c, candidate, sink));

  method: Decider['method'] = (c) => this.chooseSystem(c, c.candidates);
  versus: Decider['versus'] = (c) => this.chooseSystem(c, [...c.candidates, null]);
  base: Decider['base'] = (c) => this.chooseSystem(c, [...c.candidates.filter(isNamed), null]);

  private chooseSystem(c: SystemCase, candidates: readonly (SystemCandidate | null)[]): SystemCandidate | null {
    return this.choose(c.slot, candidates, (candidate, sink) => addSystemFeatures(c, candidate, sink));
  }

  private choose<C>(slot: FittedSlot, candidates: readonly C[], describe: Parameters<SlotModel['rank']>[1] extends never ? never : (candidate: C, sink: import('./template.ts').FeatureSink) => void): C {
    const p = this.models[slot].rank(candidates, describe);
    return candidates[this.keep(slot, p)] as C;
  }

  private keep(slot: FittedSlot, p: Float64Array): number {
    let best = 0;
    for (let k = 1; k < p.length; k++) if ((p[k] as number) > (p[best] as number)) best = k;
    this.last[slot] = p[best] as number;
    return best;
  }
}

/** What a system can be built on: named models, not descriptions. */
export function isNamed(candidate: SystemCandidate): boolean {
  return candidate.way === 'name' || candidate.way === 'own';
}

export type { ClaimKind };
