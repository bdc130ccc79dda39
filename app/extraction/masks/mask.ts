import type { NumberMention } from '../numbers/number-mention.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';

/** A number in its sentence, as a mask sees it. */
export interface MaskContext {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly mention: NumberMention;
}

/** Says why a number is no reported result, or undefined where it may be one. */
export interface Mask {
  readonly name: string;
  reason(context: MaskContext): string | undefined;
}

export function wordAt(context: MaskContext, at: number): string {
  return at >= context.sentence.first && at < context.sentence.end ? (context.tokens[at] as Token).lower : '';
}
