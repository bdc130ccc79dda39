import { sql, type Kysely } from 'kysely';

/** Weights of the rules that were learnt from reviews, and which of them the rules read with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table learnt_weights (
      id integer primary key generated always as identity,
      rules_version text not null,
      weights jsonb not null,
      sha256 text not null,
      papers integer not null check (papers >= 0),
      reviews integer not null check (reviews >= 0),
      model_claims integer not null check (model_claims >= 0),
      figures jsonb not null,
      made_by text not null,
      made_at timestamptz not null default now()
    );
    comment on table learnt_weights is 'Each row is a version; none changes.';
    comment on column learnt_weights.rules_version is 'Of the rules that it was learnt for: others read with the weights that come with them.';
    comment on column learnt_weights.weights is 'By slot the features whose weights are others than those that come with the rules.';
    comment on column learnt_weights.sha256 is 'Of the weights as learnt.';
    comment on column learnt_weights.figures is 'Of the reviewed papers, read while left out: before and after.';

    create table weight_choices (
      id integer primary key generated always as identity,
      weights_id integer references learnt_weights,
      chosen_by text not null,
      chosen_at timestamptz not null default now()
    );
    comment on table weight_choices is 'Which weights the rules read with: the latest row counts.';
    comment on column weight_choices.weights_id is 'Null for those that come with the product.';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table weight_choices, learnt_weights`.execute(db);
}
