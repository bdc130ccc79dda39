import { magnitudeOf, unitOf } from '../lexicon/units.ts';
import { W } from '../lexicon/word-classes.ts';
import { is, type Numeral, type Token } from '../text/token.ts';
import { notesEnd } from './note-marks.ts';
import { type UnitBehind, unitBehind, widened } from './unit-behind.ts';

/** One end of what may be a range: a numeral with the unit behind it. */
export interface Amount {
  readonly first: number;
  /** Token index behind numeral, unit and notes. */
  readonly end: number;
  readonly endChar: number;
  /** With its sign. */
  readonly value: number;
  readonly sign: '+' | '-' | null;
  readonly decimals: number;
  readonly unit: string | null;
  readonly magnitude: number;
  readonly isOpen: boolean;
}

/** Reads the number at token `at` with its unit, whether that touches it or stands behind it. */
export function readAmount(tokens: readonly Token[], sentenceEnd: number, at: number): Amount {
  const token = tokens[at] as Token;
  const numeral = token.numeral as Numeral;
  const found = numeral.glued
    ? gluedUnit(tokens, sentenceEnd, at, numeral.glued)
    : unitAfterNotes(tokens, sentenceEnd, at + 1);
  const unitEnd = found?.end ?? at + 1;
  return {
    first: at,
    end: notesEnd(tokens, sentenceEnd, unitEnd),
    endChar: (tokens[unitEnd - 1] as Token).end,
    value: numeral.sign === '-' ? -numeral.value : numeral.value,
    sign: numeral.sign,
    decimals: numeral.decimals,
    unit: found?.unit ?? null,
    magnitude: found?.magnitude ?? 1,
    isOpen: numeral.isOpen,
  };
}

function gluedUnit(tokens: readonly Token[], sentenceEnd: number, at: number, glued: string): UnitBehind {
  const end = at + 1;
  const word = glued.replace(/^[-–]/, '');
  if (word.startsWith('percentage') || word.startsWith('%-')) return { unit: 'points', end };
  const unit = unitOf(word);
  if (unit !== undefined) return widened(tokens, sentenceEnd, { unit, end });
  return operations(tokens, at, glued) ?? { unit: word, end, magnitude: magnitudeOf(word) };
}

/** `90.4G FLOPs`. */
function operations(tokens: readonly Token[], at: number, prefix: string): UnitBehind | undefined {
  const next = tokens[at + 1]?.text ?? '';
  return /^(?:FLOP|MAC|OP)s?$/.test(next) ? { unit: prefix + next, end: at + 2 } : undefined;
}

/** A mark of a note may part a number from its unit: `87.2†%`. */
function unitAfterNotes(tokens: readonly Token[], sentenceEnd: number, at: number): UnitBehind | undefined {
  const behind = notesEnd(tokens, sentenceEnd, at);
  const found = unitBehind(tokens, sentenceEnd, behind);
  if (behind === at) return found;
  if (found && tokens[behind]?.start === tokens[behind - 1]?.end) return found;
  return isTimes(tokens, at) ? { unit: 'x', end: at + 1 } : undefined;
}

/** `4.9* faster`: before a comparison the asterisk stands for a cross. */
function isTimes(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== '*') return false;
  const isCompared = (token: Token | undefined) => is(token, W.comparative | W.gainNoun);
  return isCompared(tokens[at + 1]) || isCompared(tokens[at + 2]);
}
