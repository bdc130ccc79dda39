import { describe, expect, it } from 'vitest';
import { fitLogLinear, type Decision } from '#app/fitting/log-linear.ts';
import { holdBack } from '#app/fitting/hold-back.ts';

/** Two candidates with a feature each; the second is right in all of them. */
const decisions = (count: number, weight = 1): Decision[] =>
  Array.from({ length: count }, () => ({
    candidates: [Int32Array.of(0), Int32Array.of(1)],
    right: [1],
    weight,
  }));
const penalty = Float64Array.of(1, 1, 1);
const centre = Float64Array.of(0.5, -0.5, 0.25);

describe('a fit that begins at weights known before', () => {
  it('stays at them where nothing is taught', () => {
    expect([...fitLogLinear([], 3, { penalty, centre })]).toEqual([...centre]);
  });

  it('moves towards what is taught, and leaves what it says nothing of', () => {
    const [first, second, other] = fitLogLinear(decisions(20), 3, { penalty, centre });
    expect(first).toBeLessThan(0);
    expect(second).toBeGreaterThan(0);
    expect(other).toBe(0.25);
  });

  it('moves less by what counts less', () => {
    const moved = (weight: number): number =>
      (fitLogLinear(decisions(5, weight), 3, { penalty, centre })[1] as number) + 0.5;
    expect(moved(0)).toBe(0);
    expect(moved(0.3)).toBeGreaterThan(0);
    expect(moved(0.3)).toBeLessThan(moved(1));
  });

  it('moves less where the weights count as more papers', () => {
    const moved = (times: number): number => {
      const held = holdBack(decisions(5), { penalty, centre, times });
      return (fitLogLinear(decisions(5), 3, held)[1] as number) + 0.5;
    };
    expect(moved(50)).toBeGreaterThan(0);
    expect(moved(50)).toBeLessThan(moved(5));
    expect(moved(5)).toBeLessThan(moved(0));
  });
});

it('a fit without weights known before is what it was: drawn to zero, each decision counting once', () => {
  const plain = decisions(7).map(({ candidates, right }) => ({ candidates, right }));
  const zero = new Float64Array(3);
  expect(fitLogLinear(plain, 3, { penalty })).toEqual(
    fitLogLinear(decisions(7), 3, { penalty, centre: zero }),
  );
});
