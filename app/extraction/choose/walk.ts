import { type BenchmarkCandidate, listBenchmarkCandidates } from '../candidates/benchmark-candidates.ts';
import type { DocumentView } from '../candidates/document-view.ts';
import type { MetricCandidate } from '../candidates/metric-candidate.ts';
import { listMetricCandidates, metricCandidatesFor } from '../candidates/metric-candidates.ts';
import {
  listSystemCandidates,
  listSystemNames,
  type SystemCandidate,
} from '../candidates/system-candidates.ts';
import type { ClaimKind, Role } from '../claim.ts';
import { isRuledOut } from '../candidates/ruled-out.ts';
import { findSites, type NumberSite } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import type { BenchmarkCase } from './benchmark-features.ts';
import type { KindHistory } from './kind-features.ts';
import type { MetricCase } from './metric-features.ts';
import type { Owner, OwnerCase, PastSystem } from './owner-case.ts';
import type { OtherSystemCase, SystemSlot } from './system-features.ts';

/** The slots that are chosen by fitted weights, in the order in which they are decided. */
export const FITTED_SLOTS = ['kind', 'benchmark', 'metric', 'owner', 'versus', 'base'] as const;
export type FittedSlot = (typeof FITTED_SLOTS)[number];

/** What a number is: no result, a level, or a change. */
export type NumberKind = 'none' | ClaimKind;

/** Decides what is open while an abstract is walked through: fitted models, or an annotation that they learn from. */
export interface Decider {
  kind(view: DocumentView, site: NumberSite, history: KindHistory): NumberKind;
  owner(c: OwnerCase): Owner;
  benchmark(c: BenchmarkCase): BenchmarkCandidate | null;
  metric(c: MetricCase): MetricCandidate | null;
  versus(c: OtherSystemCase): SystemCandidate | null;
  base(c: OtherSystemCase): SystemCandidate | null;
  /** The probability of each decision taken since the last call. */
  takeProbabilities(): SlotProbabilities;
}

/** What was decided of a number, a slot each. */
export const DECIDED_SLOTS = ['kind', 'benchmark', 'metric', 'role', 'method', 'versus', 'base'] as const;
export type DecidedSlot = (typeof DECIDED_SLOTS)[number];

/** The probability of what was decided, a slot each; 1 for what was not asked. */
export type SlotProbabilities = Readonly<Record<DecidedSlot, number>>;

/** One number that was read as a result, with what was decided of it. */
export interface Decided {
  readonly site: NumberSite;
  readonly kind: ClaimKind;
  readonly role: Role;
  readonly method: SystemCandidate | null;
  readonly benchmark: BenchmarkCandidate | null;
  readonly metric: MetricCandidate | null;
  readonly versus: SystemCandidate | null;
  readonly base: SystemCandidate | null;
  readonly probabilities: SlotProbabilities;
}

/** So many numbers of one text are read; abstracts hold a tenth of it, and what is longer is a table or an attack. */
export const MOST_NUMBERS = 500;

/**
 * Walks through the numbers of an abstract in order and asks for each slot in turn; each decision sees those before it:
 * kind, the benchmark, the metric, whose it is and which system, what a gain is over, what the system is built on.
 * @returns what was decided, a list for each sentence
 */
export function walk(view: DocumentView, decider: Decider): Decided[][] {
  const shelf = new Shelf(view);
  let earlier: Decided | undefined;
  let asked = 0;
  return view.sentences.map((sentence) => {
    asked += sentence.numbers.length;
    if (asked > MOST_NUMBERS) return [];
    const decided = walkSentence(shelf, sentence, earlier, decider);
    earlier = decided.at(-1) ?? earlier;
    return decided;
  });
}

function walkSentence(
  shelf: Shelf,
  sentence: ParsedSentence,
  earlier: Decided | undefined,
  decider: Decider,
): Decided[] {
  const decided: Decided[] = [];
  if (sentence.numbers.length === 0) return decided;
  const history: NumberKind[] = [];
  for (const site of findSites(sentence)) {
    const kind = decider.kind(shelf.view, site, history);
    history.push(kind);
    if (kind === 'none') decider.takeProbabilities();
    else decided.push(decide(shelf, site, kind, decided.at(-1), earlier, decider));
  }
  return decided;
}

function decide(
  shelf: Shelf,
  site: NumberSite,
  kind: ClaimKind,
  before: Decided | undefined,
  earlier: Decided | undefined,
  decider: Decider,
): Decided {
  const { view } = shelf;
  const shared = { view, site, kind };
  const systems = shelf.systemsFor(site);
  const benchmark = decider.benchmark({
    ...shared,
    before: nameOf(before),
    earlier: nameOf(earlier),
    candidates: shelf.benchmarks,
  });
  const metric = decider.metric({
    ...shared,
    benchmark,
    before: before && (before.metric?.text ?? null),
    earlier: earlier && (earlier.metric?.text ?? null),
    candidates: metricCandidatesFor((sentence) => shelf.metricsOf(sentence), view, site),
  });
  const asOwner = (slot: SystemSlot): OwnerCase => ({
    ...shared,
    benchmark,
    metric,
    before: systemOf(before, slot),
    earlier: systemOf(earlier, slot),
    candidates: systems,
  });
  const owners = systems.filter((candidate) => !isRuledOut(site, kind, candidate));
  const { role, method } = decider.owner({ ...asOwner('method'), candidates: owners });
  const asSystem = (slot: OtherSystemCase['slot']): OtherSystemCase => ({ ...asOwner(slot), slot, role });
  const versus = kind === 'gain' ? decider.versus(asSystem('versus')) : null;
  const base = decider.base(asSystem('base'));
  return {
    site,
    kind,
    role,
    method,
    benchmark,
    metric,
    versus,
    base,
    probabilities: decider.takeProbabilities(),
  };
}

function nameOf(decided: Decided | undefined): string | null | undefined {
  return decided && (decided.benchmark?.name ?? null);
}

function systemOf(decided: Decided | undefined, slot: SystemSlot): PastSystem | undefined {
  return decided && { name: decided[slot]?.text ?? null, role: decided.role };
}

/** The candidates of a document, listed when first asked for. */
class Shelf {
  private listed: BenchmarkCandidate[] | undefined;
  private names: SystemCandidate[] | undefined;
  private readonly metrics = new Map<number, MetricCandidate[]>();

  constructor(readonly view: DocumentView) {}

  get benchmarks(): readonly BenchmarkCandidate[] {
    return (this.listed ??= listBenchmarkCandidates(this.view));
  }

  systemsFor(site: NumberSite): SystemCandidate[] {
    return listSystemCandidates((this.names ??= listSystemNames(this.view)), this.view, site);
  }

  metricsOf(sentence: ParsedSentence): readonly MetricCandidate[] {
    let found = this.metrics.get(sentence.index);
    if (!found) this.metrics.set(sentence.index, (found = listMetricCandidates(this.view, sentence)));
    return found;
  }
}
