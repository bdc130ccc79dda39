import { expect, it } from 'vitest';
import { dropUnstorable, isStorableText } from '#db/storable-text.ts';

it.each([
  ['', true],
  ['plain\n\ttext', true],
  ['é 数 🚀', true],
  ['\u0001\uffff', true],
  ['a\0b', false],
  ['\ud83d', false],
  ['\ude80\ud83d', false],
])('whether Postgres can store %j', (text, isStorable) => {
  expect(isStorableText(text)).toBe(isStorable);
});

it('drops what cannot be stored and nothing else', () => {
  expect(dropUnstorable('a\0\ud83d🚀\ude80b')).toBe('a🚀b');
});
