import { describe, expect, it } from 'vitest';
import { fitLogistic, type Observation, predict } from '#app/fitting/fit-logistic.ts';

/** Numbers between 0 and 1 that look like chance and are the same each time. */
function* chances(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Observations that come as often as their log odds say, told by features that say nearly the same, on a wide scale. */
function observe(count: number): { observations: Observation[]; odds: number[] } {
  const chance = chances(7);
  const odds: number[] = [];
  const observations = Array.from({ length: count }, () => {
    const a = chance.next().value * 14 - 7;
    const b = a + chance.next().value * 2 - 1;
    const c = Math.min(a, b);
    odds.push(0.5 + 0.3 * a + 0.2 * b);
    const isRight = chance.next().value < 1 / (1 + Math.exp(-(odds.at(-1) as number)));
    return { features: [1, a, b, c, (a + b + c) / 3], isRight };
  });
  return { observations, odds };
}

describe('a logistic regression', () => {
  const { observations, odds } = observe(4000);
  const fitted = fitLogistic(observations, 0.001);

  it('gives the probabilities that the observations came with, though its features say nearly the same', () => {
    const misses = observations.map(({ features }, k) =>
      Math.abs(predict(fitted, features) - 1 / (1 + Math.exp(-(odds[k] as number)))),
    );
    expect(misses.reduce((sum, miss) => sum + miss, 0) / misses.length).toBeLessThan(0.02);
  });

  it('is right on the whole: as many come as it says', () => {
    const said = observations.reduce((sum, { features }) => sum + predict(fitted, features), 0);
    const came = observations.filter(({ isRight }) => isRight).length;
    expect(Math.abs(said - came) / observations.length).toBeLessThan(0.001);
  });

  it('says little where there is next to nothing to learn from', () => {
    expect(fitLogistic([], 0.001)).toEqual([]);
    const [constant, slope] = fitLogistic(
      [
        { features: [1, 3], isRight: true },
        { features: [1, 3], isRight: false },
      ],
      0.1,
    );
    expect(predict([constant as number, slope as number], [1, 3])).toBeCloseTo(0.5, 3);
  });
});
