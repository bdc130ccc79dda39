import type { Frame } from '../frame.ts';
import { opensBracket, type Site, token } from '../site.ts';

/** `37.4% (+15.1%)`, `from 0.51 to 0.60 (+17%)`: a signed number in the brackets behind a score is the gain that led to it. */
export const bracketedDelta: Frame = {
  name: 'bracketed-delta',
  reads: 'a signed difference in brackets right behind its score',
  read(site) {
    const member = site.members[0];
    const before = site.previous.at(-1);
    if (!member || !before || !opensBracket(site)) return undefined;
    const gap = site.first - before.end;
    const isSigned =
      member.sign !== null ||
      /^[↑↓]$/.test(token(site, site.end)?.text ?? '') ||
      /^[↑↓]$/.test(token(site, site.first - 1)?.text ?? '');
    if (!isSigned || gap > 8 || !staysInPhrase(site, before.end)) return undefined;
    const isBesideScore = !before.isPair;
    return {
      kind: 'gain',
      basis:
        member.unit === 'x'
          ? 'factor'
          : member.unit === 'points' || (isBesideScore && gap <= 2)
            ? 'absolute'
            : 'unspecified',
      trigger: before.end - 1,
      strength: 0.93,
      like: site.previous.length - 1,
    };
  },
  examples: [
    {
      text: 'Our approach brings Tern-7B to a 48.2% (+9.6%) win rate on Quill.',
      claims: [
        { quote: '48.2%', kind: 'score', benchmark: 'Quill' },
        { quote: '+9.6%', kind: 'gain', basis: 'absolute', benchmark: 'Quill' },
      ],
    },
  ],
};

function staysInPhrase(site: Site, from: number): boolean {
  for (let i = from; i < site.first; i++) {
    const text = token(site, i)?.text;
    if (text === ',' || text === ';' || text === '.') return false;
  }
  return true;
}
