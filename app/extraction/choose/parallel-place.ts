import type { Name } from '../names/name.ts';
import { findNameLists } from '../syntax/name-lists.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import type { Token } from '../text/token.ts';

/** How many tokens behind its list `respectively` may stand. */
const REACH = 12;

/**
 * Says whether a name has the place in its list that a number has in its own: `87.8% and 97.2% on Reed and Sedge`.
 * @param names the names of the number's sentence
 */
export function parallelPlace(site: NumberSite, names: readonly Name[], name: Name): string {
  const size = site.group.isPair ? 1 : site.group.members.length;
  const lists = findNameLists(site.sentence, names);
  const list = lists.find((l) => l.includes(name)) ?? [name];
  if (size === 1) return `one number ${Math.min(list.length, 4)} names`;
  const tone = isRespective(site) ? 'respectively' : '';
  if (list.length === size) return `${list.indexOf(name) === site.place ? 'match' : 'mismatch'} ${tone}`;
  if (lists.some((l) => l.length === size && l.every(({ kind }) => kind === name.kind)))
    return `other list fits ${tone}`;
  return `${inOrder(site, names, name, size)} ${tone}`;
}

/** Names of one kind before the numbers, as many as there are numbers, in whatever phrases: each has its own. */
function inOrder(site: NumberSite, names: readonly Name[], name: Name, size: number): string {
  const from = (site.group.members[0] ?? site.number).first;
  const before = names.filter(({ kind, end }) => kind === name.kind && end <= from);
  if (before.length !== size) return 'other count';
  return before.indexOf(name) === site.place ? 'match in order' : 'mismatch in order';
}

/** True where `respectively` stands right before or soon behind the number's list. */
export function isRespective({ sentence, group, number }: NumberSite): boolean {
  const [first, last] = [group.members[0] ?? number, group.members.at(-1) ?? number];
  const to = Math.min(sentence.end, last.end + REACH);
  for (let i = Math.max(sentence.first, first.first - 2); i < to; i++)
    if ((sentence.tokens[i] as Token).lower === 'respectively') return true;
  return false;
}
