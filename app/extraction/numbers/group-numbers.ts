import type { Token } from '../text/token.ts';
import { isListed } from './listed.ts';
import type { NumberMention } from './number-mention.ts';
import { isPair } from './pair.ts';

/** Numbers that are read together. A pair runs from a starting value to the value reached. */
export interface NumberGroup {
  readonly members: readonly NumberMention[];
  readonly isPair: boolean;
}

/**
 * Groups the numbers of a sentence: lists (`14.14%, 7.12%, and 9.40%`, `49.7/53.5/55.4`) and pairs (`from 58.8% to 90.0%`,
 * `0.73 → 0.90`). A unit given once at the end of a list, or on one side of a pair, holds for all.
 */
export function groupNumbers(tokens: readonly Token[], mentions: readonly NumberMention[]): NumberGroup[] {
  const groups: NumberGroup[] = [];
  for (let i = 0; i < mentions.length;) {
    const second = mentions[i + 1];
    const startsPair = second && isPair(tokens, mentions[i] as NumberMention, second, groups.at(-1));
    const members = startsPair ? [mentions[i] as NumberMention, second] : listFrom(tokens, mentions, i);
    groups.push({ members: shareUnit(members), isPair: startsPair === true });
    i += members.length;
  }
  return groups;
}

/** The numbers of a list that begins at an index, up to where a pair begins. */
function listFrom(
  tokens: readonly Token[],
  mentions: readonly NumberMention[],
  first: number,
): NumberMention[] {
  const members = [mentions[first] as NumberMention];
  for (let next = first + 1; next < mentions.length; next++) {
    const mention = mentions[next] as NumberMention;
    const after = mentions[next + 1];
    if (next === first + 1 && isAfterthought(tokens, members[0] as NumberMention, mention)) break;
    if (!isListed(tokens, members[members.length - 1] as NumberMention, mention, after)) break;
    if (after && isPair(tokens, mention, after)) break;
    members.push(mention);
  }
  return members;
}

/** `by 5%, and 84% on X`: two numbers with a comma before their `and` are no list, unless a list of names tells them apart. */
function isAfterthought(tokens: readonly Token[], a: NumberMention, b: NumberMention): boolean {
  if (b.first - a.end !== 2) return false;
  if (tokens[a.end]?.text !== ',' || tokens[a.end + 1]?.lower !== 'and') return false;
  return PLACES.has(tokens[b.end]?.lower ?? '') && tokens[a.first - 1]?.text !== ',';
}

const PLACES: ReadonlySet<string> = new Set(['on', 'in', 'for', 'with']);

function shareUnit(members: readonly NumberMention[]): NumberMention[] {
  // A unit behind the first alone is the first's: `2.67% and 3.28 gains`.
  const isFirstAlone = members.length > 1 && members[0]?.unit !== null && members.at(-1)?.unit === null;
  const unit = isFirstAlone ? null : (members.find((m) => m.unit !== null)?.unit ?? null);
  const qualifier = (members[0] as NumberMention).qualifier;
  return members.map((m) => ({
    ...m,
    unit: m.unit ?? unit,
    qualifier: m.qualifier ?? (qualifier === 'average' ? null : qualifier),
  }));
}
