/** From a list of papers to leaderboards, on a real Postgres: well-known results stand where they belong. */
import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { listBenchmarks } from '#db/queries/list-benchmarks.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';
import type { Database } from '#db/schema.ts';
import { useTestDatabase } from '#test/support/database.ts';

const savedPage = fileURLToPath(new URL('../../../shared/corpus/hf-papers.txt', import.meta.url));
const hasSavedPage = existsSync(savedPage);

const leading = [
  { benchmark: 'MATH', system: 'rStar-Math', paper: '', value: 90.0 },
  { benchmark: 'AlpacaEval 2.0', system: 'INPO', paper: '', value: 41.5 },
  { benchmark: 'Arena-Hard', system: 'CDR', paper: '', value: 37.4 },
  { benchmark: 'WebArena-Lite', system: 'WebRL', paper: '', value: 43.0 },
  // The name is that of the data; the abstract gives the model that was trained on it none.
  { benchmark: 'RewardBench', system: '', paper: 'HelpSteer2', value: 92.0 },
];

const corpora = [
  { name: 'the demo corpus', isHere: true, fill: (db: Kysely<Database>) => loadDemo(db) },
  {
    name: `a saved papers page${hasSavedPage ? '' : ' (skipped: ../shared/corpus/hf-papers.txt is not here)'}`,
    isHere: hasSavedPage,
    fill: (db: Kysely<Database>) => ingestPapers(db, readPapers(createReadStream(savedPage))),
  },
];

describe.each(corpora.map((corpus) => [corpus.name, corpus] as const))('%s', (_, { isHere, fill }) => {
  const database = useTestDatabase();
  let db: Kysely<Database>;

  beforeAll(async () => {
    if (!isHere) return;
    db = database.db;
    expect(await fill(db)).toMatchObject({ papers: 71, inserted: 71, malformed: 0, isComplete: true });
  });

  it
    .skipIf(!isHere)
    .each(leading.map((row) => [row.benchmark, row.value, row.system || row.paper, row] as const))(
    '%s lists %d of %s',
    async (benchmark, value, _, { system, paper }) => {
      const { benchmarks } = await listBenchmarks(db, { search: benchmark, limit: 50, offset: 0 });
      const slug = benchmarks.find((candidate) => candidate.name === benchmark)?.slug;
      expect(slug, `no benchmark is called ${benchmark}`).toBeDefined();
      const board = await findLeaderboard(db, { slug: slug ?? '' });
      const rows = board?.rows.filter((row) => row.value === value) ?? [];
      expect(rows.map((row) => row.method?.name)).toEqual([expect.stringContaining(system)]);
      expect(rows[0]?.paper.title).toContain(paper);
      expect(rows[0]).toMatchObject({ kind: 'score', unit: '%', role: 'proposed' });
    },
  );

  it.skipIf(!isHere)('has every claim at the characters that it quotes', async () => {
    const papers = await db.selectFrom('papers').select('slug').execute();
    let claims = 0;
    for (const { slug } of papers) {
      const found = await findPaper(db, slug);
      for (const { start, end, quote } of found?.claims ?? []) {
        expect(found?.paper.abstract.slice(start, end)).toBe(quote);
        claims++;
      }
    }
    expect(claims).toBeGreaterThan(50);
  });
});
