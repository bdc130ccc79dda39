import type { GoldClaim } from '#app/evaluation/annotated-paper.ts';
import type { SystemCandidate } from '#app/extraction/candidates/system-candidates.ts';
import { addBenchmarkFeatures } from '#app/extraction/choose/benchmark-features.ts';
import { addKindFeatures } from '#app/extraction/choose/kind-features.ts';
import { addMetricFeatures } from '#app/extraction/choose/metric-features.ts';
import { NUMBER_KINDS, systemChoices } from '#app/extraction/choose/models.ts';
import { listOwners } from '#app/extraction/choose/owner-case.ts';
import { addRoleFeatures } from '#app/extraction/choose/role-features.ts';
import { addSystemFeatures, type OtherSystemCase } from '#app/extraction/choose/system-features.ts';
import type { SharedFeatures } from '#app/extraction/choose/slot-model.ts';
import type { FeatureSink } from '#app/extraction/choose/template.ts';
import {
  DECIDED_SLOTS,
  type Decider,
  FITTED_SLOTS,
  type FittedSlot,
  type SlotProbabilities,
  walk,
} from '#app/extraction/choose/walk.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import { FeatureIndex } from './feature-index.ts';
import type { Decision } from './log-linear.ts';
import { rightBenchmarks, rightMetrics, rightOwners, rightSystems } from './right-candidates.ts';

/** What the annotated papers say of a slot: every decision with the features of its candidates. */
export interface SlotRecord {
  readonly index: FeatureIndex;
  /** Number of classes; 1 for slots that choose among candidates. */
  readonly classes: number;
  /** A decision and the place of its paper in the list. For slots with classes `candidates` holds the features once. */
  readonly decisions: (Decision & { readonly paper: number })[];
}

export type Records = Readonly<Record<FittedSlot, SlotRecord>>;

const SURE = Object.fromEntries(DECIDED_SLOTS.map((slot) => [slot, 1])) as SlotProbabilities;

/**
 * Walks through annotated papers, decides as their annotation does, and records what was known at each decision.
 * @param slots of which slots decisions are recorded; all of them unless told
 */
export function recordDecisions(
  documents: readonly (AnnotatedDocument | undefined)[],
  slots: readonly FittedSlot[] = FITTED_SLOTS,
): Records {
  const records = Object.fromEntries(
    FITTED_SLOTS.map((slot) => [
      slot,
      { index: new FeatureIndex(), classes: classesOf(slot), decisions: [] },
    ]),
  ) as unknown as Records;
  documents.forEach((document, paper) => {
    if (document) walk(document.view, new RecordingDecider(document, paper, records, slots));
  });
  return records;
}

function classesOf(slot: FittedSlot): number {
  return slot === 'kind' ? NUMBER_KINDS.length : 1;
}

/** Decides as the annotation does. What teaches nothing is walked past. */
class RecordingDecider implements Decider {
  private claim: GoldClaim | undefined;
  private weight = 1;

  constructor(
    private readonly document: AnnotatedDocument,
    private readonly paper: number,
    private readonly records: Records,
    private readonly slots: readonly FittedSlot[],
  ) {}

  takeProbabilities(): SlotProbabilities {
    return SURE;
  }

  kind: Decider['kind'] = (view, site, history) => {
    this.claim = this.document.claimAt(site.number);
    this.weight = this.document.weightAt(site.number);
    const kind = this.claim?.kind ?? 'none';
    this.record('kind', [NUMBER_KINDS.indexOf(kind)], [null], (_, sink) =>
      addKindFeatures(view, site, history, sink),
    );
    return kind;
  };

  owner: Decider['owner'] = (c) => {
    const { owners, firstComparator } = listOwners(c.candidates);
    const right = rightOwners(this.gold, owners);
    this.record(
      'owner',
      right.all,
      owners,
      ({ role, method }, sink) => addSystemFeatures({ ...c, slot: 'method', role }, method, sink),
      { from: firstComparator, describe: (sink) => addRoleFeatures(c, sink) },
    );
    return { role: this.gold.role, method: owners[right.named[0] ?? -1]?.method ?? null };
  };

  benchmark: Decider['benchmark'] = (c) => {
    const candidates = [...c.candidates, null];
    return this.choose('benchmark', candidates, rightBenchmarks(this.gold, candidates), (candidate, sink) =>
      addBenchmarkFeatures(c, candidate, sink),
    );
  };

  metric: Decider['metric'] = (c) => {
    const candidates = [...c.candidates, null];
    return this.choose('metric', candidates, rightMetrics(this.gold, candidates), (candidate, sink) =>
      addMetricFeatures(c, candidate, sink),
    );
  };

  versus: Decider['versus'] = (c) =>
    this.chooseSystem(c, (choices) => rightSystems(this.gold.versus, choices));
  base: Decider['base'] = (c) => this.chooseSystem(c, (choices) => rightSystems(this.gold.base, choices));

  private get gold(): GoldClaim {
    return this.claim as GoldClaim;
  }

  private chooseSystem(
    c: OtherSystemCase,
    rightOf: (choices: readonly (SystemCandidate | null)[]) => number[],
  ): SystemCandidate | null {
    const choices = systemChoices(c);
    return this.choose(c.slot, choices, rightOf(choices), (candidate, sink) =>
      addSystemFeatures(c, candidate, sink),
    );
  }

  private choose<C>(
    slot: FittedSlot,
    candidates: readonly (C | null)[],
    right: readonly number[],
    describe: (candidate: C | null, sink: FeatureSink) => void,
  ): C | null {
    this.record(slot, right, candidates, describe);
    return candidates[right[0] ?? -1] ?? null;
  }

  private record<C>(
    slot: FittedSlot,
    right: readonly number[],
    candidates: readonly C[],
    describe: (candidate: C, sink: FeatureSink) => void,
    shared?: SharedFeatures,
  ): void {
    if (right.length === 0 || this.weight === 0 || !this.slots.includes(slot)) return;
    const { index, decisions } = this.records[slot];
    const described = candidates.map((candidate) => {
      describe(candidate, index);
      return index.take();
    });
    shared?.describe(index);
    decisions.push({
      paper: this.paper,
      candidates: described,
      right,
      weight: this.weight,
      ...(shared && { shared: { from: shared.from, features: index.take() } }),
    });
  }
}
