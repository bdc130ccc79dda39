import type { Check, Claim } from '../claim.ts';
import { nameKey } from '../registry/registry.ts';
import type { Placed, PlacedSentence } from './change.ts';
import { checkGain } from './gain-against-change.ts';
import { findSystemName } from './named-system.ts';
import { pointsScale } from './points.ts';
import { isSameMeasure } from './same-measure.ts';

/** A score, a gain that tells how far it is above somebody else's, and the name of that system. */
export interface Lead {
  readonly score: Placed;
  readonly gain: Placed;
  readonly over: string;
}

/**
 * The leads over named systems that a sentence states: `90.0%, surpassing o1-preview by +4.5%`. Score and gain have one
 * method and one measure; where there are several of both, they belong together in their order. A sentence without a
 * score of its own goes on about that of the sentence before.
 */
export function listLeads(sentence: PlacedSentence, before: PlacedSentence): Lead[] {
  const leads: Lead[] = [];
  const gains = sentence.filter(({ claim }) => claim.kind === 'gain' && claim.versus !== null);
  const home = sentence.some(({ claim }) => claim.kind === 'score') ? sentence : before;
  for (const gain of gains) {
    const over = findSystemName(gain.claim.versus as string);
    if (!over) continue;
    const siblings = gains.filter(
      ({ claim }) => claim.versus === gain.claim.versus && isOfOneSystem(claim, gain.claim),
    );
    const scores = home.filter(({ claim }, at) => isReached(home, at) && isOfOneSystem(claim, gain.claim));
    const score = scores.length === siblings.length ? scores[siblings.indexOf(gain)] : undefined;
    if (score) leads.push({ score, gain, over });
  }
  return leads;
}

/** The scores of a system that the abstract states for this measure, or for the same benchmark without a metric. */
export function listStatedScores(claims: readonly Placed[], system: string, like: Claim): Placed[] {
  const key = nameKey(system);
  return claims.filter(
    ({ claim }) => claim.kind === 'score' && claim.benchmark === like.benchmark && isNamed(claim.method, key),
  );
}

function isNamed(method: string | null, key: string): boolean {
  return method !== null && nameKey(findSystemName(method) ?? method) === key;
}

function isOfOneSystem(a: Claim, b: Claim): boolean {
  return a.method === b.method && a.role === b.role && hasMeasureOf(b, a);
}

/** A score, and not the one that a pair starts from. */
function isReached(sentence: PlacedSentence, at: number): boolean {
  const { claim } = sentence[at] as Placed;
  const next = sentence[at + 1]?.claim;
  return claim.kind === 'score' && (!next || next.from === null || next.from !== claim.value);
}

/** Checks a lead against what the abstract states of the other system; fails only where it states one score for the measure. */
export function checkLead({ score, gain }: Lead, stated: readonly Placed[]): Check | undefined {
  const alike = stated.filter(({ claim }) => isSameMeasure(claim, score.claim));
  const isOnlyOne = alike.length === 1 && stated.length === 1 && score.claim.metric !== null;
  const mayFail = isOnlyOne && pointsScale(score.claim, gain.claim) !== undefined;
  const checks = alike.flatMap((from) => checkGain({ from, to: score }, gain, mayFail) ?? []);
  return checks.find(({ verdict }) => verdict === 'holds') ?? checks[0];
}

/** Whether a gain is in the measure of a score; one that names no metric of its own has the score's. */
function hasMeasureOf(gain: Claim, score: Claim): boolean {
  return isSameMeasure(gain, score) || (gain.metric === null && gain.benchmark === score.benchmark);
}
