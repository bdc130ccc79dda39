import { ModelDecider, type Models } from '../choose/models.ts';
import type { Owner } from '../choose/owner-case.ts';
import { type DecidedSlot, type Decider, FITTED_SLOTS, type FittedSlot } from '../choose/walk.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import { optionText } from './option-text.ts';
import { type Trace, TracingModel } from './tracing-model.ts';

/** Something that was seen, and how it speaks. */
export interface ChoiceReason {
  /** `kind of feature: value, value`; `of <the runner-up>: ` before it where it was seen of that. */
  readonly text: string;
  /** How much it adds to the log odds of what was chosen against the runner-up; negative where it speaks against. */
  readonly weight: number;
}

/** What may fill a slot. */
export interface Option {
  readonly text: string;
  /** Before calibration. Of role and method that of both together, since they are chosen as one. */
  readonly probability: number;
}

/** Why a slot holds what it holds. */
export interface SlotChoice {
  readonly slot: DecidedSlot;
  readonly chosen: Option;
  readonly runnerUp: Option;
  /** Everything that tells the two apart: first what speaks most for what was chosen, last what speaks most against it. */
  readonly reasons: readonly ChoiceReason[];
}

/** Decides as the models do, and notes why. */
export class ExplainingDecider implements Decider {
  private readonly models: Readonly<Record<FittedSlot, TracingModel>>;
  private readonly decider: ModelDecider;
  private readonly noted = new Map<NumberSite, SlotChoice[]>();

  constructor(models: Models) {
    this.models = Object.fromEntries(
      FITTED_SLOTS.map((slot) => [slot, new TracingModel(models[slot])]),
    ) as Record<FittedSlot, TracingModel>;
    this.decider = new ModelDecider(this.models);
  }

  /** What was noted of a number, in the order in which its slots were decided; nothing of a slot with a single option. */
  choicesOf(site: NumberSite): readonly SlotChoice[] {
    return this.noted.get(site) ?? [];
  }

  takeProbabilities: Decider['takeProbabilities'] = () => this.decider.takeProbabilities();

  kind: Decider['kind'] = (view, site, history) => {
    const kind = this.decider.kind(view, site, history);
    // What is no result has no slots to explain.
    if (kind !== 'none') this.note(site, 'kind');
    return kind;
  };

  owner: Decider['owner'] = (c) => {
    const owner = this.decider.owner(c);
    const trace = this.models.owner.takeTrace();
    this.add(c.site, 'role', trace, (option) => (option as Owner).role !== owner.role);
    this.add(c.site, 'method', trace, (option) => (option as Owner).method?.text !== owner.method?.text);
    return owner;
  };

  benchmark: Decider['benchmark'] = (c) => this.noting(c, 'benchmark', this.decider.benchmark(c));
  metric: Decider['metric'] = (c) => this.noting(c, 'metric', this.decider.metric(c));
  versus: Decider['versus'] = (c) => this.noting(c, 'versus', this.decider.versus(c));
  base: Decider['base'] = (c) => this.noting(c, 'base', this.decider.base(c));

  private noting<C>({ site }: { site: NumberSite }, slot: Exclude<FittedSlot, 'owner'>, chosen: C): C {
    this.note(site, slot);
    return chosen;
  }

  private note(site: NumberSite, slot: Exclude<FittedSlot, 'owner'>): void {
    this.add(site, slot, this.models[slot].takeTrace(), () => true);
  }

  private add(
    site: NumberSite,
    slot: DecidedSlot,
    trace: Trace | undefined,
    isOther: (option: unknown) => boolean,
  ): void {
    const choice = trace && explainChoice(slot, trace, isOther);
    if (choice) this.noted.set(site, [...this.choicesOf(site), choice]);
  }
}

/** Compares what was chosen with the likeliest of the other options; undefined where there is none. */
function explainChoice(
  slot: DecidedSlot,
  { options, probabilities, compare }: Trace,
  isOther: (option: unknown) => boolean,
): SlotChoice | undefined {
  const chosen = findLikeliest(probabilities, () => true);
  const textOf = (k: number): string => optionText(slot, options[k], options[chosen]);
  // The same words may stand at two places: both fill the slot alike.
  const isRival = (k: number): boolean => isOther(options[k]) && textOf(k) !== textOf(chosen);
  const second = findLikeliest(probabilities, isRival);
  if (second === -1) return undefined;
  const toOption = (k: number): Option => ({ text: textOf(k), probability: probabilities[k] as number });
  const runnerUp = toOption(second);
  const reasons = compare(chosen, second)
    .map(({ text, of, weight }) => ({ text: of === 'second' ? toOther(runnerUp, text) : text, weight }))
    .sort((a, b) => b.weight - a.weight);
  return { slot, chosen: toOption(chosen), runnerUp, reasons };
}

/** Says that a feature is the runner-up's, unless it begins with that, as in `no metric, and: unit, %`. */
function toOther(runnerUp: Option, text: string): string {
  return text.startsWith(runnerUp.text) ? text : `of ${runnerUp.text}: ${text}`;
}

/** The place of the highest probability that is allowed, the first of equals as the models have it; -1 where none is. */
function findLikeliest(p: Float64Array, isAllowed: (k: number) => boolean): number {
  let best = -1;
  for (let k = 0; k < p.length; k++)
    if (isAllowed(k) && (best === -1 || (p[k] as number) > (p[best] as number))) best = k;
  return best;
}

/** The few reasons that say most: `most` for what was chosen and `least` against it, the strongest first. */
export function pickReasons(
  { reasons }: Pick<SlotChoice, 'reasons'>,
  { most = 3, least = 2 } = {},
): ChoiceReason[] {
  const [speaksFor, against] = [
    reasons.filter(({ weight }) => weight > 0),
    reasons.filter(({ weight }) => weight < 0),
  ];
  return [...speaksFor.slice(0, most), ...against.reverse().slice(0, least)];
}
