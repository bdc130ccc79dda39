import type { Reading, TokenRange } from '../frames/frame.ts';
import { type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import type { Name } from '../names/name.ts';
import { is } from '../text/token.ts';

/** The model that the method is built on or applied to, where the sentence ties the number to it. */
export function findBase(
  site: Site,
  reading: Reading,
  versus: TokenRange | null,
  compared: ReadonlySet<Name>,
): string | null {
  const models = site.names.filter(
    (n) =>
      n.kind === 'model' && !(versus && n.first >= versus.first && n.first < versus.end) && !compared.has(n),
  );
  const between = models.filter((n) => n.first >= site.leftBound && n.end <= site.first).at(-1);
  const linked = (n: Name): boolean => isOperand(site, n) || /(?:-based)$/.test(n.text);
  // `improves A by 8 points and B by 5`: what stands right before `by` is what was improved.
  const isImproved = between !== undefined && word(site, between.end) === 'by';
  const right = site.right.end;
  const adjoining = /^(?:on|with|for|using)$/.test(word(site, right))
    ? models.find((n) => n.first > right && n.first <= right + 2 && n.first < site.rightBound)
    : undefined;
  if (adjoining && reading.kind === 'score') return baseText(adjoining);
  if (between && (linked(between) || site.isPair || isImproved)) return baseText(between);
  const after = models.find(
    (n) => n.first >= site.end && n.first < site.rightBound && isOperand(site, n) && n.first - site.end < 12,
  );
  if (after) return baseText(after);
  const before = models.filter((n) => n.end <= site.first && linked(n)).at(-1);
  if (before && reading.role !== 'comparator') return baseText(before);
  if (site.isPair || reading.kind === 'gain') return between ? baseText(between) : null;
  return null;
}

/** A name that the method works on or with: `on Llama-3`, `applied to Qwen`, `improves GPT-J`. */
export function isOperand(site: Site, name: Name): boolean {
  for (let i = name.first - 1; i >= site.sentence.first && i >= name.first - 4; i--) {
    const t = token(site, i);
    if (/^(?:on|with|using|to|of|from|for|in|by|via|enables?|allows?|helps?)$/.test(word(site, i)))
      return true;
    if (is(t, W.improve) && !is(t, W.reach)) return true;
    if (t?.kind === 'mark' || t?.kind === 'number' || is(t, W.reach | W.beat)) return false;
  }
  return false;
}

function baseText(name: Name): string {
  return name.text.replace(/-based$/i, '').replace(/'s$/, '');
}
