import type { Transaction } from 'kysely';
import * as registry from '#app/extraction/registry/registry.ts';
import { resolveBenchmarks } from '#db/names/resolve-benchmarks.server.ts';
import { resolveMethods } from '#db/names/resolve-methods.server.ts';
import { toStoredName } from '#db/names/own-name.ts';
import type { ClaimState } from '#db/reviews/find-claim-state.server.ts';
import { STATED_FIELDS, type StatedClaim } from '#db/reviews/stated-claim.ts';
import type { Database } from '#db/schema.ts';
import type { ClaimFields } from './claim-fields.ts';
import { locateQuote, type Span } from './locate-quote.ts';
import { readNumber } from './read-number.ts';

export type Stated = { ok: true; claim: UnnamedClaim } | { ok: false; problem: string };

/** A claim whose names are not looked up yet. */
export type UnnamedClaim = Omit<StatedClaim, 'benchmarkAliasId' | 'methodAliasId' | 'baseAliasId'>;

/**
 * What a form says of a claim in an abstract: the quote found there, the number read from it where none was typed.
 * @param known the place that the form came with
 */
export function stateClaim(abstract: string, fields: ClaimFields, known?: Span): Stated {
  const place = locateQuote(abstract, fields, known);
  if (!place.ok) return place;
  const read = fields.value === null ? readNumber(abstract, place) : undefined;
  const value = fields.value ?? read?.value;
  if (value === undefined)
    return { ok: false, problem: 'There is no number in these characters. Say its value.' };
  return {
    ok: true,
    claim: {
      startOffset: place.start,
      endOffset: place.end,
      quote: abstract.slice(place.start, place.end),
      value,
      low: fields.low ?? read?.low ?? null,
      unit: fields.unit ?? read?.unit ?? null,
      kind: fields.kind,
      basis: fields.kind === 'gain' ? (fields.basis ?? 'unspecified') : null,
      change: fields.kind === 'gain' ? fields.change : null,
      benchmarkName: toStoredName(fields.benchmark),
      metric: fields.metric,
      setting: fields.setting,
      methodName: toStoredName(fields.method),
      baseName: toStoredName(fields.base),
      role: fields.role,
      versus: fields.versus,
      fromValue: fields.from,
      qualifier: fields.qualifier ?? read?.qualifier ?? null,
    },
  };
}

/**
 * Looks the names of a claim up exactly as those of extracted claims are; new ones become benchmarks and methods. Names that
 * `before` shows are left alone: the text's own name stays, and what it means is for whoever looks after names.
 */
export async function nameClaim(
  transaction: Transaction<Database>,
  claim: UnnamedClaim,
  before?: Pick<ClaimState, 'stated' | 'shown'>,
): Promise<StatedClaim> {
  const kept = before ? keepNames(claim, before) : {};
  const typed = { ...claim, ...kept };
  const toResolve = (name: string | null, isKept: boolean) => (name === null || isKept ? [] : [name]);
  const benchmarks = await resolveBenchmarks(
    transaction,
    toResolve(typed.benchmarkName, 'benchmarkAliasId' in kept),
    registry,
  );
  const methods = await resolveMethods(
    transaction,
    [
      ...toResolve(typed.methodName, 'methodAliasId' in kept),
      ...toResolve(typed.baseName, 'baseAliasId' in kept),
    ],
    registry,
  );
  return {
    ...claim,
    benchmarkAliasId: benchmarks.get(claim.benchmarkName ?? '') ?? null,
    methodAliasId: methods.get(claim.methodName ?? '') ?? null,
    baseAliasId: methods.get(claim.baseName ?? '') ?? null,
    ...kept,
  };
}

function keepNames(
  claim: UnnamedClaim,
  { stated, shown }: Pick<ClaimState, 'stated' | 'shown'>,
): Partial<StatedClaim> {
  return {
    ...(claim.benchmarkName === shown.benchmark && {
      benchmarkName: stated.benchmarkName,
      benchmarkAliasId: stated.benchmarkAliasId,
    }),
    ...(claim.methodName === shown.method && {
      methodName: stated.methodName,
      methodAliasId: stated.methodAliasId,
    }),
    ...(claim.baseName === shown.base && { baseName: stated.baseName, baseAliasId: stated.baseAliasId }),
  };
}

/** Whether two claims say the same in every field. */
export function isSameClaim(one: StatedClaim, other: StatedClaim): boolean {
  return STATED_FIELDS.every((field) => one[field] === other[field]);
}
