import { listBenchmarks } from '#app/extraction/registry/registry.ts';
import type { SourceRecord } from '#app/sources/paper.ts';

/** The benchmark of the page that is measured at every size: only the first papers report on it. */
export const SAME_BOARD = 'MATH';
/** How many of the first papers do. */
export const SAME_BOARD_PAPERS = 120;

const DAYS = 6 * 365;
const FIRST_DAY = Date.UTC(2019, 0, 1);
const MODELS =
  'GPT-4o Llama-3-8B Llama-3-70B Qwen2.5-7B Qwen2.5-72B Mistral-7B Gemma-2-9B DeepSeek-V3 Phi-4 Claude-3.5'.split(
    ' ',
  );
const SYLLABLES =
  'ba ko ri ta lu ven mor sil dra phi nex tor ga rel un zy que os ma li fen har del cas pro vi'.split(' ');

/** Numbers from 0 to 1, the same ones in every run: the linear congruence of "Numerical Recipes", section 7.1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Papers with about two results each, the same ones in every run: a shorter list is the beginning of a longer one. How
 * often a benchmark is reported on falls with its place in the registry, as it does in real abstracts: the commonest one
 * has somewhat less than a hundredth of all results.
 */
export async function* inventPapers(count: number): AsyncGenerator<SourceRecord> {
  const random = createRandom(1);
  const benchmarks = listBenchmarks()
    .map(({ name }) => name)
    .filter((name) => /^[A-Z][\w-]{2,30}$/.test(name) && name !== SAME_BOARD);
  const pick = createPicker(benchmarks, random);
  for (let index = 0; index < count; index++) {
    const benchmark = index < SAME_BOARD_PAPERS ? SAME_BOARD : pick();
    const method = inventName(random, index);
    const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * 86_400_000).toISOString().slice(0, 10);
    yield {
      ok: true,
      line: index + 1,
      paper: {
        source: 'invented',
        externalId: String(index),
        title: `${method}: Reading Results in Order, Part ${index}`,
        abstract: inventAbstract({ method, benchmark, other: pick(), random }),
        url: null,
        publishedOn: day,
        authors: [],
        isDigest: false,
      },
    };
  }
}

interface Story {
  method: string;
  benchmark: string;
  other: string;
  random: () => number;
}

function inventAbstract({ method, benchmark, other, random }: Story): string {
  const model = MODELS[Math.floor(random() * MODELS.length)];
  const score = (40 + random() * 55).toFixed(1);
  const opening = `We present ${method}, a way to train ${model} with fewer steps. On ${benchmark}, ${method} reaches an accuracy of ${score}%`;
  const kind = random();
  if (kind < 0.4) return `${opening}, compared to ${(30 + random() * 40).toFixed(1)}% for ${model}.`;
  if (kind < 0.7)
    return `${opening}. It improves over ${model} by ${(1 + random() * 9).toFixed(1)} points on ${other}.`;
  return `${opening}. It also obtains ${(40 + random() * 55).toFixed(1)}% accuracy on ${other}.`;
}

/** Unlike any other: the number of the paper stands at its end. */
function inventName(random: () => number, index: number): string {
  const syllables = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(
    '',
  );
  return `${syllables.charAt(0).toUpperCase()}${syllables.slice(1)}Net-${index}`;
}

/** Picks the name at place n with a chance in proportion to 1 / (n + 30). */
function createPicker(names: readonly string[], random: () => number): () => string {
  let total = 0;
  const sums = names.map((_, place) => (total += 1 / (place + 30)));
  return () => {
    const wanted = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? total) < wanted) low = middle + 1;
      else high = middle;
    }
    return names[low] ?? SAME_BOARD;
  };
}
