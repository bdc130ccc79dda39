import { QUANTITY_SIGNS } from '../lexicon/name-words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import type { Name } from './name.ts';

/** `2024`, `v1.5`, `L2`: the end of a name that says which edition. */
const EDITION = /^(?:(?:19|20)\d\d|[vV]?\d\.\d|[vV]\d+|[A-Z]\d)$/;
/** `1.1`: a number that may as well be a value, so that only a slash or an `and` makes another edition of it. */
const DECIMAL = /^\d\.\d$/;
/** `AIME24`: the edition stands in the name's last word. */
const GLUED = /^(\p{L}[\p{L}-]*['’]?)(\d\d)$/u;
/** May stand between editions. */
const JOINT = /^(?:and|or|,|\/|&)$/;

/** Adds the further editions of a benchmark that a list names by their numbers alone: `AIME 2024 and 2025`, `AIME24/25`. */
export function withEditions(tokens: readonly Token[], sentence: Sentence, names: readonly Name[]): Name[] {
  return names.flatMap((name) =>
    name.kind === 'benchmark' ? [name, ...editionsBehind(tokens, sentence, name)] : [name],
  );
}

function editionsBehind(tokens: readonly Token[], sentence: Sentence, name: Name): Name[] {
  const last = tokens[name.end - 1] as Token;
  const shape = editionShape(last, name);
  if (shape === undefined) return [];
  const found: Name[] = [];
  let at = name.end;
  while (at < sentence.end && JOINT.test((tokens[at] as Token).lower)) {
    const next = (tokens[at + 1]?.lower ?? '') === 'and' ? at + 2 : at + 1;
    const token = next < sentence.end ? (tokens[next] as Token) : undefined;
    if (!token || !shape.isEdition(token) || isQuantity(tokens[next + 1])) break;
    if (DECIMAL.test(token.text) && (tokens[at] as Token).text === ',') break;
    found.push({ first: next, end: next + 1, text: `${shape.base}${token.text}`, kind: name.kind });
    at = next + 1;
  }
  return found;
}

/** What all editions of a name share, and what another edition looks like. */
function editionShape(
  last: Token,
  name: Name,
): { base: string; isEdition: (token: Token) => boolean } | undefined {
  if (name.end - name.first > 1 && EDITION.test(last.text)) {
    const isNumber = last.kind === 'number';
    const isEdition = ({ text, kind }: Token): boolean =>
      (kind === 'number') === isNumber && EDITION.test(text);
    return { base: name.text.slice(0, name.text.length - last.text.length), isEdition };
  }
  const glued = GLUED.exec(last.text);
  if (!glued) return undefined;
  const base = name.text.slice(0, name.text.length - 2);
  return { base, isEdition: ({ text, kind }) => kind === 'number' && /^\d\d$/.test(text) };
}

function isQuantity(next: Token | undefined): boolean {
  return next !== undefined && QUANTITY_SIGNS.has(next.lower);
}
