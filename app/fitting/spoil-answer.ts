import type { ParsedAnswer } from '#app/extraction/llm/parse-answer.ts';
import type { ProposedClaim } from '#app/extraction/llm/proposal.ts';

/** Fields that hold a name. */
const NAME_FIELDS = ['benchmark', 'metric', 'method', 'base', 'versus'] as const;

/**
 * Makes of an answer what a weaker model might have said: each field, with the probability `share`, another one's or another
 * name of the text; the other role or kind; a claim left out, or said a second time with other names.
 * @param names further names of the text
 * @param seed the same seed spoils the same fields
 */
export function spoilAnswer(
  { proposals, malformed }: ParsedAnswer,
  names: readonly string[],
  share: number,
  seed: number,
): ParsedAnswer {
  if (share === 0) return { proposals, malformed };
  const draw = openDraw(seed);
  const spoilt = proposals.flatMap((proposal) => {
    if (draw() < share / 2) return [];
    const first = spoilClaim(proposal, proposals, names, share, draw);
    return draw() < share / 2 ? [first, spoilClaim(proposal, proposals, names, share, draw)] : [first];
  });
  return { proposals: spoilt, malformed };
}

function spoilClaim(
  proposal: ProposedClaim,
  others: readonly ProposedClaim[],
  names: readonly string[],
  share: number,
  draw: () => number,
): ProposedClaim {
  const spoilt = { ...proposal };
  if (draw() < share) spoilt.kind = proposal.kind === 'gain' ? 'score' : 'gain';
  if (draw() < share) spoilt.role = proposal.role === 'proposed' ? 'comparator' : 'proposed';
  for (const field of NAME_FIELDS) {
    if (draw() >= share) continue;
    const options = [null, ...others.map((other) => other[field]), ...names];
    const different = [...new Set(options)].filter((name) => name !== proposal[field]);
    spoilt[field] = different[Math.floor(draw() * different.length)] ?? null;
  }
  return spoilt;
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function openDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
