import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import type { NameRun } from '../name-runs.ts';
import { findLongForm } from './long-form.ts';
import { lastProposal } from './proposal.ts';

/** A name-shaped run of words that a sentence may be bringing in. */
export interface NamedPlace {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly run: NameRun;
  readonly text: string;
  readonly isBracketed: boolean;
  /** The first word of what a bracketed acronym stands for, or -1. */
  readonly longForm: number;
  /** Where the name begins, with its long form. */
  readonly head: number;
  /** The verb with which the authors propose something before it, or -1. */
  readonly proposal: number;
}

/** Looks at a run of name-shaped words as something that its sentence may be bringing in. */
export function namedPlace(tokens: readonly Token[], sentence: Sentence, run: NameRun): NamedPlace {
  const text = textOfRun(tokens, run);
  const isBracketed = tokens[run.first - 1]?.text === '(' && /^[),]$/.test(tokens[run.end]?.text ?? '');
  const longForm = isBracketed ? findLongForm(tokens, run.first - 1, text, sentence.first) : -1;
  const head = longForm === -1 ? run.first : longForm;
  const proposal = lastProposal(tokens, sentence, head);
  return { tokens, sentence, run, text, isBracketed, longForm, head, proposal };
}

/** The words of a run, one space where the text has any. */
export function textOfRun(tokens: readonly Token[], run: NameRun): string {
  let text = '';
  for (let i = run.first; i < run.end; i++) {
    const token = tokens[i] as Token;
    text += i > run.first && token.start > (tokens[i - 1] as Token).end ? ` ${token.text}` : token.text;
  }
  return text;
}
