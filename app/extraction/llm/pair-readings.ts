import type { Claim } from '../claim.ts';
import type { GroundedAnswer } from './ground-answer.ts';
import type { PlacedNumber } from './numbers-of-text.ts';

/** What each reading makes of one number; at least one of them takes it for a result. */
export interface ReadingPair {
  /** Undefined where the rules read a number that the lexer of the text does not list. */
  readonly number?: PlacedNumber;
  readonly rules?: Claim;
  readonly model?: Claim;
  /** The model takes the number for a result, but what it says of it does not stand in the text. */
  readonly isRefused?: boolean;
}

/** Pairs the claims of two readings number by number, in the order of the text. */
export function pairReadings(
  numbers: readonly PlacedNumber[],
  rules: readonly Claim[],
  { claims: model, refused }: Pick<GroundedAnswer, 'claims' | 'refused'>,
): ReadingPair[] {
  const placed = new Map(numbers.map((number) => [toPlace(number), number]));
  const ofRules = rules.map((claim): ReadingPair => {
    const number = placed.get(toPlace(claim));
    return number
      ? { rules: claim, number, model: model.get(number), isRefused: refused.has(number) }
      : { rules: claim };
  });
  const read = new Set(rules.map(toPlace));
  const ofModel = [...model]
    .filter(([number]) => !read.has(toPlace(number)))
    .map(([number, claim]): ReadingPair => ({ number, model: claim }));
  return [...ofRules, ...ofModel].sort((a, b) => compare(claimOf(a), claimOf(b)));
}

/** The characters that a number or a claim on it stands in, as a key. */
export function toPlace({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}

function claimOf({ rules, model }: ReadingPair): Claim {
  return (rules ?? model) as Claim;
}

function compare(a: Claim, b: Claim): number {
  return a.start - b.start || a.end - b.end;
}
