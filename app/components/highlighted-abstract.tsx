import type { Segment } from '#app/leaderboard/segments.ts';

interface HighlightedAbstractProps {
  segments: Segment[];
  /** Roles of the claims by anchor: comparators are marked less loudly. */
  roles: Record<string, 'proposed' | 'comparator'>;
}

/** An abstract, character by character as given, with its claims marked. Each mark leads to its details. */
export function HighlightedAbstract({ segments, roles }: HighlightedAbstractProps) {
  return (
    <p
      data-abstract
      className="max-w-[44rem] font-serif text-[1.0625rem] leading-[1.75] break-words whitespace-pre-line sm:text-[1.1875rem]"
    >
      <Segments segments={segments} roles={roles} isLink />
    </p>
  );
}

function Segments({ segments, roles, isLink }: HighlightedAbstractProps & { isLink: boolean }) {
  return segments.map((segment, index) => {
    if ('text' in segment) return segment.text;
    const { anchor, segments: inner } = segment;
    const text = <Segments segments={inner} roles={roles} isLink={false} />;
    return (
      <mark key={index} id={anchor} data-role={roles[anchor]} className="claim-mark">
        {isLink ? <a href={`#${toDetailsId(anchor)}`}>{text}</a> : text}
      </mark>
    );
  });
}

/** Where the details of the claims at an anchor stand. */
export function toDetailsId(anchor: string): string {
  return anchor.replace(/^claim/, 'details');
}
