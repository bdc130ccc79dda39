import type { Check, Claim, ImpliedScore } from '../claim.ts';
import { checkBounds } from './bounds.ts';
import type { PlacedSentence } from './change.ts';
import { checkFraction } from './fraction-against-percent.ts';
import { implyScore, withoutConflicts } from './implied-score.ts';
import { lowerConfidence } from './lower-confidence.ts';
import { checkLead, listLeads, listStatedScores } from './named-baseline.ts';
import { checkStatedChanges } from './stated-changes.ts';

/** The claims of an abstract as its arithmetic leaves them, and what it found. */
export interface Arithmetic {
  readonly claims: Claim[];
  readonly checks: Check[];
  readonly implied: ImpliedScore[];
}

/** Recomputes what the claims of an abstract, given by sentence, say of each other, and what they entail. Pure. */
export function checkArithmetic(abstract: string, read: readonly (readonly Claim[])[]): Arithmetic {
  const sentences = placeClaims(read);
  const all = sentences.flat();
  const checks: Check[] = [];
  const implied: ImpliedScore[] = [];
  for (const placed of all) {
    const found = checkBounds(placed) ?? checkFraction(abstract, placed);
    if (found) checks.push(found);
  }
  for (const [at, sentence] of sentences.entries()) {
    if (all.length < 2 || !sentence.some(({ claim }) => claim.kind === 'gain')) continue;
    checks.push(...checkStatedChanges(abstract, sentence));
    for (const lead of listLeads(sentence, sentences[at - 1] ?? [])) {
      const stated = listStatedScores(all, lead.over, lead.score.claim);
      if (stated.length > 0) addNew(checks, checkLead(lead, stated));
      else {
        const score = implyScore(abstract, lead);
        if (score) implied.push(score);
      }
    }
  }
  return {
    claims: lowerConfidence(
      all.map(({ claim }) => claim),
      checks,
    ),
    checks,
    implied: withoutConflicts(implied),
  };
}

function placeClaims(read: readonly (readonly Claim[])[]): PlacedSentence[] {
  let index = 0;
  return read.map((claims) => claims.map((claim) => ({ claim, index: index++ })));
}

/** A gain that has been checked against its neighbours needs no second check of the same numbers. */
function addNew(checks: Check[], found: Check | undefined): void {
  const key = found && sortedKey(found);
  if (found && !checks.some((check) => sortedKey(check) === key)) checks.push(found);
}

function sortedKey({ claims }: Check): string {
  return [...claims].sort((a, b) => a - b).join();
}
