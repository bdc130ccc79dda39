import { z } from 'zod';
import { toClaimPath } from '#app/leaderboard/board-row.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import { findSafeUrl, findSentence, toSourceLink } from '#app/leaderboard/source-link.ts';
import type { SourcedClaim } from '#db/queries/sourced-claims.server.ts';
import { named, toNamed } from './named.ts';

/** Where a value was read. */
export const source = z
  .object({
    paper: z.object({
      slug: z.string(),
      title: z.string(),
      publishedOn: z.iso.date().nullable(),
      isDigest: z.boolean().describe("Whether the text is a digest: the paper's numbers in other sentences."),
    }),
    start: z.int().describe('First UTF-16 code unit of the number in the abstract.'),
    end: z.int().describe('The code unit behind its last one.'),
    quote: z.string().describe('These characters.'),
    sentence: z.string().describe('The sentence around them.'),
    page: z.url().describe('The page of the paper in Claimboard, at these characters.'),
    publisher: z
      .url()
      .nullable()
      .describe("The publisher's page; of an abstract, at this sentence (a text fragment)."),
  })
  .meta({
    id: 'Source',
    description: 'Where a value was read: the paper, the characters, and the ways to see them.',
  });

const share = z.number().min(0).max(1);

export const claim = z
  .object({
    id: z.int(),
    kind: z.enum(['score', 'gain']).describe('A level that was reached, or an improvement over something.'),
    value: z.number(),
    low: z.number().nullable().describe('The other end of a range.'),
    unit: z.string().nullable().describe('%, points, x (times), "of N", or as the text has it.'),
    written: z.string().describe('The value as a reader would have it: 90.0%, 4–16×.'),
    qualifier: z.enum(['up to', 'at least', 'at most', 'about', 'average']).nullable(),
    from: z.number().nullable().describe('The value before, where the text gives both.'),
    basis: z
      .enum(['absolute', 'relative', 'factor', 'unspecified'])
      .nullable()
      .describe('How a gain is measured: in points, in percent of the value before, in times.'),
    change: z
      .enum(['improvement', 'decline'])
      .nullable()
      .describe(
        'Whether a gain is one for the better; null for scores, and where the text does not tell or was read before that was known.',
      ),
    metric: z.string().nullable().describe('As the text says it.'),
    setting: z
      .string()
      .nullable()
      .describe(
        'Split, subset, language, shots, resolution or condition that it was measured under, as written; null where nobody has said.',
      ),
    benchmark: named.nullable(),
    method: named.nullable().describe('The system that the value belongs to.'),
    base: named.nullable().describe('The model that the method is built on or applied to.'),
    versus: z.string().nullable().describe('What a gain is better than, as written.'),
    role: z
      .enum(['proposed', 'comparator'])
      .describe("The paper's own system, or somebody else's that it is compared with."),
    status: z.enum(['unchecked', 'accepted', 'corrected', 'added']).describe('What reviewers said.'),
    verdict: z
      .enum(['holds', 'fails'])
      .nullable()
      .describe(
        'Whether it adds up with the other numbers of its abstract; null where nothing could be checked.',
      ),
    confidence: share.describe('How likely it is that it was read rightly.'),
    slotConfidence: z
      .object({ kind: share, benchmark: share, metric: share, method: share, role: share })
      .nullable()
      .describe(
        'How likely it is that each of these fields was read rightly; null where it was read before that was known.',
      ),
    rule: z.string().describe('The rule that read it.'),
    source,
  })
  .meta({ id: 'Claim', description: 'One reported number with the characters that it was read from.' });

export type ClaimRecord = z.infer<typeof claim>;

/** A stored claim as the API gives it. */
export function toClaimRecord(row: SourcedClaim, origin: string): ClaimRecord {
  const { text, rest } = formatValue(row);
  return {
    id: row.id,
    kind: row.kind,
    value: row.value,
    low: row.low,
    unit: row.unit,
    written: text + rest,
    qualifier: row.qualifier,
    from: row.from,
    basis: row.basis,
    change: row.change,
    metric: row.metric,
    setting: row.setting,
    benchmark: toNamed(row.benchmark, '/benchmarks', origin),
    method: toNamed(row.method, '/methods', origin),
    base: toNamed(row.base, '/methods', origin),
    versus: row.versus,
    role: row.role,
    status: row.status,
    verdict: row.verdict,
    confidence: row.confidence,
    slotConfidence: row.slotConfidence,
    rule: row.rule,
    source: toSource(row, origin),
  };
}

function toSource(row: SourcedClaim, origin: string): z.infer<typeof source> {
  const { slug, title, publishedOn, isDigest, url } = row.paper;
  const sentence = findSentence(row.abstract, row);
  const publisher = findSafeUrl(url);
  return {
    paper: { slug, title, publishedOn, isDigest },
    start: row.start,
    end: row.end,
    quote: row.quote,
    sentence,
    page: origin + toClaimPath(row),
    publisher: publisher && !isDigest ? toSourceLink(publisher, sentence) : publisher,
  };
}
