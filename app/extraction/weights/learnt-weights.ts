import { z } from 'zod';
import type { Models } from '../choose/models.ts';
import { openSlot, type SlotWeights } from '../choose/slot-model.ts';
import { FITTED_SLOTS, type FittedSlot } from '../choose/walk.ts';

/** The weights of all slots, as they stand in files. */
export type Weights = Readonly<Record<FittedSlot, SlotWeights>>;

/** Features whose weights are others than those of the weights that learning began with: a line each, as in `SlotWeights`. */
export type LearntWeights = Readonly<Record<FittedSlot, readonly string[]>>;

const lines = z.array(z.string().max(1000)).max(200_000);

/** What learnt weights look like where they are kept. */
export const learntWeights: z.ZodType<LearntWeights> = z.object(mapSlots(() => lines));

/** Opens the weights of all slots for reading. Throws on a line that is no feature. */
export function openWeights(weights: Weights): Models {
  return mapSlots((slot) => openSlot(weights[slot]));
}

/** Lays what was learnt over the weights that learning began with. */
export function layOver(start: Weights, learnt: LearntWeights): Weights {
  return mapSlots((slot) => layOverSlot(start[slot], learnt[slot]));
}

/** Leaves out lines. */
export function keepLines(learnt: LearntWeights, isKept: (line: string) => boolean): LearntWeights {
  return mapSlots((slot) => learnt[slot].filter(isKept));
}

function layOverSlot({ classes, features }: SlotWeights, learnt: readonly string[]): SlotWeights {
  const changed = new Set(learnt.map(nameOf));
  return { classes, features: [...features.filter((line) => !changed.has(nameOf(line))), ...learnt] };
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf('\t'));
}

function mapSlots<T>(make: (slot: FittedSlot) => T): Record<FittedSlot, T> {
  return Object.fromEntries(FITTED_SLOTS.map((slot) => [slot, make(slot)])) as Record<FittedSlot, T>;
}
