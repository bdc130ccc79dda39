import { W } from '../lexicon/word-classes.ts';
import type { Name } from '../names/name.ts';
import { keyOf } from '../names/own-names.ts';
import type { NumberSite, TokenRange } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import { findPhrases } from '../syntax/phrases.ts';
import type { Token } from '../text/token.ts';
import { type Mention, MOST_MENTIONS, MOST_NAMES } from './benchmark-candidates.ts';
import type { DocumentView } from './document-view.ts';

/**
 * How a system can be called: by the paper's own name, as "our method", by a name of the text, by a description, as
 * "baseline" where the text has no word for it.
 */
export type SystemWay = 'own' | 'ours' | 'name' | 'phrase' | 'unnamed';

/** What may be the system that a number belongs to. */
export interface SystemCandidate {
  readonly way: SystemWay;
  readonly text: string;
  /** Where a name stands in the abstract. */
  readonly mentions: readonly Mention[];
  /** Where a description stands in the number's own sentence. */
  readonly range: TokenRange | null;
}

export const OUR_METHOD = 'our method';
/** What a comparator is called that the text does not name: the start of `from 40% to 60%`. */
export const BASELINE = 'baseline';

/** True of "our method" and "baseline": no words of the text are meant. */
export function isNameless({ way }: SystemCandidate): boolean {
  return way === 'ours' || way === 'unnamed';
}

/** The names of the paper that may be systems, once a document. */
export function listSystemNames(view: DocumentView): SystemCandidate[] {
  const found = new Map<string, { text: string; mentions: Mention[]; isOwn: boolean }>();
  const { own } = view.doc;
  if (own.method !== null) found.set(keyOf(own.method), { text: own.method, mentions: [], isOwn: true });
  for (const sentence of view.sentences)
    for (const name of view.namesOf(sentence)) note(found, name, sentence);
  return [...found.values()].slice(0, MOST_NAMES).map(({ text, mentions, isOwn }) => ({
    way: isOwn ? 'own' : 'name',
    text,
    mentions,
    range: null,
  }));
}

function note(
  found: Map<string, { text: string; mentions: Mention[]; isOwn: boolean }>,
  name: Name,
  sentence: ParsedSentence,
): void {
  const text = name.text.replace(/['’]s$/, '');
  const key = keyOf(text);
  if (key === '') return;
  const entry = found.get(key) ?? { text, mentions: [], isOwn: false };
  if (entry.mentions.length < MOST_MENTIONS) entry.mentions.push({ sentence, name });
  found.set(key, entry);
}

/** All candidates for a number: names, "our method", "baseline", and the descriptions of its own sentence. */
export function listSystemCandidates(
  names: readonly SystemCandidate[],
  view: DocumentView,
  site: NumberSite,
): SystemCandidate[] {
  const ours: SystemCandidate = { way: 'ours', text: OUR_METHOD, mentions: [], range: null };
  const unnamed: SystemCandidate = { way: 'unnamed', text: BASELINE, mentions: [], range: null };
  return [...names, ours, unnamed, ...describedIn(view, site.sentence)];
}

const SYSTEM = W.systemNoun | W.other | W.countNoun;

/** Descriptions such as `the strongest baseline`, `prior work`, `human experts`. */
function describedIn(view: DocumentView, sentence: ParsedSentence): SystemCandidate[] {
  return phrasesOf(sentence).flatMap((range) => {
    const isSystem = holdsClass(sentence, range, SYSTEM) || isPlural(sentence, range);
    return isSystem && !isTitleOf(view, sentence, range)
      ? [{ way: 'phrase' as const, text: textOf(view, range), mentions: [], range }]
      : [];
  });
}

/** `the baseline Egret`, `prior method Tern-7B`: words that only say what the name behind them is of. */
function isTitleOf(view: DocumentView, sentence: ParsedSentence, { first, end }: TokenRange): boolean {
  const name = view.namesOf(sentence).find((n) => n.end === end && n.first > first);
  if (!name || name.kind === 'benchmark') return false;
  return ((sentence.tokens[name.first - 1] as Token).classes & SYSTEM) !== 0;
}

const phrases = new WeakMap<ParsedSentence, TokenRange[]>();

function phrasesOf(sentence: ParsedSentence): TokenRange[] {
  let found = phrases.get(sentence);
  if (!found) phrases.set(sentence, (found = findPhrases(sentence)));
  return found;
}

function holdsClass(sentence: ParsedSentence, range: TokenRange, classes: number): boolean {
  for (let i = range.first; i < range.end; i++)
    if (((sentence.tokens[i] as Token).classes & classes) !== 0) return true;
  return false;
}

function isPlural(sentence: ParsedSentence, range: TokenRange): boolean {
  return /[^s]s$/.test((sentence.tokens[range.end - 1] as Token).lower);
}

/** The clean text of a token range. */
export function textOf(view: DocumentView, range: TokenRange): string {
  const { tokens, norm } = view.doc;
  return norm.text
    .slice((tokens[range.first] as Token).start, (tokens[range.end - 1] as Token).end)
    .replace(/\s+/g, ' ');
}
