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
  'benchmarkName',
  'benchmarkAliasId',
  'metric',
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

/** The fields of a row that is JSON by column. */
export function fromColumns(columns: Record<string, unknown>): StatedClaim {
  return Object.fromEntries(
    STATED_FIELDS.map((field) => [field, columns[toColumn(field)] ?? null]),
  ) as StatedClaim;
}

function toColumn(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
