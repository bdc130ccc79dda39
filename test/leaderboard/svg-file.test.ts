import { describe, expect, it } from 'vitest';
import { toFileName, toSvgFile } from '#app/leaderboard/svg-file.ts';

const file = {
  title: 'A & B <over time>',
  source: 'Claimboard',
  width: 300,
  height: 200,
  colorOf: (variable: string) => (variable === '--accent' ? ' #0a665c' : ''),
};

describe('toSvgFile', () => {
  const { svg, height } = toSvgFile('<circle fill="var(--accent)" stroke="var(--unknown)"/>', file);

  it('leaves no variable of the page in the file', () => {
    expect(svg).not.toContain('var(');
    expect(svg).toContain('<circle fill="#0a665c" stroke="gray"/>');
  });

  it('has its title and source, escaped, and room for them', () => {
    expect(svg).toContain('A &amp; B &lt;over time&gt;');
    expect(svg).toContain('Claimboard');
    expect(height).toBeGreaterThan(200);
  });
});

it.each([
  ['MATH accuracy over time', 'math-accuracy-over-time'],
  ['τ-bench: pass^1', 'τ-bench-pass-1'],
  ['***', 'chart'],
])('names a file for %s', (title, name) => {
  expect(toFileName(title)).toBe(name);
});
