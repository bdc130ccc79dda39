import { toClaimPath } from '#app/leaderboard/board-row.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import { nameKind } from '#app/leaderboard/name-kind.ts';
import type { SourcedClaim } from '#db/queries/sourced-claims.server.ts';
import { toCodePoints } from './code-points.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Characters before and after the quote that tell it from the same characters elsewhere. */
const AROUND = 32;

/** Address of the text that annotations point into: the abstract alone, as plain text. */
export function toAbstractUrl(slug: string, origin: string): string {
  return `${origin}/papers/${encodeURIComponent(slug)}/abstract.txt`;
}

/**
 * A claim as a W3C Web Annotation: what is claimed as its body, its characters as the target, by position and by quote.
 * Positions are code points there, code units here.
 */
export function toWebAnnotation(claim: SourcedClaim, origin: string) {
  const { abstract, start, end, quote, id, paper } = claim;
  return {
    '@context': CONTEXT,
    id: `${origin}/api/v1/claims/${id}`,
    type: 'Annotation',
    motivation: 'describing',
    generator: { id: origin, type: 'Software', name: 'Claimboard' },
    body: [
      {
        type: 'TextualBody',
        value: describe(claim),
        format: 'text/plain',
        language: 'en',
        purpose: 'describing',
      },
      { type: 'SpecificResource', source: origin + toClaimPath(claim), purpose: 'linking' },
    ],
    target: {
      source: toAbstractUrl(paper.slug, origin),
      selector: [
        {
          type: 'TextPositionSelector',
          start: toCodePoints(abstract, start),
          end: toCodePoints(abstract, end),
        },
        {
          type: 'TextQuoteSelector',
          exact: quote,
          prefix: takeLast(abstract.slice(0, start)),
          suffix: takeFirst(abstract.slice(end)),
        },
      ],
    },
  };
}

export type WebAnnotation = ReturnType<typeof toWebAnnotation>;

/** Annotations as one collection with one page. */
export function toAnnotationCollection(
  claims: readonly SourcedClaim[],
  { id, label, origin }: { id: string; label: string; origin: string },
) {
  const items = claims.map((claim) => {
    const { '@context': _, ...annotation } = toWebAnnotation(claim, origin);
    return annotation;
  });
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** `score: rStar-Math on Qwen2.5-Math-7B, 90.0% accuracy on MATH`. */
function describe(claim: SourcedClaim): string {
  const { method, base, metric, benchmark, setting, role, versus } = claim;
  const { text, rest } = formatValue(claim);
  const kind = nameKind(claim);
  const system = [method?.name ?? 'a system', base && `on ${base.name}`].filter(Boolean).join(' ');
  const value = [
    text + rest,
    kind !== 'score' && kind,
    metric,
    benchmark && `on ${benchmark.name}`,
    setting && `(${setting})`,
  ];
  const parts = [
    system,
    value.filter(Boolean).join(' '),
    versus && `${kind === 'gain' ? 'over' : 'against'} ${versus}`,
  ];
  return `${role === 'proposed' ? 'Reported' : 'Reported for comparison'}: ${parts.filter(Boolean).join(', ')}`;
}

/** Whole characters: half of one is no text. */
function takeLast(text: string): string {
  return Array.from(text).slice(-AROUND).join('');
}

function takeFirst(text: string): string {
  return Array.from(text.slice(0, 2 * AROUND))
    .slice(0, AROUND)
    .join('');
}
