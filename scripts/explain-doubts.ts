import { SLOT_NAMES, type Claim } from '#app/extraction/claim.ts';
import {
  pickReasons,
  type ChoiceReason,
  type Option,
  type SlotChoice,
} from '#app/extraction/explain/explaining-decider.ts';
import { DOUBTFUL } from '#app/leaderboard/slot-doubt.ts';

/** For people: the doubtful slots of a claim, the least sure first, each with its runner-up and what was seen. */
export function explainDoubts(
  { slotConfidence }: Pick<Claim, 'slotConfidence'>,
  choices: readonly SlotChoice[],
): string[] {
  return SLOT_NAMES.filter((slot) => slotConfidence[slot] < DOUBTFUL)
    .sort((a, b) => slotConfidence[a] - slotConfidence[b])
    .flatMap((slot) => {
      const choice = choices.find((each) => each.slot === slot);
      return choice ? [explainDoubt(slotConfidence[slot], choice)] : [];
    });
}

function explainDoubt(confidence: number, choice: SlotChoice): string {
  const { slot, chosen, runnerUp } = choice;
  return [
    `    doubtful: ${slot} ${confidence.toFixed(2)}, ${toText(chosen)} rather than ${toText(runnerUp)}`,
    ...pickReasons(choice).map(toLine),
  ].join('\n');
}

function toText({ text, probability }: Option): string {
  return `${text} [${probability.toFixed(2)}]`;
}

function toLine({ text, weight }: ChoiceReason): string {
  return `      ${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)} ${text}`;
}
