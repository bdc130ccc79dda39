import type { Token } from '../text/token.ts';
import { Tag } from './tags.ts';

/** The number of the clause that each token stands in, counting from the sentence's first. */
export function numberClauses(
  tokens: readonly Token[],
  first: number,
  tags: Uint8Array,
  inside: Int16Array,
): Uint8Array {
  const clauses = new Uint8Array(tags.length);
  let clause = 0;
  for (let i = 0; i < tags.length; i++) {
    if (i > 0 && inside[i] === -1 && opensClause(tokens, first, tags, i)) clause = Math.min(clause + 1, 255);
    clauses[i] = clause;
  }
  return clauses;
}

function opensClause(tokens: readonly Token[], first: number, tags: Uint8Array, at: number): boolean {
  const text = (tokens[first + at - 1] as Token).text;
  if (text === ';' || text === ':' || text === '—') return true;
  if (tags[at] === Tag.contrast) return true;
  const previous = tags[at - 1];
  // `, and improves …`, `, reaching …`, `and reduces …`: another verb with the same subject.
  if (tags[at] === Tag.verb || tags[at] === Tag.auxiliary)
    return text === ',' || previous === Tag.conjunction;
  // `…, and it reaches …`
  return tags[at] === Tag.pronoun && previous === Tag.conjunction;
}
