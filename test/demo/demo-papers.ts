import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimKind, Role } from '#app/extraction/claim.ts';
import { findProjectRoot } from '#db/project-root.server.ts';

/** One line of the demo corpus: a published title with a digest of the abstract in our own words. */
export interface DemoPaper {
  id: string;
  title: string;
  abstract: string;
  url: string | null;
  date: string | null;
  authors: string[];
  isDigest: boolean;
}

/** What a digest states, as a person reads it. */
export interface StatedClaim {
  value: number;
  kind: ClaimKind;
  benchmark: string | null;
  method: string | null;
  role: Role;
  /** Readers differ on whether it is a claim at all. */
  isOptional?: boolean;
}

const folder = join(findProjectRoot(), 'db/demo');

export const demoPapers = parseLines<DemoPaper>(join(folder, 'papers.jsonl'));

/** The claims that each digest states, in the order of its text; a paper without any is not listed. */
export const statedClaims = new Map(
  Object.entries(
    JSON.parse(readFileSync(join(folder, 'expected-claims.json'), 'utf8')) as Record<string, StatedClaim[]>,
  ),
);

/** Reads a file with one JSON value a line. */
export function parseLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
