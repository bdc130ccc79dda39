import { sql, type Kysely } from 'kysely';

/** Besides passwords: tokens for programs, links that work once, accounts elsewhere. Secrets are stored as hashes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_tokens (
      id integer generated always as identity primary key,
      user_id integer not null references users on delete cascade,
      name text not null,
      token_hash text not null unique,
      ending text not null,
      scopes text[] not null check (scopes <@ array['read', 'write:reviews', 'write:papers'] and scopes <> '{}'),
      created_at timestamptz not null default now(),
      last_used_at timestamptz,
      expires_at timestamptz not null
    );
    comment on column api_tokens.ending is 'The last characters of the token, for its owner to know it by.';
    create index api_tokens_user on api_tokens (user_id);

    create table one_time_links (
      token_hash text primary key,
      purpose text not null check (purpose in ('welcome', 'password')),
      user_id integer references users on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      check ((purpose = 'welcome') = (user_id is null))
    );
    comment on table one_time_links is
      'welcome: whoever holds it becomes the first admin; password: whoever holds it chooses the password of the account.';
    create index one_time_links_user on one_time_links (user_id);

    create table user_identities (
      provider text not null check (provider in ('github')),
      subject text not null,
      user_id integer not null references users on delete cascade,
      created_at timestamptz not null default now(),
      primary key (provider, subject),
      unique (provider, user_id)
    );
    comment on column user_identities.subject is 'What the provider calls the account; it never gives it to another.';
    create index user_identities_user on user_identities (user_id);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table user_identities, one_time_links, api_tokens`.execute(db);
}
