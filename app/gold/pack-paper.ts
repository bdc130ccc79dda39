import type { AnnotatedClaim, AnnotatedPaper } from './annotated-claim.ts';
import { hashAbstract, toAnnotatedForm, toAnnotatedOffset } from './abstract-hash.ts';
import {
  countWords,
  MOST_WORDS,
  type Place,
  type PublishedClaim,
  type PublishedPaper,
  type Term,
} from './published-paper.ts';

/** An annotation that does not fit its text. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

/** A paper that is ready to be given out, and what had to stay behind. */
export interface PackedPaper {
  paper: PublishedPaper;
  /** Fields that are too long for a name and stand nowhere in the abstract, as they were written. */
  leftOut: string[];
}

/**
 * Takes the abstract's words out of an annotated paper: quotes go, since they follow from the spans, and so do long
 * descriptions, which are named by their place.
 * @throws {PackError} where a quote is not what stands at its place
 */
export function packPaper({ id, claims }: AnnotatedPaper, abstract: string): PackedPaper {
  const text = toAnnotatedForm(abstract);
  const leftOut: string[] = [];
  const toTerms: Writer['toTerms'] = (terms, field) =>
    packTerms(terms, text, (term) => leftOut.push(`${field} "${term}"`));
  const packed = claims.map((claim): PublishedClaim => {
    const [start, end] = movePlace(abstract, [claim.start, claim.end]);
    if (text.slice(start, end) !== toAnnotatedForm(claim.quote))
      throw new PackError(`${id}: "${claim.quote}" does not stand at ${claim.start} to ${claim.end}`);
    return toPublished(claim, { start, end, toTerms, toPlace: (place) => movePlace(abstract, place) });
  });
  packed.sort((a, b) => a.start - b.start);
  return { paper: { id, sha256: hashAbstract(abstract), claims: packed }, leftOut };
}

/**
 * Terms as they may be given out: as they are where they are short, all of them together; else by their place where they have
 * one. Names in a row, in the order of the text, would be a piece of it too.
 */
function packTerms(terms: readonly string[], text: string, leaveOut: (term: string) => void): Term[] {
  const runs = terms.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (runs.length <= MOST_WORDS) return [...terms];
  return terms.flatMap((term): Term[] => {
    const start = term === '' ? -1 : text.indexOf(term);
    if (start >= 0) return [[start, start + term.length]];
    if (countWords(term) <= MOST_WORDS) return [term];
    leaveOut(term);
    return [];
  });
}

interface Writer {
  start: number;
  end: number;
  toTerms(terms: readonly string[], field: string): Term[];
  toPlace(place: Place): Place;
}

function toPublished(claim: AnnotatedClaim, { start, end, toTerms, toPlace }: Writer): PublishedClaim {
  const toTerm = (term: string | null, field: string) =>
    term === null ? undefined : toTerms([term], field)[0];
  return withoutUndefined({
    start,
    end,
    value: claim.value,
    low: claim.low ?? undefined,
    unit: claim.unit ?? undefined,
    kind: claim.kind,
    basis: claim.basis ?? undefined,
    benchmark: toTerm(claim.benchmark, 'benchmark'),
    metric: toTerm(claim.metric, 'metric'),
    method: toTerm(claim.method, 'method'),
    base: toTerm(claim.base, 'base'),
    role: claim.role,
    versus: toTerm(claim.versus, 'versus'),
    from: claim.from ?? undefined,
    qualifier: claim.qualifier ?? undefined,
    change: claim.change ?? undefined,
    setting: toTerm(claim.setting ?? null, 'setting'),
    also: toList(claim.also.map(toPlace)),
    optional: claim.optional ? (true as const) : undefined,
    benchmarkAlso: toList(
      toTerms(
        claim.benchmarkAlso.map((name) => name ?? ''),
        'benchmarkAlso',
      ),
    ),
    methodAlso: toList(toTerms(claim.methodAlso, 'methodAlso')),
    kindAlso: toList(claim.kindAlso),
  });
}

function movePlace(abstract: string, [start, end]: readonly [number, number]): Place {
  return [toAnnotatedOffset(abstract, start), toAnnotatedOffset(abstract, end)];
}

function toList<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}

function withoutUndefined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
