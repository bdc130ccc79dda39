import type { Kysely } from 'kysely';
import type { AnnotatedPaper } from '#app/fitting/annotated-document.ts';
import { hashText } from '#app/llm/kept-answers.ts';
import { listLatestAnswers } from '#db/llm/list-latest-answers.server.ts';
import { pagePapersWithText } from '#db/queries/page-papers-with-text.server.ts';
import { listReviewedPapers } from '#db/queries/list-reviewed-papers.server.ts';
import type { Database } from '#db/schema.ts';
import { addModelTeaching } from './model-teaching.ts';
import { isWhole, toTaughtPaper } from './taught-paper.ts';

/** So many answers of models are looked at, the latest: more take time, and teach little that is new. */
const MOST_ANSWERS = 1000;
const PAGE_SIZE = 500;

/** What a database knows that the rules can learn from. */
export interface Teaching {
  readonly papers: readonly AnnotatedPaper[];
  /** Of the papers those that were reviewed as a whole and report results: they show how well the rules read. */
  readonly tested: ReadonlySet<AnnotatedPaper>;
  /** Claims with a review in force. */
  readonly reviews: number;
  /** Claims of models that count. */
  readonly modelClaims: number;
}

/** Gathers what reviewers said, and what models said where no reviewer has looked through the paper. */
export async function gatherTeaching(db: Kysely<Database>): Promise<Teaching> {
  const reviewed = await listReviewedPapers(db);
  const whole = new Set(reviewed.filter(isWhole).map(({ id }) => id));
  const taught = new Map(reviewed.map((paper) => [paper.id, toTaughtPaper(paper)]));
  const tested = new Set(
    [...taught].flatMap(([id, paper]) => (whole.has(id) && paper.claims.length > 0 ? [paper] : [])),
  );
  for await (const { paper, answer } of findAnswered(db)) {
    if (whole.has(paper.id)) continue;
    taught.set(paper.id, addModelTeaching(taught.get(paper.id) ?? nothingKnown(paper), answer));
  }
  const papers = [...taught.values()];
  return {
    papers,
    tested,
    reviews: reviewed.flatMap(({ claims }) => claims.filter(({ action }) => action !== null)).length,
    modelClaims: papers.flatMap(({ claims }) => claims.filter(({ weight = 1 }) => weight > 0 && weight < 1))
      .length,
  };
}

interface StoredText {
  readonly id: number;
  readonly title: string;
  readonly abstract: string;
}

function nothingKnown({ id, title, abstract }: StoredText): AnnotatedPaper {
  return { id: String(id), source: { title, abstract }, claims: [], othersWeight: 0 };
}

/** Answers are kept by their texts: the stored papers are gone through for those that have one. */
async function* findAnswered(db: Kysely<Database>): AsyncGenerator<{ paper: StoredText; answer: string }> {
  const answers = await listLatestAnswers(db, { limit: MOST_ANSWERS });
  const byText = new Map(answers.map(({ textSha256, answer }) => [textSha256, answer]));
  for (let after = 0; byText.size > 0;) {
    const papers = await pagePapersWithText(db, { after, limit: PAGE_SIZE });
    for (const paper of papers) {
      const answer = byText.get(hashText(paper));
      if (answer !== undefined) yield { paper, answer };
    }
    const last = papers.at(-1);
    if (!last) return;
    after = last.id;
  }
}
