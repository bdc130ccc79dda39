import { findSentenceSpan } from './source-link.ts';

interface Span {
  start: number;
  end: number;
}

/** A number that is no result, with the reason. */
export interface SetAside extends Span {
  quote: string;
  reason: string;
}

const MOST = 4;
/** What a number counts when it says how a result was come by; `seed problems` are counted, `10 seeds` are a condition. */
const COUNTED =
  /^[\s~-]*(?:(?:independent|random|repeated|sampling|training|inner-loop|few|in-context|denoising|parallel|labeled|additional|RL) )?(shots?|rollouts?|samples? per \p{L}+|samples|seeds|runs|trials|attempts|tries|epochs?|steps|iterations?|rounds|passes|demonstrations|candidates|generations|votes)\b(?!-)/u;
/** Letters that stand for a number of tries or samples, or for a temperature; others are statistics. */
const SETTING = /^the setting ([kKnNT])$/;
const CONDITION =
  /^a condition \((noise|sparsity|dropout|masking|compression|pruning|missing|coverage|supervision|budget|quantile|label\w*)\)$/;
const SHARE =
  /^\s*(?:of\s+)?(?:the\s+)?((?:[\p{L}-]+\s+){0,2}?(?:data|labels?|samples|tokens|annotations|examples))\b/u;
/** Conditions that are written as words. */
const WORDS = /\b(?:(?:zero|one|two|three|five|few|\d+)-shot|best-of-\d+|majority@\d+)\b/giu;
const METRIC = /[\p{L}]+@\d+/iu;

/**
 * The conditions under which a claim's number was come by, as short badges: shots, samples, tries, shares of the data.
 * Only what the sentence of the claim says, in its own words; a bracket behind another number is that number's own.
 */
export function toConditions({
  text,
  claim,
  metric,
  setAside,
}: {
  text: string;
  claim: Span;
  metric: string | null;
  setAside: readonly SetAside[];
}): string[] {
  const sentence = findSentenceSpan(text, claim);
  const isOurs = ({ start, end }: Span) =>
    start >= sentence.start && end <= sentence.end && !isInBracketOfAnother(text, start, claim);
  const counted = setAside.map((number) => ({ ...number, name: nameCondition(text, number) }));
  const written = [...text.slice(sentence.start, sentence.end).matchAll(WORDS)].map(({ 0: name, index }) => {
    const start = sentence.start + index;
    return { start, end: start + name.length, name: name.toLowerCase() };
  });
  const found = [...counted, ...written]
    .filter(isOurs)
    .sort((a, b) => a.start - b.start)
    .flatMap(({ name }) => name ?? []);
  const tries = METRIC.exec(metric ?? '')?.[0];
  return [...new Set(tries ? [tries, ...found] : found)].slice(0, MOST);
}

/** A number set aside as a condition in the words of the text; undefined where it is something else. */
function nameCondition(text: string, { end, quote, reason }: SetAside): string | undefined {
  const number = quote.replaceAll('\\', '');
  const setting = SETTING.exec(reason)?.[1];
  if (setting) return `${setting} = ${number}`;
  const condition = CONDITION.exec(reason)?.[1];
  if (condition) return `${number} ${condition}`;
  // A number may stand in mathematics: `$N=8$ rollouts`.
  const behind = text.slice(end, end + 60).replace(/^[$}\s]+/, ' ');
  if (reason === 'a share of what was used') {
    const whole = SHARE.exec(behind)?.[1];
    return whole ? `${number} of ${whole}` : undefined;
  }
  const counted = COUNTED.exec(behind)?.[1];
  if (!counted) return undefined;
  return counted.startsWith('shot') ? `${number}-shot` : `${number} ${counted}`;
}

/** Whether a place stands in a bracket that opens right behind a number other than the claim's. */
function isInBracketOfAnother(text: string, place: number, claim: Span): boolean {
  const open = text.lastIndexOf('(', place);
  if (open === -1 || text.slice(open, place).includes(')')) return false;
  const before = text.slice(0, open).trimEnd();
  if (!/[\d%]$/.test(before)) return false;
  return claim.end < before.length - 2 || claim.start >= open;
}
