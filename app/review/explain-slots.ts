import { LRUCache } from 'lru-cache';
import { SLOT_NAMES, type Claim, type SlotName } from '#app/extraction/claim.ts';
import { explainClaims, type ExplainedClaim } from '#app/extraction/explain/explain-claims.ts';
import { pickReasons, type SlotChoice } from '#app/extraction/explain/explaining-decider.ts';
import { type ReadingRules, shippedRules } from '#app/extraction/reading-rules.ts';
import type { ReviewClaim } from '#db/queries/review-claim.server.ts';

/** What spoke for each slot of a claim and against it, and what came next. */
export interface SlotExplanation {
  slotReasons: { slot: SlotName; text: string; weight: number }[];
  slotRivals: { slot: SlotName; text: string; probability: number }[];
}

/** A longer text takes seconds, and is hardly an abstract. */
const LONGEST = 6000;

/** A claim as it is read now. */
interface ReadNow {
  read: Claim;
  explanation: SlotExplanation;
}

/** A reviewer sees the claims of one paper one after the other. */
const known = new LRUCache<string, ReadNow[]>({ max: 100 });

/**
 * Reads the abstract of a claim again and says why its slots were filled so. Nothing where the rules that run here did not
 * read the claim as it stands: another version did, a model, or a reviewer has corrected it.
 */
export function explainSlots(
  claim: ReviewClaim,
  rules: ReadingRules = shippedRules(),
): SlotExplanation | undefined {
  if (!isReadAsNow(claim, rules)) return undefined;
  return explainPaper(claim.paper, rules).find(({ read }) => isSame(claim, read))?.explanation;
}

function isReadAsNow({ readAs, status, paper }: ReviewClaim, { version }: ReadingRules): boolean {
  if (status === 'corrected' || status === 'added' || paper.abstract.length > LONGEST) return false;
  return readAs?.extractor === 'rules' && readAs.version === version;
}

function explainPaper(
  { title, abstract }: ReviewClaim['paper'],
  { version, models }: ReadingRules,
): ReadNow[] {
  const key = `${version}\n${title}\n${abstract}`;
  let explained = known.get(key);
  if (!explained) known.set(key, (explained = explainClaims({ title, abstract }, models).map(toReadNow)));
  return explained;
}

/** Keeps of all that was seen what is shown. */
function toReadNow({ claim, choices }: ExplainedClaim): ReadNow {
  const judged = choices.filter(isJudged);
  const slotReasons = judged.flatMap((choice) =>
    pickReasons(choice).map((reason) => ({ slot: choice.slot, ...reason })),
  );
  const slotRivals = judged.map(({ slot, runnerUp }) => ({ slot, ...runnerUp }));
  return { read: claim, explanation: { slotReasons, slotRivals } };
}

/** Whether what is read now is what is stored: the same characters, and the same in each slot. */
function isSame({ stated, readAs }: ReviewClaim, read: Claim): boolean {
  const { startOffset: start, endOffset: end, kind, metric, role } = stated;
  const stored = { start, end, kind, metric, role, benchmark: readAs?.benchmark, method: readAs?.method };
  return (Object.keys(stored) as (keyof typeof stored)[]).every((field) => stored[field] === read[field]);
}

function isJudged(choice: SlotChoice): choice is SlotChoice & { slot: SlotName } {
  return (SLOT_NAMES as readonly string[]).includes(choice.slot);
}
