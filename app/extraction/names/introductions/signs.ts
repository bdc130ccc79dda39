import { NAMING_WORDS } from '../../lexicon/name-words.ts';
import { W } from '../../lexicon/word-classes.ts';
import { is, type Token } from '../../text/token.ts';
import type { NamedPlace } from './named-place.ts';
import { isObjectOf } from './proposal.ts';

/** What the words around a name say of its being the paper's own. */
export interface Signs {
  /** `called Heron`. */
  readonly named: boolean;
  /** `our approach, Heron`. */
  readonly beside: boolean;
  /** `Heron is a …` at the beginning of a sentence. */
  readonly defined: boolean;
  /** `we propose Heron`, with how many words between. */
  readonly direct: boolean;
  readonly near: boolean;
  /** `Heron is proposed`. */
  readonly passive: boolean;
  /** `Heron, a …`. */
  readonly described: boolean;
  /** An acronym whose words are in the title. */
  readonly spelled: boolean;
  /** A proposal that spells the acronym out. */
  readonly proposedInFull: boolean;
  /** The abstract begins with it and a verb. */
  readonly opens: boolean;
}

const WEIGHTS: Readonly<Record<keyof Signs, number>> = {
  named: 4,
  beside: 3,
  defined: 2,
  direct: 3,
  near: 1,
  passive: 3,
  described: 2,
  spelled: 2,
  proposedInFull: 1,
  opens: 1,
};
const SIGNS = Object.keys(WEIGHTS) as (keyof Signs)[];

/** A proposal so near its name is about nothing else. */
const NEAR = 3;
/** A bracket so far behind a proposal explains something else. */
const FAR = 16;

const NO_PART_OF_NAME_PHRASE =
  W.preposition | W.conjunction | W.auxiliary | W.relative | W.beat | W.reach | W.improve | W.reduce;

/** Reads the signs that a name is the paper's own. */
export function readSigns(place: NamedPlace, titleWords: ReadonlySet<string>): Signs {
  const { tokens, run, isBracketed, longForm } = place;
  const direct = isProposed(place);
  return {
    named: isNamed(tokens, run.first),
    beside: standsBesideOurs(place),
    defined: isDefined(place),
    direct,
    near: direct && place.head - place.proposal <= NEAR,
    passive: isProposedBehind(tokens, isBracketed ? run.end + 1 : run.end),
    described: tokens[run.end]?.text === ',' && /^an?$/.test(tokens[run.end + 1]?.lower ?? ''),
    spelled: longForm !== -1 && isInTitle(tokens, longForm, run.first - 1, titleWords),
    proposedInFull: direct && longForm !== -1,
    opens: run.first === 0 && !isBracketed && /[a-z]s$/.test(tokens[run.end]?.lower ?? ''),
  };
}

/** How much the signs say together. */
export function weighSigns(signs: Signs): number {
  let weight = 0;
  for (const sign of SIGNS) if (signs[sign]) weight += WEIGHTS[sign];
  return weight;
}

function isProposed({ tokens, proposal, head, isBracketed, longForm }: NamedPlace): boolean {
  if (proposal === -1 || !isObjectOf(tokens, proposal, head)) return false;
  return !isBracketed || longForm !== -1 || head - proposal < FAR;
}

function isNamed(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && /^["'“`(]$/.test((tokens[i] as Token).text)) i -= 1;
  const previous = tokens[i]?.lower ?? '';
  return (
    NAMING_WORDS.has(previous) ||
    (/^(?:as|by|the)$/.test(previous) && NAMING_WORDS.has(tokens[i - 1]?.lower ?? ''))
  );
}

/** `our approach, Heron, …`, `our proposed Heron`, `our new model Heron`. */
function standsBesideOurs({ tokens, sentence, head }: NamedPlace): boolean {
  let i = head - 1;
  if (/^[,(]$/.test(tokens[i]?.text ?? '')) i -= 1;
  for (let steps = 0; i >= sentence.first && steps < 5; i--, steps++) {
    const token = tokens[i] as Token;
    if (/^(?:our|proposed)$/.test(token.lower)) return true;
    if (token.kind !== 'word' || (is(token, NO_PART_OF_NAME_PHRASE) && !is(token, W.systemNoun)))
      return false;
  }
  return false;
}

function isDefined({ tokens, sentence, run }: NamedPlace): boolean {
  return (
    run.first <= sentence.first + 1 &&
    tokens[run.end]?.lower === 'is' &&
    /^(?:a|an|the)$/.test(tokens[run.end + 1]?.lower ?? '')
  );
}

/** `X is proposed`, `X has been developed`. */
function isProposedBehind(tokens: readonly Token[], from: number): boolean {
  const noun = tokens[from];
  const at = is(noun, W.systemNoun | W.benchmarkHead) ? from + 1 : from;
  if (!/^(?:is|are|was|has|have)$/.test(tokens[at]?.lower ?? '')) return false;
  const verb = tokens[at + 1]?.lower === 'been' ? tokens[at + 2] : tokens[at + 1];
  return verb !== undefined && is(verb, W.propose) && verb.lower.endsWith('ed');
}

/** Two words of a range are in the title. */
function isInTitle(
  tokens: readonly Token[],
  first: number,
  end: number,
  titleWords: ReadonlySet<string>,
): boolean {
  let shared = 0;
  for (let i = first; i < end; i++)
    for (const part of (tokens[i] as Token).lower.split('-')) if (titleWords.has(part)) shared += 1;
  return shared >= 2;
}
