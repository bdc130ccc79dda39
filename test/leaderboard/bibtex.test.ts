import { describe, expect, it } from 'vitest';
import { toBibtex } from '#app/leaderboard/bibtex.ts';

const paper = {
  title: 'The Heron: Searching & Ranking',
  authors: ['Ada Müller', 'B. Tern'],
  publishedOn: '2025-01-08',
  url: 'https://example.org/heron',
  slug: 'the-heron',
};

describe('a BibTeX entry', () => {
  it('has everything that is known of a paper', () => {
    expect(toBibtex(paper)).toBe(`@misc{muller2025heron,
  title = {The Heron: Searching \\& Ranking},
  author = {Ada Müller and B. Tern},
  year = {2025},
  month = jan,
  url = {https://example.org/heron},
}`);
  });

  it('leaves out what is not known, and goes by the slug without an author', () => {
    expect(toBibtex({ ...paper, authors: [], publishedOn: null, url: null })).toBe(
      '@misc{the-heron,\n  title = {The Heron: Searching \\& Ranking},\n}',
    );
  });

  it.each([
    ['A$^2$: $\\alpha$ {kept}', 'A$^2$: $\\alpha$ {kept}'],
    ['Broken $x$ }, evil = {', 'Broken $x$ , evil = '],
    ['100% of_it #1', '100\\% of\\_it \\#1'],
    ['back\\ and {brace', 'back and brace'],
    ['\\input{secret} costs $5', 'inputsecret costs \\$5'],
    ['\\inputs of $x$', '\\inputs of $x$'],
  ])('keeps a title inside its field: %s', (title, written) => {
    expect(toBibtex({ ...paper, title })).toContain(`  title = {${written}},\n`);
  });
});
