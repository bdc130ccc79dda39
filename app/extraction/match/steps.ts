import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import { either, type TokenTest, word } from './token-test.ts';

/** Where a step that does not fit ends. */
export const MISS = -2;

/** Goes over some tokens from `at`, to the right (1) or the left (-1); the position behind them, or `MISS`. */
export interface Step {
  readonly says: string;
  go(sentence: ParsedSentence, at: number, way: 1 | -1): number;
}

/** What a sequence is made of: a bare test stands for one token that fits it. */
export type Part = TokenTest | Step;

/** A bare test as the step over one token. */
function toStep(part: Part): Step {
  if ('go' in part) return part;
  return { says: part.says, go: (sentence, at, way) => (part.fits(sentence, at) ? at + way : MISS) };
}

/** One token that fits, where there is one. */
export function optional(test: TokenTest): Step {
  return {
    says: `(${test.says})?`,
    go: (sentence, at, way) => (test.fits(sentence, at) ? at + way : at),
  };
}

/** As many tokens that fit as there are, up to `most`; never gives one back, so a sequence stays linear. */
export function some(test: TokenTest, most: number, least = 0): Step {
  return {
    says: `${test.says} {${least}–${most}}`,
    go(sentence, at, way) {
      let to = at;
      let count = 0;
      while (count < most && test.fits(sentence, to)) {
        to += way;
        count += 1;
      }
      return count < least ? MISS : to;
    },
  };
}

/** What no search goes over unless told to. */
const SENTENCE_PART_END = word(';', '.');

/** The first token that fits, with at most `most` others before it and none that is in the way. */
export function near(most: number, test: TokenTest, ...inTheWay: TokenTest[]): Step {
  const stop = inTheWay.length > 0 ? either(SENTENCE_PART_END, ...inTheWay) : SENTENCE_PART_END;
  const barred = inTheWay.length > 0 ? `, nothing of ${stop.says} before it` : '';
  return {
    says: `${test.says} within ${most}${barred}`,
    go(sentence, at, way) {
      for (let n = 0, i = at; n <= most; n++, i += way) {
        if (test.fits(sentence, i)) return i + way;
        if (stop.fits(sentence, i)) return MISS;
      }
      return MISS;
    },
  };
}

/** Any one of the sequences, the first that fits. */
export function oneOf(...choices: (Part | readonly Part[])[]): Step {
  const runs = choices.map((choice) => sequence(isSequence(choice) ? choice : [choice]));
  return {
    says: runs.map((run) => run.says).join(' | '),
    go(sentence, at, way) {
      for (const run of runs) {
        const to = run.go(sentence, at, way);
        if (to !== MISS) return to;
      }
      return MISS;
    },
  };
}

function isSequence(choice: Part | readonly Part[]): choice is readonly Part[] {
  return Array.isArray(choice);
}

/** Steps one after the other, written in reading order whichever way they are gone. */
export function sequence(parts: readonly Part[]): Step {
  const forth = parts.map(toStep);
  const back = forth.toReversed();
  return {
    says: forth.map((step) => step.says).join(' · '),
    go(sentence, at, way) {
      let to = at;
      for (const step of way === 1 ? forth : back) {
        to = step.go(sentence, to, way);
        if (to === MISS) return MISS;
      }
      return to;
    },
  };
}

/** A whole bracket with what it holds, where one stands. */
export const aside: Step = {
  says: '(a bracket)?',
  go(sentence, at, way) {
    if (at < sentence.first || at >= sentence.end) return at;
    const partner = sentence.partner[at - sentence.first] as number;
    const skips = partner !== -1 && partner > at - sentence.first === way > 0;
    return skips ? sentence.first + partner + way : at;
  },
};
