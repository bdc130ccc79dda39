/** Why each slot holds what it holds: whatever the weights are, the reasons add up to the choice. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '#app/extraction/claim.ts';
import { DECIDED_SLOTS } from '#app/extraction/choose/walk.ts';
import { explainClaims } from '#app/extraction/explain/explain-claims.ts';
import { pickReasons } from '#app/extraction/explain/explaining-decider.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';

const TITLE = 'Heron: a search procedure for proofs';
const ABSTRACTS = [
  'We present Heron, a search procedure. With Qwen2.5-7B as its base, Heron raises accuracy on MATH from 58.8% to 71.4%.',
  'On GSM8K, Heron reaches 93.1%, compared to 89.5% for MajorityVote. It improves over BestOf64 by 4.2 points on AIME 2024.',
  'Without its verifier, Heron loses 3.5 points on MATH and 1.2 points on GSM8K, and is 2.4x faster than GPT-4.',
  'Heron was trained on 8 GPUs in 2024 and attains an F1 score of 0.87 on SQuAD and 0.81 on TriviaQA, respectively.',
].map((abstract) => ({ title: TITLE, abstract }));

const explained = ABSTRACTS.flatMap((paper) => explainClaims(paper));
const choices = explained.flatMap(({ choices }) => choices);
const sumOf = (reasons: readonly { weight: number }[]) =>
  reasons.reduce((sum, { weight }) => sum + weight, 0);

/** Which claim it is and what was chosen: all but its confidence, which arithmetic may lower. */
const strip = ({ confidence: _, slotConfidence: __, ...claim }: Claim) => claim;

describe('why a slot holds what it holds', () => {
  it('is said of every claim that is read, and of no other', () => {
    expect(explained.length).toBeGreaterThan(6);
    for (const source of ABSTRACTS) {
      expect(explainClaims(source).map(({ claim }) => strip(claim))).toEqual(
        extractClaims(source).claims.map(strip),
      );
    }
  });

  it('adds up to the log odds of what was chosen against the runner-up', () => {
    for (const { slot, chosen, runnerUp, reasons } of choices)
      expect(sumOf(reasons), slot).toBeCloseTo(Math.log(chosen.probability / runnerUp.probability), 3);
  });

  it('speaks for what was chosen more than against it', () => {
    for (const { slot, chosen, runnerUp, reasons } of choices) {
      expect(chosen.probability, slot).toBeGreaterThanOrEqual(runnerUp.probability);
      expect(sumOf(reasons), slot).toBeGreaterThan(-1e-4);
    }
  });

  it('names what the claim holds, and another thing as the runner-up', () => {
    for (const { claim, choices: ofClaim } of explained)
      for (const { slot, chosen, runnerUp } of ofClaim) {
        expect(runnerUp.text, slot).not.toBe(chosen.text);
        if (claim[slot] !== null) expect(chosen.text, slot).toBe(claim[slot]);
      }
  });

  it('is told of every slot once, in words and the order of the weights', () => {
    for (const { choices: ofClaim } of explained) {
      const slots = ofClaim.map(({ slot }) => slot);
      expect(new Set(slots).size).toBe(slots.length);
      expect(DECIDED_SLOTS).toEqual(expect.arrayContaining(slots));
      expect(slots).toEqual(expect.arrayContaining(['kind', 'benchmark', 'metric', 'role', 'method']));
      for (const { reasons } of ofClaim) {
        const texts = reasons.map(({ text }) => text);
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts.filter((text) => !/^\S.*: \S/.test(text) || text.includes('\t'))).toEqual([]);
        const weights = reasons.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
      }
    }
  });

  it('has something to say of most choices', () => {
    const told = choices.filter(({ reasons }) => reasons.length > 0);
    expect(told.length).toBeGreaterThan(choices.length / 2);
  });

  it('is the same when asked again, and changes no reading', () => {
    const [source] = ABSTRACTS;
    const before = extractClaims(source!);
    expect(explainClaims(source!)).toEqual(explainClaims(source!));
    expect(extractClaims(source!)).toEqual(before);
  });

  it.each([
    '',
    ' ',
    '90',
    '90%',
    '\u0000',
    'no number at all',
    '90.0% '.repeat(60),
    '= & \t 12.5% on = & MATH',
  ])('throws on no text: %j', (abstract) => {
    for (const title of ['', TITLE]) {
      const read = extractClaims({ title, abstract }).claims;
      expect(explainClaims({ title, abstract })).toHaveLength(read.length);
    }
  });
});

describe('the few reasons that say most', () => {
  const reasons = [3, 2, 1.5, 1, -0.5, -1, -2].map((weight) => ({ text: `weight: ${weight}`, weight }));

  it('are the strongest for what was chosen and the strongest against it', () => {
    expect(pickReasons({ reasons }).map(({ weight }) => weight)).toEqual([3, 2, 1.5, -2, -1]);
  });

  it('are none where nothing was seen', () => {
    expect(pickReasons({ reasons: [] })).toEqual([]);
  });
});
