import { z } from 'zod';
import type { Claim, SourceText } from '#app/extraction/claim.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import type { ByteLine } from '#app/sources/byte-lines.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import { parseRecord } from '#app/sources/parse-record.ts';

const text = z.string({ error: ({ input }) => (input === undefined ? 'missing' : 'must be text') });

/** What extraction needs of a paper: its name, to be given back as it came, and its words. */
export const paperToRead = z.object(
  {
    id: z.union([z.string(), z.number()], {
      error: ({ input }) => (input === undefined ? 'missing' : 'must be text or a number'),
    }),
    title: text.nullish(),
    abstract: text,
  },
  { error: 'must be an object with id, title and abstract' },
);

export type PaperId = string | number;

/** One paper's line of the answer. */
export interface PaperClaims {
  id: PaperId;
  claims: Claim[];
}

export interface ExtractedLines {
  /** The answers in order, each with its line end. */
  output: string;
  malformed: MalformedRecord[];
}

/** How one paper is written out; the default is a line of JSON. */
export type WritePaper = (id: PaperId, source: SourceText) => string;

const writeJson: WritePaper = (id, source) => {
  const answer: PaperClaims = { id, claims: extractClaims(source).claims };
  return `${JSON.stringify(answer)}\n`;
};

/** Reads lines of JSON papers, extracts their claims, writes them out; lines that are no paper are reported. Pure. */
export function extractLines(lines: readonly ByteLine[], write: WritePaper = writeJson): ExtractedLines {
  const malformed: MalformedRecord[] = [];
  let output = '';
  for (const line of lines) {
    const record = parseRecord(line, paperToRead);
    if (!record) continue;
    if (!record.ok) {
      malformed.push({ line: line.number, reason: record.reason });
      continue;
    }
    const { id, title, abstract } = record.value;
    output += write(id, { title: title ?? '', abstract });
  }
  return { output, malformed };
}
