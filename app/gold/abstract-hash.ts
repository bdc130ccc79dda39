import { createHash } from 'node:crypto';
import { toOneLine } from '#app/sources/unwrap-text.ts';

/**
 * Writes an abstract in the form that annotations speak of: on one line, every run of white space a single space. arXiv
 * breaks lines as it likes, and one service does so otherwise than another.
 */
export function toAnnotatedForm(abstract: string): string {
  return toOneLine(abstract);
}

/** Hashes the annotated form of an abstract: SHA-256 of its UTF-8 bytes, in hexadecimal. */
export function hashAbstract(abstract: string): string {
  return createHash('sha256').update(toAnnotatedForm(abstract), 'utf8').digest('hex');
}

/** Moves an offset into an abstract to where the same character stands in its annotated form. */
export function toAnnotatedOffset(abstract: string, offset: number): number {
  return abstract.slice(0, offset).replace(/\s+/g, ' ').trimStart().length;
}
