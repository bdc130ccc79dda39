import { BENCHMARK_HEADS } from '../lexicon/name-words.ts';
import type { Token } from '../text/token.ts';
import { matchBenchmark } from './benchmark-index.ts';
import { isCoordinated } from './benchmark-lists.ts';
import { hasBenchmarkShape } from './benchmark-shape.ts';
import type { Name } from './name.ts';

/** `on Bagel, Flux.1 and Wan2.1-1.3B`: in a list with a model, names that only their place made benchmarks are models too. */
export function withoutListedModels(tokens: readonly Token[], names: Name[]): Name[] {
  if (!names.some((name) => name.kind === 'model')) return names;
  return names.map((name, i) =>
    isBenchmarkByPlace(tokens, name) && isListedWithModel(tokens, names, i)
      ? { ...name, kind: 'model' }
      : name,
  );
}

function isBenchmarkByPlace(tokens: readonly Token[], name: Name): boolean {
  return (
    name.kind === 'benchmark' &&
    !hasBenchmarkShape(name.text) &&
    !matchBenchmark(tokens, name.first, name.end) &&
    !BENCHMARK_HEADS.has(tokens[name.end]?.lower ?? '')
  );
}

function isListedWithModel(tokens: readonly Token[], names: readonly Name[], at: number): boolean {
  const joins = (a: Name | undefined, b: Name | undefined): boolean =>
    a !== undefined && b !== undefined && isCoordinated(tokens, a.end, b.first, b.end);
  for (let k = at + 1; joins(names[k - 1], names[k]); k++) if (names[k]?.kind === 'model') return true;
  for (let k = at - 1; joins(names[k], names[k + 1]); k--) if (names[k]?.kind === 'model') return true;
  return false;
}
