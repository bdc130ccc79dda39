import { z } from 'zod';
import { findSafeUrl } from '#app/leaderboard/source-link.ts';
import type { PaperFacts } from '#db/queries/page-papers.server.ts';
import type { PaperPageData } from '#db/queries/paper.server.ts';
import { claim, toClaimRecord } from './claim.ts';
import { named, toNamed } from './named.ts';

const facts = {
  slug: z.string(),
  source: z.string().describe('The kind of list that it came with.'),
  externalId: z.string().describe('Its identifier there.'),
  title: z.string(),
  authors: z.array(z.string()),
  publishedOn: z.iso.date().nullable(),
  isDigest: z.boolean().describe("Whether the text is a digest: the paper's numbers in other sentences."),
  page: z.url().describe('Its page in Claimboard.'),
  publisher: z.url().nullable().describe("The publisher's page."),
};

export const paperSummary = z
  .object({
    ...facts,
    isRead: z.boolean().describe('False until its abstract has been read for claims.'),
    claims: z.int().describe('How many claims were read in it.'),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'PaperSummary' });

const check = z
  .object({
    kind: z.string(),
    verdict: z.enum(['holds', 'fails']),
    figures: z.string().describe('The sum.'),
    claims: z.array(z.int()).describe('Numbers of the claims that it speaks of.'),
  })
  .meta({ id: 'Check', description: 'What the numbers of an abstract say of each other.' });

const impliedScore = z
  .object({
    value: z.number(),
    unit: z.string().nullable(),
    metric: z.string().nullable(),
    benchmark: named.nullable(),
    method: named.nullable(),
    figures: z.string().describe('How it follows.'),
    claims: z.array(z.int()).describe('Numbers of the claims that it follows from.'),
  })
  .meta({
    id: 'ImpliedScore',
    description: 'A score that two reported numbers entail. No paper reports it.',
  });

const passedOver = z
  .object({ start: z.int(), end: z.int(), quote: z.string(), reason: z.string() })
  .meta({ id: 'PassedOver', description: 'A number of the abstract that is no claim, and why.' });

export const paper = z
  .object({
    ...facts,
    abstract: z.string().describe('Every start and end refers to this text.'),
    readBy: z.object({ extractor: z.string(), version: z.string() }).nullable(),
    claims: z.array(claim).describe('In the order of the text.'),
    checks: z.array(check),
    impliedScores: z.array(impliedScore),
    passedOver: z.array(passedOver),
  })
  .meta({ id: 'Paper', description: 'A paper with everything that was read in it.' });

function toFacts(row: Omit<PaperFacts, 'isRead' | 'claims' | 'updatedAt' | 'id'>, origin: string) {
  return {
    slug: row.slug,
    source: row.source,
    externalId: row.externalId,
    title: row.title,
    authors: row.authors,
    publishedOn: row.publishedOn,
    isDigest: row.isDigest,
    page: `${origin}/papers/${encodeURIComponent(row.slug)}`,
    publisher: findSafeUrl(row.url),
  };
}

export function toPaperSummary(row: PaperFacts, origin: string): z.infer<typeof paperSummary> {
  const { isRead, claims, updatedAt } = row;
  return { ...toFacts(row, origin), isRead, claims, updatedAt: updatedAt.toISOString() };
}

export function toPaperRecord(found: PaperPageData, origin: string): z.infer<typeof paper> {
  const { abstract, readBy, ...row } = found.paper;
  return {
    ...toFacts(row, origin),
    abstract,
    readBy,
    claims: found.claims.map((each) => toClaimRecord({ ...each, paper: row, abstract }, origin)),
    checks: found.checks.map(({ claimIds, ...rest }) => ({ ...rest, claims: claimIds })),
    impliedScores: found.implied.map(({ claimIds, benchmark, method, ...rest }) => ({
      ...rest,
      benchmark: toNamed(benchmark, '/benchmarks', origin),
      method: toNamed(method, '/methods', origin),
      claims: claimIds,
    })),
    passedOver: found.passedOver,
  };
}
