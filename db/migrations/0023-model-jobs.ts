import { sql, type Kysely } from 'kysely';

/** Jobs that ask a language model: what a group of them may spend, and which workers can do them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table job_groups
      add column budget double precision check (budget >= 0),
      add column spent double precision not null default 0 check (spent >= 0);
    comment on column job_groups.budget is 'US dollars that its jobs may spend together; null where nothing limits them.';
    comment on column job_groups.spent is
      'US dollars; calls that are under way, or were when their worker was killed, count at the most that they can take.';

    alter table workers add column model text;
    comment on column workers.model is 'The language model that it can ask; null where it can ask none.';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table workers drop column model;
    alter table job_groups drop column budget, drop column spent;
  `.execute(db);
}
