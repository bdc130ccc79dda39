import { W } from '../../lexicon/word-classes.ts';
import type { Frame } from '../frame.ts';
import { findLeft, type Site, word } from '../site.ts';

const CASE =
  /^(?:time|times|cases|tasks|problems|questions|instances|examples|samples|trials|games|queries|pairs|episodes|runs|attempts|slots|prompts|responses|outputs|errors|bugs|issues|vulnerabilities|tests|datasets|benchmarks|scenarios|settings|environments|attacks|claims|answers|programs|functions|theorems|inputs|input|human|generations|patients|images|objects|organs|categories|labels|sentences|documents|configurations|combinations|conditions|comparisons|metrics|languages|subjects|domains|subtasks|cells|clips|videos|violations|failures|defects|anomalies)$/;
const DOING =
  /^(?:solv|tackl|generat|cover|detect|identif|recover|correct|answer|outperform|complet|fix|repair|resolv|pass|succe|win|prefer|classif|predict|handl|recogn|achiev|prov|surpass|beat|match|retriev|localiz|captur|find|found|block|prevent|defend|reject|refus|choose|chose|select|favor|judg|rank|fail|hallucinat|agree|accept|rate|improv|increas|chang|err|preserv|satisf|meet|met|complian|violat|produc|provid|reach|clear|deliver|execut|follow|miss|overlook)/;

/** `solves 53.3% of the problems`, `is preferred 62% of the time`, `outperforms experts on 83% of the tasks`, `13 of the 17 tasks`. */
export const shareOfCases: Frame = {
  name: 'share-of-cases',
  reads: 'the share of cases in which a system did well',
  read(site) {
    const member = site.members[0];
    if (!member) return undefined;
    if (member.total !== null) return readFraction(site);
    if (member.unit !== '%' || member.sign) return undefined;
    let at = site.end;
    if (word(site, at) === '(') while (at < site.sentence.end && word(site, at - 1) !== ')') at += 1;
    if (word(site, at) !== 'of') return undefined;
    if (!namesCases(site, at + 1)) return undefined;
    const doing = verbLeft(site);
    if (doing === -1) return undefined;
    return { kind: 'score', trigger: doing, strength: 0.66 };
  },
  examples: [
    {
      text: 'Heron solves 48.5% of the problems on Quill.',
      title: 'Heron: Searching with a Verifier',
      claims: [{ quote: '48.5%', kind: 'score', method: 'Heron', benchmark: 'Quill' }],
    },
    { text: 'About 7% of people live with this condition.', claims: [] },
  ],
};

function namesCases(site: Site, from: number): boolean {
  for (let i = from; i < from + 6 && i < site.sentence.end; i++) if (CASE.test(word(site, i))) return true;
  return false;
}

function verbLeft(site: Site): number {
  const link = site.link;
  for (let i = link; i > link - 7 && i >= site.sentence.first; i--) if (DOING.test(word(site, i))) return i;
  return findLeft(site, link, W.reach, 4);
}

function readFraction(site: Site) {
  const member = site.members[0];
  const doing = verbLeft(site);
  const isMeasured =
    namesCases(site, site.end) && (doing !== -1 || /^(?:on|in)$/.test(word(site, site.link)));
  if (!isMeasured || (member?.total ?? 0) < 3 || site.right.gainNoun !== -1) return undefined;
  return { kind: 'score' as const, trigger: doing === -1 ? site.first : doing, strength: 0.55 };
}
