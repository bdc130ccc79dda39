import { sql, type Kysely } from 'kysely';

/** Watched sources whose papers a language model reads as well. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table watches
      add column mode text check (mode in ('llm', 'assist', 'both')),
      add column model text,
      add column budget double precision check (budget >= 0),
      add check ((mode is null) = (model is null)),
      add check (budget is null or mode is not null);
    comment on column watches.mode is 'How a model reads what a fetch brings; null where only the rules do.';
    comment on column watches.budget is 'US dollars that the questions about one fetch may cost; null where nothing limits them.';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table watches drop column budget, drop column model, drop column mode`.execute(db);
}
