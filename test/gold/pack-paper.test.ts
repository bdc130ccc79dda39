import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashAbstract } from '#app/gold/abstract-hash.ts';
import { annotatedPaper } from '#app/gold/annotated-claim.ts';
import { packPaper } from '#app/gold/pack-paper.ts';
import { publishedPaper } from '#app/gold/published-paper.ts';
import { restorePaper } from '#app/gold/restore-paper.ts';
import { inventPaper, wrapText } from './invented-gold.ts';

const { paper, abstract } = inventPaper(7);
const [claim] = paper.claims;

function packClaim(fields: object, text = abstract) {
  return packPaper(annotatedPaper.parse({ id: paper.id, claims: [{ ...claim, ...fields }] }), text);
}

describe('packPaper', () => {
  it('keeps spans and fields, and no text', () => {
    expect(packPaper(paper, abstract)).toEqual({
      paper: {
        id: 'arxiv:2501.00007',
        sha256: hashAbstract(abstract),
        claims: [
          {
            ...{ start: abstract.indexOf('57.5%'), end: abstract.indexOf('57.5%') + 5 },
            ...{ value: 57.5, unit: '%', kind: 'score', role: 'proposed' },
            ...{ benchmark: 'Reedbench', metric: 'accuracy', method: 'Alder-7' },
          },
        ],
      },
      leftOut: [],
    });
  });

  it('gives a long description by its place', () => {
    const versus = 'a reader of short texts. It reaches 57.5% accuracy';
    const { paper: packed, leftOut } = packClaim({ versus });
    const start = abstract.indexOf(versus);
    expect(packed.claims[0]?.versus).toEqual([start, start + versus.length]);
    expect(leftOut).toEqual([]);
    expect(restorePaper(packed, abstract).claims[0]?.versus).toBe(versus);
  });

  it('keeps a setting, in words or by its place', () => {
    const long = 'a reader of short texts. It reaches 57.5% accuracy';
    for (const setting of ['5-shot', long]) {
      const { paper: packed } = packClaim({ setting });
      expect(publishedPaper.safeParse(packed).success).toBe(true);
      expect(restorePaper(packed, abstract).claims[0]?.setting).toBe(setting);
    }
  });

  it('gives names in a row by their places, and one that stands nowhere as it is', () => {
    const methodAlso = ['We present Alder-7', 'a reader of short texts', 'the Alder reader'];
    const { paper: packed } = packClaim({ methodAlso });
    expect(packed.claims[0]?.methodAlso).toEqual([[0, 18], expect.any(Array), 'the Alder reader']);
    expect(restorePaper(packed, abstract).claims[0]?.methodAlso).toEqual(methodAlso);
  });

  it('leaves a long description out that stands nowhere, and says so', () => {
    const metric = 'how often the one who reads is right about it';
    const { paper: packed, leftOut } = packClaim({ metric });
    expect(packed.claims[0]).not.toHaveProperty('metric');
    expect(leftOut).toEqual([`metric "${metric}"`]);
  });

  it('keeps the empty name that says that no benchmark is right too', () => {
    const { paper: packed } = packClaim({ benchmarkAlso: [null, 'Reedbench'] });
    expect(packed.claims[0]?.benchmarkAlso).toEqual(['', 'Reedbench']);
  });

  it('refuses a quote that is not what stands there', () => {
    expect(() => packClaim({ start: 0, end: 5 })).toThrow(
      'arxiv:2501.00007: "57.5%" does not stand at 0 to 5',
    );
  });

  it('speaks of the text on one line, however it is broken', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', '\n', '\n  ', '\r\n', '\t', '  ')), (gaps) => {
        let count = 0;
        const broken = ` ${abstract.replaceAll(' ', () => gaps[count++ % (gaps.length || 1)] ?? ' ')}\n`;
        const start = broken.indexOf(claim!.quote);
        const { paper: packed } = packClaim({ start, end: start + claim!.quote.length }, broken);
        expect(packed).toEqual(packPaper(paper, abstract).paper);
      }),
    );
  });
});

describe('restorePaper', () => {
  it('gives back what was packed', () => {
    const full = annotatedPaper.parse({
      id: paper.id,
      claims: [
        {
          ...claim,
          ...{ low: 4, basis: 'relative', base: 'Quill-8B', versus: 'Heron', from: 41.5, kind: 'gain' },
          ...{ qualifier: 'up to', change: 'decline', setting: '5-shot', optional: true, kindAlso: 'score' },
          ...{ also: [[0, 2]], benchmarkAlso: ['Reedbench Hard'], methodAlso: ['Alder'] },
        },
      ],
    });
    const { paper: packed } = packPaper(full, abstract);
    expect(publishedPaper.parse(packed)).toEqual(packed);
    expect(restorePaper(packed, wrapText(abstract))).toEqual(full);
  });
});

describe('publishedPaper', () => {
  const { paper: packed } = packPaper(paper, abstract);
  const [published] = packed.claims;

  it.each([
    ['a quote', { claims: [{ ...published, quote: '57.5%' }] }],
    ['a long name', { claims: [{ ...published, method: 'one two three four five six seven eight nine' }] }],
    ['an empty span', { claims: [{ ...published, end: published!.start }] }],
    ['spans out of order', { claims: [published, { ...published, start: 1, end: 3 }] }],
    ['spans that overlap', { claims: [published, { ...published, end: published!.end + 4 }] }],
    ['a hash that is none', { sha256: 'abc' }],
    ['a paper without an identifier', { id: '' }],
  ])('refuses %s', (_, fields) => {
    expect(publishedPaper.safeParse({ ...packed, ...fields }).success).toBe(false);
  });
});
