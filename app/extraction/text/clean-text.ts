import type { NormalisedText } from './normalised-text.ts';

/** The clean text as it is written, piece by piece, with where each character came from. */
export class CleanText {
  /** Between the dollars of a formula. */
  inMath = false;
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(readonly raw: string) {}

  /** Takes over a stretch of the raw text as it is; returns its end. */
  copy(from: number, to: number): number {
    this.pieces.push(this.raw.slice(from, to));
    for (let i = from; i < to; i++) {
      this.starts.push(i);
      this.ends.push(i + 1);
    }
    return to;
  }

  /** Writes a text that stands for the raw stretch from `start` to `end`; returns `end`. */
  emit(text: string, start: number, end: number): number {
    if (text === '') return end;
    this.pieces.push(text);
    for (let i = 0; i < text.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
    return end;
  }

  /** The last character written; empty at the beginning. */
  get last(): string {
    const piece = this.pieces[this.pieces.length - 1] ?? '';
    return piece[piece.length - 1] ?? '';
  }

  /** Whether the number that was written last has decimals. */
  get endsInDecimals(): boolean {
    return /\d?[.,]\d{1,6}$/.test(this.pieces.slice(-3).join('').slice(-8));
  }

  toNormalised(): NormalisedText {
    return { raw: this.raw, text: this.pieces.join(''), starts: this.starts, ends: this.ends };
  }
}
