import { describe, expect, it } from 'vitest';
import { findNextQuestion } from '#app/gold/next-question.ts';
import { packPaper } from '#app/gold/pack-paper.ts';
import { inventPaper, wrapText } from './invented-gold.ts';

const { paper, title, abstract } = inventPaper(3);
const published = packPaper(paper, abstract).paper;
const toText = (text: string, version: number | null) => ({ id: paper.id, title, abstract: text, version });

describe('findNextQuestion', () => {
  it('asks for the latest text first', () => {
    expect(findNextQuestion(published, undefined)).toEqual({ id: '2501.00003', version: null });
  });

  it('asks no more once it has the annotated text, wherever its lines break', () => {
    expect(findNextQuestion(published, toText(wrapText(abstract), 4))).toBeUndefined();
  });

  it('asks for the version before where the text has changed', () => {
    expect(findNextQuestion(published, toText('Alder is withdrawn.', 3))?.version).toBe(2);
  });

  it.each([1, null])('gives up at version %s', (version) => {
    expect(findNextQuestion(published, toText('Alder is withdrawn.', version))).toBeUndefined();
  });
});
