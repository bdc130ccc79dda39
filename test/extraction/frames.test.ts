import { describe, expect, it } from 'vitest';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { FRAMES } from '#app/extraction/frames/frames.ts';

/** Names that the examples use as benchmarks are invented, so that no registry knows them. */
describe.each(FRAMES.map((frame) => [frame.name, frame] as const))('%s', (_, frame) => {
  it('has examples of its own', () => {
    expect(frame.examples.length).toBeGreaterThan(0);
  });

  it.each(frame.examples.map((example) => [example.text, example] as const))(
    'reads: %s',
    (_text, example) => {
      const { claims } = extractClaims({ title: example.title ?? '', abstract: example.text });
      expect(claims.map(({ quote, kind }) => ({ quote, kind }))).toEqual(
        example.claims.map(({ quote, kind }) => ({ quote, kind })),
      );
      example.claims.forEach(({ quote: _quote, ...expected }, index) => {
        expect(claims[index]).toMatchObject(expected);
      });
    },
  );
});
