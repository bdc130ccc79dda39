import { listMetricSpans } from './metric-spans.ts';
import { toMetricWords, type MetricWord } from './metric-text.ts';

/** What stands between two spaces of a phrase. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In lower case, without the marks around it. */
  readonly lower: string;
  readonly words: readonly MetricWord[];
}

export type Phrase = readonly Piece[];

/** The pieces of a phrase, each with its place in it. */
export function toPhrase(text: string): Phrase {
  return [...text.matchAll(/\S+/g)].map((match) => {
    const written = match[0];
    const lower = written.toLowerCase().replace(/^["'“”‘(]+|["'“”’),;:.]+$/g, '');
    return {
      start: match.index,
      end: match.index + written.length,
      text: written,
      lower,
      words: toMetricWords(written),
    };
  });
}

/** Whether a registered metric begins with the first piece. */
export function beginsMetric(phrase: Phrase): boolean {
  return listMetricSpans(phrase.flatMap(({ words }) => words))[0]?.first === 0;
}

/** The pieces as one text. */
export function toText(phrase: Phrase): string {
  return phrase.map(({ text }) => text).join(' ');
}
