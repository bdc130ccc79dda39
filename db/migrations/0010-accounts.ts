import { sql, type Kysely } from 'kysely';

/** Accounts that can sign in: editors between reviewers and admins, accounts at rest, sessions known by a hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table users
      drop constraint users_role_check,
      add constraint users_role_check check (role in ('reviewer', 'editor', 'admin')),
      add column is_disabled boolean not null default false,
      add column is_invited boolean not null default false;
    comment on column users.is_invited is
      'An admin entered the e-mail address: a provider that vouches for the address may open the account.';
    create trigger users_counted after insert or update or delete or truncate on users
      for each statement execute function count_change();

    drop table sessions;
    create table sessions (
      id integer generated always as identity primary key,
      token_hash text not null unique,
      user_id integer not null references users on delete cascade,
      user_agent text not null default '',
      created_at timestamptz not null default now(),
      last_used_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    comment on column sessions.token_hash is 'SHA-256 of what the cookie holds: who reads the table cannot sign in with it.';
    create index sessions_user on sessions (user_id);
    create index sessions_expiry on sessions (expires_at);

    create table sign_in_attempts (
      key text primary key,
      attempts integer not null,
      expires_at timestamptz not null
    );
    comment on table sign_in_attempts is 'How often an address or an account was tried lately; keys are hashes.';
    create index sign_in_attempts_expiry on sign_in_attempts (expires_at);
  `.execute(db);
}

/** Editors become reviewers; everybody is signed out. Accounts at rest are so no longer. */
export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table sign_in_attempts, sessions;
    create table sessions (
      id text primary key,
      user_id integer not null references users on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    create index sessions_user on sessions (user_id);
    create index sessions_expiry on sessions (expires_at);

    drop trigger users_counted on users;
    update users set role = 'reviewer' where role = 'editor';
    alter table users
      drop constraint users_role_check,
      add constraint users_role_check check (role in ('reviewer', 'admin')),
      drop column is_disabled,
      drop column is_invited;
  `.execute(db);
}
