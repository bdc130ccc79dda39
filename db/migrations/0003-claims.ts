import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await createTextPiece(db);
  await createQuoteChecks(db);
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table claims (
      id integer generated always as identity primary key,
      paper_id integer not null references papers on delete cascade,
      run_id integer references extraction_runs on delete set null,
      start_offset integer not null check (start_offset >= 0),
      end_offset integer not null check (end_offset > start_offset),
      quote text not null,
      value double precision not null,
      low double precision,
      unit text,
      kind text not null check (kind in ('score', 'gain')),
      basis text check (basis in ('absolute', 'relative', 'factor', 'unspecified')),
      benchmark_name text,
      benchmark_alias_id integer references benchmark_aliases on delete set null,
      metric text,
      method_name text,
      method_alias_id integer references method_aliases on delete set null,
      base_name text,
      base_alias_id integer references method_aliases on delete set null,
      role text not null check (role in ('proposed', 'comparator')),
      versus text,
      from_value double precision,
      qualifier text check (qualifier in ('up to', 'at least', 'at most', 'about', 'average')),
      rule text not null,
      confidence double precision not null check (confidence between 0 and 1),
      is_reviewed boolean not null default false,
      is_detached boolean not null default false,
      check (basis is null or kind = 'gain')
    );
    -- Two claims without a method are the same claim too.
    create unique index claims_natural_key on claims (paper_id, start_offset, end_offset, kind, method_name)
      nulls not distinct where not is_detached;
    comment on column claims.start_offset is 'UTF-16 code units of the abstract, as in JavaScript.';
    comment on column claims.is_detached is
      'A reviewed claim whose characters left the abstract when it was changed; it shows nowhere.';
    create index claims_paper on claims (paper_id);
    create index claims_benchmark on claims (benchmark_alias_id) where benchmark_alias_id is not null;
    create index claims_method on claims (method_alias_id) where method_alias_id is not null;
    create index claims_base on claims (base_alias_id) where base_alias_id is not null;
    create index claims_reviewed on claims (id) where is_reviewed;

    create table passed_over (
      paper_id integer not null references papers on delete cascade,
      position integer not null,
      start_offset integer not null check (start_offset >= 0),
      end_offset integer not null check (end_offset > start_offset),
      quote text not null,
      reason text not null,
      primary key (paper_id, position)
    );

    create table checks (
      paper_id integer not null references papers on delete cascade,
      position integer not null,
      kind text not null check (kind in ('difference', 'ratio', 'fraction', 'bounds')),
      verdict text not null check (verdict in ('holds', 'fails')),
      figures text not null,
      primary key (paper_id, position)
    );

    create table check_claims (
      paper_id integer not null,
      position integer not null,
      claim_id integer not null references claims on delete cascade,
      primary key (paper_id, position, claim_id),
      foreign key (paper_id, position) references checks on delete cascade
    );
    create index check_claims_claim on check_claims (claim_id);

    create table implied_scores (
      paper_id integer not null references papers on delete cascade,
      position integer not null,
      value double precision not null,
      unit text,
      benchmark_name text,
      benchmark_alias_id integer references benchmark_aliases on delete set null,
      metric text,
      method_name text not null,
      method_alias_id integer references method_aliases on delete set null,
      figures text not null,
      primary key (paper_id, position)
    );
    create index implied_scores_benchmark on implied_scores (benchmark_alias_id);

    create table implied_score_claims (
      paper_id integer not null,
      position integer not null,
      claim_id integer not null references claims on delete cascade,
      primary key (paper_id, position, claim_id),
      foreign key (paper_id, position) references implied_scores on delete cascade
    );
    create index implied_score_claims_claim on implied_score_claims (claim_id);
  `.execute(db);
}

/**
 * Offsets count UTF-16 code units, Postgres counts characters. They differ from the first character beyond U+FFFF on,
 * which takes two units; the slow way is for texts that have one.
 */
async function createTextPiece(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function utf16_slice(content text, from_unit integer, to_unit integer) returns text
    language plpgsql immutable strict parallel safe as $$
    declare
      piece text;
    begin
      if content !~ U&'[\\+010000-\\+10FFFF]' then
        piece := substr(content, from_unit + 1, to_unit - from_unit);
        return case when char_length(piece) = to_unit - from_unit then piece end;
      end if;
      select string_agg(character, '' order by position) into piece
      from (
        select character, position, units, sum(units) over (order by position) as unit_end
        from (
          select character, position, case when ascii(character) > 65535 then 2 else 1 end as units
          from string_to_table(content, null) with ordinality as characters (character, position)
        ) counted
      ) placed
      where unit_end - units >= from_unit and unit_end <= to_unit
      -- Half of a surrogate pair is no text: a slice that would cut one is null.
      having sum(units) = to_unit - from_unit;
      return piece;
    end
    $$;
    comment on function utf16_slice is
      'The characters between two offsets in UTF-16 code units, as slice() of JavaScript; null where they are not in the text.';
  `.execute(db);
}

/** Every stored quote is exactly the characters of the abstract that its offsets name; nothing else gets in. */
async function createQuoteChecks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_quote(paper_id integer, start_offset integer, end_offset integer, quote text) returns void
    language plpgsql as $$
    begin
      raise exception 'paper % does not have the quote "%" at % to %', paper_id, left(quote, 80), start_offset, end_offset
        using errcode = 'check_violation', constraint = 'quote_is_in_abstract';
    end
    $$;

    create function check_claim_quotes() returns trigger language plpgsql as $$
    begin
      perform refuse_quote(written.paper_id, written.start_offset, written.end_offset, written.quote)
      from written
      join papers paper on paper.id = written.paper_id
      where not written.is_detached
        and utf16_slice(paper.abstract, written.start_offset, written.end_offset) is distinct from written.quote;
      return null;
    end
    $$;
    create trigger claims_inserted after insert on claims referencing new table as written
      for each statement execute function check_claim_quotes();
    create trigger claims_updated after update on claims referencing new table as written
      for each statement execute function check_claim_quotes();

    create function check_passed_over_quotes() returns trigger language plpgsql as $$
    begin
      perform refuse_quote(written.paper_id, written.start_offset, written.end_offset, written.quote)
      from written
      join papers paper on paper.id = written.paper_id
      where utf16_slice(paper.abstract, written.start_offset, written.end_offset) is distinct from written.quote;
      return null;
    end
    $$;
    create trigger passed_over_inserted after insert on passed_over referencing new table as written
      for each statement execute function check_passed_over_quotes();
    create trigger passed_over_updated after update on passed_over referencing new table as written
      for each statement execute function check_passed_over_quotes();

    create function check_quotes_of_paper() returns trigger language plpgsql as $$
    begin
      perform refuse_quote(quoted.paper_id, quoted.start_offset, quoted.end_offset, quoted.quote)
      from (
        select paper_id, start_offset, end_offset, quote from claims where not is_detached
        union all
        select paper_id, start_offset, end_offset, quote from passed_over
      ) quoted
      where quoted.paper_id = new.id
        and utf16_slice(new.abstract, quoted.start_offset, quoted.end_offset) is distinct from quoted.quote;
      return null;
    end
    $$;
    create trigger paper_abstract_changed after update of abstract on papers
      for each row when (old.abstract is distinct from new.abstract) execute function check_quotes_of_paper();
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop trigger paper_abstract_changed on papers;
    drop table implied_score_claims, implied_scores, check_claims, checks, passed_over, claims;
    drop function check_quotes_of_paper, check_passed_over_quotes, check_claim_quotes, refuse_quote, utf16_slice;
  `.execute(db);
}
