import { toBibtex, toCitationKey, type CitedPaper } from '#app/leaderboard/bibtex.ts';

/** What a typeset table and the BibTeX file beside it share. */
export interface Citations {
  /** Keys by slug of the paper. */
  keys: Map<string, string>;
  bibtex: string;
}

/** Entries for papers, each with a key of its own: of those that would have the same, the later ones get a, b, … */
export function toCitations(papers: readonly CitedPaper[]): Citations {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  const entries = [...papers].sort(bySlug).map((paper) => {
    const key = findFreeKey(toCitationKey(paper), taken);
    taken.add(key);
    keys.set(paper.slug, key);
    return toBibtex(paper, key);
  });
  return { keys, bibtex: entries.map((entry) => `${entry}\n`).join('\n') };
}

function bySlug(a: CitedPaper, b: CitedPaper): number {
  return a.slug < b.slug ? -1 : 1;
}

function findFreeKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 1; ; number++) {
    const key = `${wanted}${toLetters(number)}`;
    if (!taken.has(key)) return key;
  }
}

/** 1 is a, 26 is z, 27 is aa. */
function toLetters(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCodePoint(97 + rest);
  return number <= 26 ? letter : toLetters((number - 1 - rest) / 26) + letter;
}
