import type { Selectable } from 'kysely';
import type { ClaimsTable } from '../schema.ts';

/** What a review may say of a claim: every column of `claims` but those of the extractor. */
export type StatedClaim = Pick<Selectable<ClaimsTable>, (typeof STATED_FIELDS)[number]>;

export const STATED_FIELDS = [
  'startOffset',
  'endOffset',
  'quote',
  'value',
  'low',
  'unit',
  'kind',
  'basis',
  'change',
  'benchmarkName',
  'benchmarkAliasId',
  'metric',
  'setting',
  'methodName',
  'methodAliasId',
  'baseName',
  'baseAliasId',
  'role',
  'versus',
  'fromValue',
  'qualifier',
] as const;

/** Fields by column, as `reviews.before` and `reviews.after` hold them. */
export function toColumns(claim: StatedClaim): Record<string, unknown> {
  return Object.fromEntries(STATED_FIELDS.map((field) => [toColumn(field), claim[field]]));
}

/**
 * The fields of a row that is JSON by column. What a review of earlier times does not speak of is left out: there the claim is
 * what was extracted. A score has no change, whatever was extracted before it was called one.
 */
export function fromColumns(columns: Record<string, unknown>): StatedClaim {
  const fields = STATED_FIELDS.filter((field) => toColumn(field) in columns);
  const claim = Object.fromEntries(
    fields.map((field) => [field, columns[toColumn(field)] ?? null]),
  ) as StatedClaim;
  return claim.kind === 'score' ? { ...claim, change: null } : claim;
}

function toColumn(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
