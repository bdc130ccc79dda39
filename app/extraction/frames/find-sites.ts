import type { Document } from '../document.ts';
import type { Name } from '../names/name.ts';
import { groupNumbers } from '../numbers/group-numbers.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Site } from './site.ts';

/** Builds the sites of a sentence from the numbers that no mask took out. */
export function findSites(doc: Document, sentence: Sentence, names: readonly Name[], mentions: readonly NumberMention[]): Site[] {
  const groups = groupNumbers(doc.tokens, mentions);
  const sites: Site[] = [];
  for (let i = 0; i < groups.length; i++) {
    const { members, isPair } = groups[i] as (typeof groups)[number];
    const before = groups[i - 1]?.members.at(-1);
    const after = groups[i + 1]?.members[0];
    sites.push({
      doc,
      sentence,
      names,
      members,
      isPair,
      first: (members[0] as NumberMention).first,
      end: (members.at(-1) as NumberMention).end,
      leftBound: before ? before.end : sentence.first,
      rightBound: after ? after.first : sentence.end,
      previous: sites.slice(),
    });
  }
  return sites;
}
