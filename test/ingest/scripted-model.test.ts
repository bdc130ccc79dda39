/** Mode `assist` with a model that tells the truth about half of the papers and lies about the rest. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { goldPaper, type GoldClaim } from '#app/evaluation/annotated-paper.ts';
import type { Claim } from '#app/extraction/claim.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { readStored } from '#app/ingest/read-stored.ts';
import { keepAnswers } from '#app/llm/kept-answers.ts';
import { openClient } from '#app/llm/open-client.ts';
import type { ProposedClaim } from '#app/extraction/llm/proposal.ts';
import type { ModelMode } from '#app/extraction/llm/reading-mode.ts';
import { listDisagreements } from '#db/queries/list-disagreements.server.ts';
import { useTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { answer, useModelServer } from '#test/support/model-server.ts';
import { propose } from '#test/support/proposals.ts';

const database = useTestDatabase({ perTest: true });
const server = useModelServer();
let db: TestDatabase['db'];
beforeEach(() => void (db = database.db));

interface Annotated {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** What a truthful model answers. */
  readonly truth: readonly ProposedClaim[];
}

/** Ways in which a model gets a claim wrong, or lies. */
const corruptions: ((claim: ProposedClaim, abstract: string) => ProposedClaim)[] = [
  (claim) => ({ ...claim, value: claim.value + 1 }),
  (claim) => ({ ...claim, quote: '99.93%', value: 99.93 }),
  (claim) => ({ ...claim, quote: claim.quote.slice(1), value: Number.parseFloat(claim.quote.slice(1)) || 0 }),
  (claim) => ({ ...claim, benchmark: 'Nowhere-Bench' }),
  (claim) => ({ ...claim, method: 'Phantasm-9000' }),
  (claim) => ({ ...claim, context: `on Nowhere-Bench it is ${claim.quote}` }),
  (claim) => ({ ...claim, role: claim.role === 'proposed' ? 'comparator' : 'proposed' }),
  (claim) => ({ ...claim, kind: claim.kind === 'score' ? 'gain' : 'score' }),
  (claim) => ({ ...claim, from: 12.3456 }),
  (claim) => ({ ...claim, metric: 'BLEURT-77' }),
];

async function readAll(papers: readonly Annotated[], mode: ModelMode) {
  async function* records() {
    for (const [i, { id, title, abstract }] of papers.entries()) {
      const paper = {
        source: 'test',
        externalId: id,
        title,
        abstract,
        url: null,
        publishedOn: null,
        authors: [],
        isDigest: false,
      };
      yield { ok: true as const, line: i + 1, paper };
    }
  }
  await ingestPapers(db, records());
  const byAbstract = new Map(papers.map((paper, i) => [paper.abstract, { paper, isLied: i % 2 === 1, i }]));
  server.behave(({ abstract }) => {
    const { paper, isLied, i } = byAbstract.get(abstract)!;
    return answer(
      isLied
        ? paper.truth.map((claim, k) => corruptions[(i + k) % corruptions.length]!(claim, abstract))
        : paper.truth,
    );
  });
  const client = await openClient(server.settings());
  const report = await readStored(db, { mode, answers: keepAnswers(db, client) }, { concurrency: 2 });
  expect(report).toMatchObject({ failed: [], waiting: 0, stopped: null });
  const asked = new Set(server.questions.map(({ abstract }) => byAbstract.get(abstract)!.i));
  return papers.map((paper, i) => ({ paper, isAsked: asked.has(i), isLied: i % 2 === 1 }));
}

/** Stored claims of a paper, with who found them and whether they wait for a person. */
async function listStored(id: string, forReview: ReadonlySet<number>) {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('papers', 'papers.id', 'claims.paperId')
    .leftJoin('claimSources as source', 'source.claimId', 'claims.id')
    .where('papers.externalId', '=', id)
    .select([
      'claims.id',
      'claims.quote',
      'claims.startOffset as start',
      'claims.value',
      'claims.low',
      'claims.kind',
      'claims.role',
      'claims.benchmarkName as benchmark',
      'claims.methodName as method',
      'source.foundBy',
    ])
    .execute();
  return rows.map((row) => ({ ...row, isForReview: forReview.has(row.id) }));
}

