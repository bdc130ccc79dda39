import type { NumberMention } from './number-mention.ts';

/** Numbers that are read together. A pair runs from a starting value to the value reached. */
export interface NumberGroup {
  readonly members: readonly NumberMention[];
  readonly isPair: boolean;
}
