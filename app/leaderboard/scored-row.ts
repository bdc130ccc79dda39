import type { Role } from '#app/extraction/claim.ts';

/** What ranking and charts need to know of a score; rows of the database have all of it and more. */
export interface ScoredRow {
  id: number;
  value: number;
  unit: string | null;
  quote: string;
  metric: string | null;
  method: { name: string; slug: string | null } | null;
  base: { name: string; slug: string | null } | null;
  role: Role;
  paper: { slug: string; title: string; publishedOn: string | null };
}
