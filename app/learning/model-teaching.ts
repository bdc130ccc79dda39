import type { Claim } from '#app/extraction/claim.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { parseAnswer } from '#app/extraction/llm/parse-answer.ts';
import { readWithModel } from '#app/extraction/llm/read-with-model.ts';
import type { AnnotatedPaper, TaughtClaim } from '#app/fitting/annotated-document.ts';

/**
 * What a model's claim counts beside a review, before its confidence: grounding has shown that the number and the names stand
 * in the text, not that they belong together.
 */
export const MODEL_TRUST = 0.5;

/** Adds to what is known of a paper what a model said of it and grounding accepted. What reviewers said stays. */
export function addModelTeaching(paper: AnnotatedPaper, answer: string): AnnotatedPaper {
  const parsed = parseAnswer(answer);
  if (!parsed) return paper;
  const rules = extractClaims(paper.source, { explain: true });
  const { claims } = readWithModel(paper.source, 'llm', rules, parsed).extraction;
  const reviewed = [...paper.claims.filter(({ weight = 1 }) => weight > 0), ...(paper.rejected ?? [])];
  const free = claims.filter((claim) => !reviewed.some((place) => isSamePlace(place, claim)));
  return {
    ...paper,
    claims: [...paper.claims.filter((claim) => reviewed.includes(claim)), ...free.map(toTaughtClaim)],
    othersWeight: Math.max(paper.othersWeight ?? 1, othersTrust(claims)),
  };
}

/** The model was asked about the whole abstract: what it leaves out counts as its surest claim does. */
function othersTrust(claims: readonly Claim[]): number {
  return MODEL_TRUST * Math.max(0, ...claims.map(({ confidence }) => confidence));
}

function toTaughtClaim(claim: Claim): TaughtClaim {
  return {
    ...claim,
    weight: MODEL_TRUST * claim.confidence,
    also: [],
    optional: false,
    benchmarkAlso: [],
    methodAlso: [],
    kindAlso: [],
  };
}

function isSamePlace(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