async function expectTruthAndNothingElse(papers: readonly Annotated[], mode: ModelMode): Promise<number> {
  let landed = 0;
  const read = await readAll(papers, mode);
  const forReview = new Set((await listDisagreements(db, { limit: 10_000 })).map(({ claimId }) => claimId));
  for (const { paper, isAsked, isLied } of read) {
    if (!isAsked) continue;
    const stored = await listStored(paper.id, forReview);
    if (isLied) {
      const rules = extractClaims(paper).claims;
      for (const { id, foundBy, isForReview, ...claim } of stored) {
        // A lie that says of a number what the rules say changes nothing.
        const isOfRules = foundBy === null || rules.some((own) => isSameReading(own, claim));
        expect([paper.id, id, claim, isOfRules || isForReview]).toEqual([paper.id, id, claim, true]);
      }
      continue;
    }
    for (const { quote, value } of paper.truth) {
      // A number may stand twice in an abstract, and be told of once.
      const found = stored.filter(
        (claim) =>
          (claim.quote.includes(quote) || quote.includes(claim.quote)) &&
          [claim.value, claim.low].includes(value),
      );
      expect([paper.id, quote, found.map(({ foundBy }) => foundBy)]).toEqual([
        paper.id,
        quote,
        expect.arrayContaining([expect.stringMatching(/model|both/)]),
      ]);
      landed++;
    }
  }
  return landed;
}

type Reading = Pick<Claim, 'start' | 'value' | 'kind' | 'role' | 'benchmark' | 'method'>;

function isSameReading(a: Reading, b: Reading): boolean {
  return (['start', 'value', 'kind', 'role', 'benchmark', 'method'] as const).every(
    (slot) => a[slot] === b[slot],
  );
}

/** Our own words: a number that rules do not read, and one that they do. */
const own: Annotated[] = Array.from({ length: 40 }, (_, i) => {
  const abstract =
    `We present Sage${i}. Sage${i} reaches ${40 + i}.5% accuracy on MATH, and improves F1 on SQuAD by ${i + 1}.3 points over Basil. ` +
    `In 2019 a prior tally of ${i}.25 was set for GSM8K.`;
  const method = `Sage${i}`;
  return {
    id: `own-${i}`,
    title: `Sage${i}: sums with care`,
    abstract,
    truth: [
      propose(abstract, `${40 + i}.5%`, { benchmark: 'MATH', metric: 'accuracy', method }),
      propose(abstract, `${i + 1}.3 points`, {
        kind: 'gain',
        benchmark: 'SQuAD',
        metric: 'F1',
        method,
        versus: 'Basil',
      }),
      propose(abstract, `${i}.25`, { benchmark: 'GSM8K', method, context: `tally of ${i}.25 was` }),
    ],
  };
});

describe('a model that tells the truth about half of the papers', () => {
  it.each(['assist', 'both', 'llm'] as const)(
    '(in our own words, mode %s) is believed, and otherwise refused or sent to review',
    async (mode) => {
      expect(await expectTruthAndNothingElse(own, mode)).toBe(60);
      const rejected = await db.selectFrom('llmRejections').select('reason').execute();
      expect(rejected.length).toBeGreaterThan(30);
    },
  );

  const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
  const hasShared = existsSync(shared);
  const note = hasShared ? '' : ' (skipped: ../shared is not here)';
  it.skipIf(!hasShared).each(['assist', 'both'] as const)(
    `(annotated papers, mode %s) is believed, and otherwise refused or sent to review${note}`,
    { timeout: 120_000 },
    async (mode) => {
      const papers = ['seed', 'dev'].flatMap((name) => readAnnotated(shared, name));
      const landed = await expectTruthAndNothingElse(papers, mode);
      expect(landed).toBeGreaterThan(mode === 'assist' ? 20 : 100);
    },
  );
});

function readAnnotated(shared: string, name: string): Annotated[] {
  const read = (file: string) =>
    readFileSync(`${shared}${file}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const papers = new Map(
    read(`corpus/${name}.papers.jsonl`).map((paper) => [paper.id, paper as unknown as Annotated]),
  );
  return read(`gold/${name}.jsonl`).map((line) => {
    const { id, claims } = goldPaper.parse(line);
    const { title, abstract } = papers.get(id)!;
    return {
      id,
      title,
      abstract,
      truth: claims.filter(({ optional }) => !optional).map((claim) => toTruth(claim, abstract)),
    };
  });
}

/** The annotation as a model would answer: the number with words around it. Names that annotators put in words of their own are left out. */
function toTruth(
  { start, end, value, kind, benchmark, method, role }: GoldClaim,
  abstract: string,
): ProposedClaim {
  const inText = (name: string | null) => (name !== null && abstract.includes(name) ? name : null);
  return {
    quote: abstract.slice(start, end),
    context: abstract.slice(Math.max(0, start - 60), end + 60),
    value,
    kind,
    benchmark: inText(benchmark),
    metric: null,
    setting: null,
    method: inText(method),
    base: null,
    role,
    versus: null,
    from: null,
  };
}
