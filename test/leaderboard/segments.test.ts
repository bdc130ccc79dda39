import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSegments, type Segment } from '#app/leaderboard/segments.ts';

const join = (segments: Segment[]): string =>
  segments.map((segment) => ('text' in segment ? segment.text : join(segment.segments))).join('');

const marks = (segments: Segment[]): [string, string][] =>
  segments.flatMap((segment) =>
    'text' in segment
      ? []
      : [[segment.anchor, join(segment.segments)] as [string, string], ...marks(segment.segments)],
  );

describe('toSegments', () => {
  it('counts UTF-16 code units', () => {
    const text = '🐈 gets 83.1%.';
    const start = text.indexOf('83');
    expect(marks(toSegments(text, [{ anchor: 'a', start, end: start + 5 }]))).toEqual([['a', '83.1%']]);
  });

  it('nests a span within another', () => {
    const segments = toSegments('from 4 to 16x', [
      { anchor: 'range', start: 5, end: 13 },
      { anchor: 'end', start: 10, end: 13 },
    ]);
    expect(marks(segments)).toEqual([
      ['range', '4 to 16x'],
      ['end', '16x'],
    ]);
  });

  it('cuts the later of two that overlap', () => {
    const segments = toSegments('abcdef', [
      { anchor: 'a', start: 0, end: 4 },
      { anchor: 'b', start: 2, end: 6 },
    ]);
    expect(marks(segments)).toEqual([
      ['a', 'abcd'],
      ['b', 'ef'],
    ]);
  });

  it('marks characters that several claims share once', () => {
    const span = { anchor: 'a', start: 0, end: 2 };
    expect(marks(toSegments('42', [span, { ...span }]))).toEqual([['a', '42']]);
  });

  it('never loses or adds a character', () => {
    const span = fc.record({
      start: fc.integer({ min: -3, max: 40 }),
      end: fc.integer({ min: -3, max: 40 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 35 }), fc.array(span), (text, spans) => {
        const named = spans.map(({ start, end }) => ({ anchor: `${start}-${end}`, start, end }));
        expect(join(toSegments(text, named))).toBe(text);
      }),
    );
  });
});
