import { annotatedPaper, type AnnotatedPaper } from '#app/gold/annotated-claim.ts';

/** A paper of our own invention with one score, as an annotator would write it down. */
export function inventPaper(number: number): { paper: AnnotatedPaper; title: string; abstract: string } {
  const value = 50 + (number % 50) + 0.5;
  const abstract = `We present Alder-${number}, a reader of short texts. It reaches ${value}% accuracy on Reedbench, which is new.`;
  const quote = `${value}%`;
  const start = abstract.indexOf(quote);
  const claim = {
    ...{ start, end: start + quote.length, quote, value, unit: '%', kind: 'score', basis: null },
    ...{ benchmark: 'Reedbench', metric: 'accuracy', method: `Alder-${number}`, base: null },
    ...{ role: 'proposed', versus: null, from: null, qualifier: null },
  };
  const id = `arxiv:2501.${String(number).padStart(5, '0')}`;
  return {
    paper: annotatedPaper.parse({ id, claims: [claim] }),
    title: `Alder-${number} Reads Short Texts`,
    abstract,
  };
}

/** A text in short lines, each begun as arXiv begins them. */
export function wrapText(text: string, width = 40): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n');
}
