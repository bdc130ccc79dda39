import { describe, expect, it } from 'vitest';
import { findSafeUrl, findSentence, placeInSentence, toSourceLink } from '#app/leaderboard/source-link.ts';

const text = 'We present X. It gets 90.0% on MATH (Fig. 2 has more). It is fast, e.g. 3x faster.';
const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe('findSentence', () => {
  it('finds the sentence around a number, whose point does not end it', () => {
    expect(findSentence(text, spanOf('90.0%'))).toContain('It gets 90.0% on MATH');
    expect(findSentence(text, spanOf('90.0%'))).not.toContain('We present');
    expect(findSentence('Only 5% here', { start: 5, end: 7 })).toBe('Only 5% here');
  });
});

describe('toSourceLink', () => {
  it('escapes what has a meaning in text fragments', () => {
    expect(toSourceLink('https://x.org/1', 'a-b, c & d')).toBe(
      'https://x.org/1#:~:text=a%2Db%2C%20c%20%26%20d',
    );
  });

  it('names the ends of a long sentence only', () => {
    const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    expect(toSourceLink('https://x.org', long)).toBe(
      'https://x.org#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word34%20word35%20word36%20word37%20word38%20word39',
    );
  });
});

it('lets only web addresses into links', () => {
  expect(findSafeUrl('https://arxiv.org/abs/2501.04519')).toBe('https://arxiv.org/abs/2501.04519');
  expect(findSafeUrl('javascript:alert(1)')).toBeNull();
  expect(findSafeUrl('https://')).toBeNull();
  expect(findSafeUrl(null)).toBeNull();
});

it('places a span in its sentence, where the sentence stands twice too', () => {
  const text = 'It has 5 parts. Net reaches 90%. Net reaches 90%. More follows.';
  const at = text.lastIndexOf('90%');
  const { sentence, start, end } = placeInSentence(text, { start: at, end: at + 3 });
  expect(sentence).toBe('Net reaches 90%.');
  expect(sentence.slice(start, end)).toBe('90%');
});
