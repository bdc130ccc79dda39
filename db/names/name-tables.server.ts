import { sql } from 'kysely';

/** What a name can be the name of. */
export type NamedKind = 'benchmark' | 'method';

/** The tables of a kind as parts of SQL. `owner` is the column of an alias that points at what it means. */
export function tablesOf(what: NamedKind) {
  return {
    subjects: sql.table(`${what}s`),
    aliases: sql.table(`${what}_aliases`),
    owner: sql.ref(`${what}_id`),
  };
}
