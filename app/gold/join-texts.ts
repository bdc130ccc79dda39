import type { AnnotatedPaper } from './annotated-claim.ts';
import type { GoldText } from './gold-text.ts';
import { isAnnotatedText } from './next-question.ts';
import type { PublishedPaper } from './published-paper.ts';
import { restorePaper } from './restore-paper.ts';

/** Annotations with their texts, and the papers for which there is none that fits. */
export interface JoinedGold {
  gold: AnnotatedPaper[];
  /** Papers whose abstract is another one than was annotated. */
  changed: string[];
  /** Papers without a text. */
  missing: string[];
}

/** Joins annotations and texts. Where the abstract is another one, spans would point at other characters: it is left out. */
export function joinTexts(
  papers: readonly PublishedPaper[],
  texts: ReadonlyMap<string, GoldText>,
): JoinedGold {
  const joined: JoinedGold = { gold: [], changed: [], missing: [] };
  for (const paper of papers) {
    const text = texts.get(paper.id);
    if (!text) joined.missing.push(paper.id);
    else if (isAnnotatedText(paper, text)) joined.gold.push(restorePaper(paper, text.abstract));
    else joined.changed.push(paper.id);
  }
  return joined;
}
