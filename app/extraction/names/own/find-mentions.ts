import type { Token } from '../../text/token.ts';
import { keyOf } from '../own-key.ts';
import type { OwnMention, PaperText } from './own-candidate.ts';

/** Finds where an abstract says each name, word by word and whatever the capitals, by the names' keys. */
export function findMentions(
  { tokens, sentences }: PaperText,
  keys: readonly string[],
): Map<string, OwnMention[]> {
  const found = new Map<string, OwnMention[]>();
  const byFirst = groupByFirstWord(keys);
  sentences.forEach(({ first, end }, sentence) => {
    for (let at = first; at < end; at++) {
      const key = wordKey(tokens[at] as Token);
      for (const name of byFirst.get(firstWord(key)) ?? []) {
        const stop = endOfName(tokens, at, end, name);
        if (stop !== -1) addTo(found, name, { sentence, first: at, end: stop });
      }
    }
  });
  return found;
}

function groupByFirstWord(keys: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    addTo(groups, firstWord(key), key);
  }
  return groups;
}

/** Adds a value to the list of a key. */
function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function firstWord(key: string): string {
  const space = key.indexOf(' ');
  return space === -1 ? key : key.slice(0, space);
}

/** The token behind a name that begins at `at`, or -1 where the words are others. */
function endOfName(tokens: readonly Token[], at: number, end: number, name: string): number {
  let seen = wordKey(tokens[at] as Token);
  let i = at + 1;
  while (seen !== name) {
    if (i >= end || !name.startsWith(`${seen} `)) return -1;
    const key = wordKey(tokens[i] as Token);
    if (key !== '') seen += ` ${key}`;
    i += 1;
  }
  return i;
}

/** The key of a token: most words are their own. */
function wordKey({ kind, shape, lower }: Token): string {
  if (kind === 'mark') return '';
  return shape === 0 && !lower.includes('-') ? lower : keyOf(lower.replace(/['’]s$/, ''));
}
