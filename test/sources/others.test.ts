import { describe, expect, it } from 'vitest';
import { readContent } from './read-all.ts';

const ABSTRACT = 'Pebblenet reaches 71.25 on Quarry.';

describe('"and others", the "et al." of BibTeX', () => {
  const authorsOf = async (content: string) => (await readContent(content)).papers[0]?.authors;
  const bibtex = (authors: string) =>
    `@article{a, title = {Pebblenet}, abstract = {${ABSTRACT}}, author = {${authors}}}`;
  const csl = (...author: object[]) =>
    JSON.stringify([{ id: 'a', type: 'article', title: 'Pebblenet', abstract: ABSTRACT, author }]);
  const lind = { family: 'Lind', given: 'Mara' };

  it.each([
    ['BibTeX', bibtex('Lind, Mara and others')],
    ['BibTeX that has been through CSL', bibtex('Lind, Mara and {others}')],
    ['RIS', `TY  - JOUR\nAU  - Lind, Mara\nAU  - others\nTI  - Pebblenet\nAB  - ${ABSTRACT}\nER  - \n`],
    ['CSL-JSON with a family', csl(lind, { family: 'others' })],
    ['CSL-JSON with a literal', csl(lind, { literal: 'others' })],
    [
      'JSON Lines',
      JSON.stringify({ id: 'a', title: 'P', abstract: ABSTRACT, authors: 'Mara Lind and others' }),
    ],
  ])('is no author in %s', async (_, content) => {
    expect(await authorsOf(content)).toEqual(['Mara Lind']);
  });

  it('may be a name anywhere but at the end, and alone', async () => {
    expect(await authorsOf(csl({ literal: 'Others' }, lind))).toEqual(['Others', 'Mara Lind']);
    expect(await authorsOf(csl({ literal: 'Others' }))).toEqual(['Others']);
  });
});
