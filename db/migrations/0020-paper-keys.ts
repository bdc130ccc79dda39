import { sql, type Kysely } from 'kysely';
import { toPaperKeys } from '../papers/paper-keys.ts';

const BATCH = 2000;

/** One paper comes from several sources and in several versions: the names that it is known by, and where a review's sentence was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table papers add column version integer;
    comment on column papers.version is 'Of the text, where its source counts versions; an older one does not replace it.';

    create table paper_keys (
      scheme text not null check (scheme in ('source', 'arxiv', 'doi', 'title-author', 'title')),
      value text not null,
      paper_id integer not null references papers on delete cascade,
      primary key (scheme, value)
    );
    comment on table paper_keys is 'Names of papers: what has one of them is that paper, whichever source it comes from.';
    create index paper_keys_paper on paper_keys (paper_id);

    create table detached_claims (
      claim_id integer primary key references claims on delete cascade,
      sentence text not null,
      start_in_sentence integer not null
    );
    comment on table detached_claims is
      'The sentence of a reviewed claim that left the abstract: the claim comes back with it.';
  `.execute(db);
  await nameStoredPapers(db);
}

interface StoredPaper {
  id: number;
  source: string;
  externalId: string;
  title: string;
  url: string | null;
  authors: string[];
}

/** What is known of papers that came before their identifiers were kept: what their addresses say, and their titles. */
async function nameStoredPapers(db: Kysely<unknown>): Promise<void> {
  for (let after = 0; ;) {
    const { rows } = await sql<StoredPaper>`
      select id, source, external_id, title, url, authors from papers where id > ${after} order by id limit ${BATCH}
    `.execute(db);
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
    const keys = rows.flatMap((paper) =>
      toPaperKeys({ ...paper, publishedOn: null, isDigest: false, identifiers: findIdentifiers(paper) }).map(
        (key) => ({ ...key, paper_id: paper.id }),
      ),
    );
    await sql`
      insert into paper_keys (scheme, value, paper_id)
      select scheme, value, paper_id
      from json_to_recordset(${JSON.stringify(keys)}) as given (scheme text, value text, paper_id integer)
      on conflict do nothing
    `.execute(db);
  }
}

function findIdentifiers({ url }: StoredPaper) {
  const arxiv = /arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/.exec(
    url ?? '',
  )?.[1];
  const doi = /doi\.org\/(10\.\d{4,9}\/\S+)$/.exec(url ?? '')?.[1];
  return { arxiv, doi: doi?.startsWith('10.48550/') ? undefined : doi };
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table detached_claims, paper_keys;
    alter table papers drop column version;
  `.execute(db);
}
