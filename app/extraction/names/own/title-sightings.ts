import { GENERIC_ACRONYMS } from '../generic-acronyms.ts';
import { findNameRuns } from '../name-runs.ts';
import { textOfRun } from '../introductions/named-place.ts';
import { findLongForm } from '../introductions/long-form.ts';
import { BENCHMARK_SHAPE } from '../introductions/introduction.ts';
import { nameLength, saysBenchmark } from '../introductions/read-title.ts';
import type { Token } from '../../text/token.ts';
import { hasStrongShape } from '../word-shape.ts';
import type { PaperText, Sighting, TitlePlace } from './own-candidate.ts';

const LONGEST_HEAD = 9;

/** What a title says of names: its head before a colon or dash, the acronym of the head, and the names in it. */
export function readTitleSightings(paper: PaperText): Sighting[] {
  const { titleTokens } = paper;
  const colon = headEnd(paper.title, titleTokens);
  const seen: Sighting[] = [];
  const isBench = colon > 0 && saysBenchmark(titleTokens, colon + 1);
  const note = (first: number, end: number, titlePlace: TitlePlace): void => {
    if (end <= first) return;
    const text = paper.title.slice((titleTokens[first] as Token).start, (titleTokens[end - 1] as Token).end).replace(/['’]s$/, '');
    seen.push({ text, titlePlace, longForm: null, isBenchmark: isBench && titlePlace === 'head' || (titlePlace==='head' && BENCHMARK_SHAPE.test(text) && !/qa$/i.test(text)), signs: [] });
  };
  if (colon > 0 && colon <= LONGEST_HEAD) {
    const length = nameLength(paper.title, titleTokens, colon);
    const open = titleTokens.findIndex((t, i) => i < colon && t.text === '(');
    const close = open === -1 ? -1 : titleTokens.findIndex((t, i) => i > open && i < colon && t.text === ')');
    if (close !== -1) {
      note(open + 1, close, 'head');
      if (open > 0) note(0, open, 'head');
      else note(close + 1, colon, 'phrase at its head');
    } else {
      const report = titleTokens.findIndex((t, i) => i > 0 && i < colon && t.lower === 'technical');
      const end = report !== -1 ? report : length || colon;
      note(0, end, length > 0 || report !== -1 ? 'head' : 'phrase at its head');
    }
    const acronym = paper.tokens.find(
      (token) => hasStrongShape(token) && /^[A-Z][\w-]{1,11}$/.test(token.text) && !GENERIC_ACRONYMS.has(token.lower) && findLongForm(titleTokens, colon, token.text, 0) === 0,
    );
    if (acronym && colon > 1) seen.push({ text: acronym.text, titlePlace: 'acronym of its head', longForm: null, isBenchmark: isBench, signs: [] });
  }
  for (const run of findNameRuns(titleTokens, { first: 0, end: titleTokens.length }))
    note(run.first, run.end, run.end <= colon ? 'in its head' : 'in it');
  void textOfRun;
  return seen;
}

/** The token of the colon or dash that ends a title's head, or -1. */
function headEnd(title: string, tokens: readonly Token[]): number {
  return tokens.findIndex((token, i) => {
    if (i === 0) return false;
    if (token.text === ':') return true;
    if (!/^[–—-]$/.test(token.text)) return false;
    return /\s/.test(title[token.start - 1] ?? '') && /\s/.test(title[token.end] ?? '');
  });
}
