import type { Change, Placed, PlacedSentence } from './change.ts';
import { isSameMeasure } from './same-measure.ts';

/** What a sentence states, in its order: changes from one score to another, gains, other scores. */
export type Statement =
  | { readonly kind: 'change'; readonly change: Change; readonly first: Placed; readonly last: Placed }
  | { readonly kind: 'gain' | 'score'; readonly first: Placed; readonly last: Placed };

const CONTRAST = /\b(?:vs|versus|compared|comparison|than|against|over|up from|down from|baseline)\b/i;

/** Joins the scores of a sentence that are given as a pair (`from 58.8 to 90.0`) or as a contrast (`90.0 vs. 58.8`). */
export function listStatements(abstract: string, sentence: PlacedSentence): Statement[] {
  const statements: Statement[] = [];
  for (let i = 0; i < sentence.length; i++) {
    const first = sentence[i] as Placed;
    const second = sentence[i + 1];
    const change = second && (pairOf(first, second) ?? contrastOf(abstract, first, second));
    if (change) {
      statements.push({ kind: 'change', change, first, last: second });
      i += 1;
    } else statements.push({ kind: first.claim.kind, first, last: first });
  }
  return statements;
}

function pairOf(first: Placed, second: Placed): Change | undefined {
  const isPair =
    second.claim.kind === 'score' && second.claim.from !== null && second.claim.from === first.claim.value;
  return isPair && first.claim.kind === 'score' ? { from: first, to: second } : undefined;
}

/** Two scores of one measure, one the paper's and one somebody else's, with a word of contrast between them. */
function contrastOf(abstract: string, first: Placed, second: Placed): Change | undefined {
  const [a, b] = [first.claim, second.claim];
  if (a.kind !== 'score' || b.kind !== 'score' || a.role === b.role || b.from !== null) return undefined;
  if (!isSameMeasure(a, b) || !CONTRAST.test(abstract.slice(a.end, b.start))) return undefined;
  return a.role === 'proposed' ? { from: second, to: first } : { from: first, to: second };
}
