import { W } from '../../lexicon/word-classes.ts';
import { is } from '../../text/token.ts';
import type { Frame } from '../frame.ts';
import { type Site, token, word } from '../site.ts';

/** `76% accuracy on HotpotQA and 80% on WebShop`, `by 3.9% … and with X by 16%`: a further member reads as the one before it. */
export const continuedList: Frame = {
  name: 'continued-list',
  reads: 'a further member of a list, which reads as the one before it',
  read(site) {
    // `54.0 accuracy (a 5.7% improvement) and 59.8`: what the bracket adds is passed over.
    const last = site.previous.length - 1;
    const isAside = last > 0 && isInBracket(site.previous[last] as Site);
    const at = isAside ? last - 1 : last;
    const before = site.previous[at];
    const member = site.members[0];
    if (!before || !member || site.isPair) return undefined;
    const model = before.members[0];
    if (!model || (model.unit !== member.unit && !(model.unit === null && member.unit === null)))
      return undefined;
    if ((model.sign === null) !== (member.sign === null)) return undefined;
    const sharesMetric = word(site, site.end) !== '' && word(site, site.end) === word(site, before.end);
    if (member.unit === null && model.decimals > 0 !== member.decimals > 0 && !sharesMetric) return undefined;
    const link = site.link;
    if (!isJoint(site, link) || site.first - before.end > (isAside ? 24 : 16)) return undefined;
    return { kind: 'score', trigger: link, strength: 0.7, like: at };
  },
  examples: [
    {
      text: 'It achieves 76.5% accuracy on Quill and 80.1% on Reed.',
      claims: [
        { quote: '76.5%', kind: 'score', benchmark: 'Quill' },
        { quote: '80.1%', kind: 'score', benchmark: 'Reed' },
      ],
    },
  ],
};

function isInBracket(site: Site): boolean {
  if (!opensWithin(site)) return false;
  for (let i = site.end; i < site.end + 6; i++) if (word(site, i) === ')') return true;
  return false;
}

function opensWithin(site: Site): boolean {
  for (let i = site.first - 1; i > site.first - 5; i--) if (word(site, i) === '(') return true;
  return false;
}

function isJoint(site: Site, link: number): boolean {
  const text = word(site, link);
  if (text === 'and' || text === ',' || text === '/' || text === 'or') return true;
  if (!/^(?:by|to|of|with|reaching|a|an)$/.test(text)) return false;
  for (let i = link - 1; i >= site.leftBound && i > link - 10; i--) {
    const t = token(site, i);
    if (t?.lower === 'and' || t?.text === ',') return true;
    if (is(t, W.contrast)) return false;
  }
  return false;
}
