import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanMetric, findMetric, isNoMetric } from '#app/extraction/registry/registry.ts';

const gold = new URL('../../../../shared/gold/train.jsonl', import.meta.url);
const hasGold = existsSync(gold);

interface Paper {
  claims: { metric: string | null }[];
}

function readMetrics(): string[] {
  const lines = readFileSync(gold, 'utf8').trim().split('\n');
  const claims = lines.flatMap((line) => (JSON.parse(line) as Paper).claims);
  return claims.flatMap(({ metric }) => (metric === null ? [] : [metric]));
}

/** The share of those that pass, in percent, printed with what it is. */
function measure(what: string, metrics: readonly string[], passes: (metric: string) => boolean): number {
  const share = (100 * metrics.filter(passes).length) / metrics.length;
  console.log(`${what}: ${share.toFixed(2)} % of ${metrics.length}`);
  return share;
}

describe.skipIf(!hasGold)(
  `the metrics of annotated claims${hasGold ? '' : ' (skipped: ../shared is not here)'}`,
  () => {
    const metrics = hasGold ? readMetrics() : [];

    it('are known, or composed of what is', () => {
      expect(measure('metrics known', metrics, (metric) => findMetric(metric) !== undefined)).toBeGreaterThan(
        97,
      );
    });

    it('are hardly ever refused', () => {
      expect(measure('metrics not refused', metrics, (metric) => !isNoMetric(metric))).toBeGreaterThan(99.5);
    });

    it('are left as they are', () => {
      expect(
        measure('metrics left alone', metrics, (metric) => cleanMetric(metric) === metric),
      ).toBeGreaterThan(97);
    });
  },
);
