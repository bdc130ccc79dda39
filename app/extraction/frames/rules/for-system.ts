import { W } from '../../lexicon/word-classes.ts';
import { is } from '../../text/token.ts';
import type { Frame } from '../frame.ts';
import { type Site, token, word } from '../site.ts';

/** `61.4% for Tern-7B and 67.9% for Plover-2`, `82% by humans`: a score and whose it is behind it. */
export const forSystem: Frame = {
  name: 'for-system',
  reads: 'a score with its system behind “for” or “by”',
  read(site) {
    const member = site.members[0];
    if (!member || member.sign || member.unit === 'x' || member.unit === 'points') return undefined;
    if (member.unit === null && member.decimals === 0) return undefined;
    const link = word(site, site.end);
    if (link !== 'for' && link !== 'by' && link !== 'with' && link !== 'from') return undefined;
    const owner = ownerBehind(site, site.end + 1);
    if (!owner) return undefined;
    // `0.76 for the enhancing tumour, 0.80 for Necrotic Core`: cases of one list, as the first of it says.
    const before = site.previous.at(-1);
    const isCase =
      before && link === 'for' && word(site, before.end) === 'for' && !ownerBehind(site, before.end + 1);
    if (isCase) return undefined;
    // `ours achieves 73% with Llama and 70% with Qwen`: what the paper's system runs on, no system of its own.
    if (link === 'with' && site.previous.length > 0 && hasOwnWord(site)) return undefined;
    if (
      link !== 'for' &&
      !/^(?:[(,:]|and|from|to|with|than|vs|reach\w*|achiev\w*|only)$/.test(word(site, site.first - 1))
    )
      return undefined;
    return { kind: 'score', trigger: site.first, strength: 0.7, ...owner };
  },
  examples: [
    {
      text: 'Even strong systems fail on Quill (61.4% for Tern-7B and 67.9% for Plover-2).',
      claims: [
        { quote: '61.4%', kind: 'score', method: 'Tern-7B', role: 'comparator', benchmark: 'Quill' },
        { quote: '67.9%', kind: 'score', method: 'Plover-2', role: 'comparator', benchmark: 'Quill' },
      ],
    },
  ],
};

function hasOwnWord(site: Site): boolean {
  for (let i = site.sentence.first; i < site.first; i++) if (is(token(site, i), W.own)) return true;
  return site.names.some((n) => n.kind === 'own' && n.end <= site.first);
}

/** The system named from a token on, and whether it is the paper's own: `for GPT-4o`, `for static policies`. */
export function ownerBehind(site: Site, at: number) {
  let i = at;
  while (/^(?:the|a|an|our|its)$/.test(word(site, i))) i += 1;
  const name = site.names.find(
    (n) => n.first === i || (n.first > i && n.first <= i + 2 && n.kind !== 'benchmark'),
  );
  if (name && name.kind !== 'benchmark') {
    const role = name.kind === 'own' ? ('proposed' as const) : ('comparator' as const);
    return { method: { first: name.first, end: name.end }, role };
  }
  if (name) return undefined;
  let end = i;
  let isOther = false;
  while (end < i + 5 && end < site.rightBound) {
    const t = token(site, end);
    if (!t || t.kind !== 'word' || is(t, W.preposition | W.conjunction | W.reach)) break;
    isOther = isOther || is(t, W.other);
    end += 1;
  }
  // `61% for the retrieval method, 90% for the hybrid approach`: variants that the paper tells apart.
  if (!isOther && end - i > 1 && is(token(site, end - 1), W.systemNoun) && word(site, i - 1) === 'the')
    return { method: { first: i, end } };
  return isOther && end > i ? { method: { first: i, end }, role: 'comparator' as const } : undefined;
}
