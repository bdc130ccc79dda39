/** A hundred spoilt inputs a format: no crash, no hang, no record that is half of one, and an account of every file. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, type FormatName } from '#app/sources/format-names.ts';
import { findUnstorable } from '#app/sources/storable-text.ts';
import { readContent } from '../read-all.ts';
import {
  ANTHOLOGY_BIBTEX,
  CSL,
  DAILY,
  DAILY_PAGE,
  SNAPSHOT,
  ZOTERO_BIBTEX,
  ZOTERO_CSV,
  ZOTERO_RIS,
} from './samples.ts';

const HF_PAGE = `Daily\n\nHeron\n\n${'Heron reaches 71.4% on MATH. '.repeat(12)}\n\nEgret\n\n${'Egret is better by far. '.repeat(14)}\n`;

const SAMPLES: Record<FormatName, string[]> = {
  jsonl: [[...SNAPSHOT, ...CSL, ...DAILY].map((value) => JSON.stringify(value)).join('\n')],
  json: [JSON.stringify(CSL, null, 2), JSON.stringify({ papers: SNAPSHOT }), JSON.stringify(DAILY)],
  csv: [ZOTERO_CSV],
  bibtex: [ANTHOLOGY_BIBTEX, ZOTERO_BIBTEX],
  ris: [ZOTERO_RIS],
  'hf-papers': [HF_PAGE],
  'hf-html': [DAILY_PAGE],
};

/** Numbers that look random and are the same every time. */
function dice(seed: string) {
  let round = 0;
  return (sides: number) => createHash('sha1').update(`${seed} ${round++}`).digest().readUInt32BE() % sides;
}

const SPLINTERS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  '\n',
  ',',
  '\0',
  '\t',
  '@',
  '=',
  '#',
  '<',
  '>',
  '&',
  'ER  - ',
  '�',
  '\u00ff',
];

/** Cuts, doubles, swaps and sprinkles until little is as it was. */
function spoil(text: string, seed: string): Buffer {
  const roll = dice(seed);
  let bytes = Buffer.from(text);
  for (let times = 1 + roll(6); times > 0; times--) {
    const at = roll(bytes.length + 1);
    const to = Math.min(bytes.length, at + roll(40));
    const splinter = Buffer.from(SPLINTERS[roll(SPLINTERS.length)]!, roll(2) ? 'utf8' : 'latin1');
    const kinds = [
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]),
      () => Buffer.concat([bytes.subarray(0, at), splinter, bytes.subarray(at)]),
      () => Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]),
      () => Buffer.concat([bytes.subarray(0, at), Buffer.from([roll(256)]), bytes.subarray(at + 1)]),
      () => bytes.subarray(0, at),
      () => Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]),
    ];
    bytes = Buffer.from(kinds[roll(kinds.length)]!());
  }
  return bytes;
}

describe.each(FORMAT_NAMES)('%s', (format) => {
  const samples = SAMPLES[format];

  it('is recognised by its content', async () => {
    for (const sample of samples) {
      const recognised = await readContent(sample);
      expect(recognised).toEqual(await readContent(sample, { format }));
      expect(recognised.papers.length).toBeGreaterThan(0);
      expect(recognised.malformed).toEqual([]);
    }
  });

  it.each([{ as: format }, { as: undefined }])(
    'stands a hundred spoilt files, read as $as',
    async ({ as }) => {
      for (let round = 0; round < 100; round++) {
        const content = spoil(samples[round % samples.length]!, `${format} ${round}`);
        const { papers, malformed } = await readContent(content, { format: as });
        expect(papers.length + malformed.length, `round ${round}`).toBeGreaterThan(0);
        for (const { externalId, title, abstract, authors, url } of papers) {
          expect([externalId, title, abstract].every((text) => text.trim() !== '')).toBe(true);
          expect(
            findUnstorable([externalId, title, abstract, url ?? '', ...authors].join(' ')),
          ).toBeUndefined();
          expect(url ?? 'https://').toMatch(/^https?:/);
        }
        for (const { line, reason } of malformed) {
          expect(line).toBeGreaterThan(0);
          expect(reason).toMatch(/^.{3,400}$/s);
        }
      }
    },
  );
});
