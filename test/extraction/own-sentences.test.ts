import { describe, expect, it } from 'vitest';
import type { Corpus } from '#app/extraction/match/corpus.ts';
import { NUMBER_CORPUS } from '#app/extraction/numbers/numbers.corpus.ts';

type PatternModules = Record<string, Record<string, Corpus>>;
/** A row of a slot's corpus begins with its abstract. */
type SlotRow = readonly [abstract: string, ...expected: unknown[]];
type SlotModules = Record<string, Record<string, readonly SlotRow[]>>;

const RULES: PatternModules = import.meta.glob('../../app/extraction/rules/*.corpus.ts', { eager: true });
const MASKS: PatternModules = import.meta.glob('../../app/extraction/masks/*.corpus.ts', { eager: true });
const SLOTS: SlotModules = import.meta.glob('./slots/*.corpus.ts', { eager: true });

/** Our own sentences by what they test, each text once. */
const SENTENCES = {
  rules: textsOfPatterns(RULES),
  masks: textsOfPatterns(MASKS),
  numbers: new Set(
    Object.values(NUMBER_CORPUS)
      .flat()
      .map(([text]) => text),
  ),
  slots: new Set(
    Object.values(SLOTS)
      .flatMap((module) => Object.values(module).flat())
      .map(([text]) => text),
  ),
};

function textsOfPatterns(modules: PatternModules): Set<string> {
  const corpora = Object.values(modules).flatMap((module) => Object.values(module));
  return new Set(corpora.flatMap(({ rows }) => rows.map(({ text }) => text)));
}

describe('our own sentences', () => {
  it('are at least 600', () => {
    const all = new Set(Object.values(SENTENCES).flatMap((texts) => [...texts]));
    const counts = Object.entries(SENTENCES).map(([kind, { size }]) => `${kind} ${size}`);
    expect(all.size, counts.join(', ')).toBeGreaterThanOrEqual(600);
  });

  it.each(Object.entries(SENTENCES))('test %s', (_, texts) => {
    expect(texts.size).toBeGreaterThan(0);
    expect([...texts].every((text) => typeof text === 'string' && text.includes(' '))).toBe(true);
  });
});
