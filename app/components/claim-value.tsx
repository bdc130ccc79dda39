import { toClaimPath } from '#app/leaderboard/board-row.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';

interface ClaimValueProps {
  claim: {
    anchor: string;
    quote: string;
    unit: string | null;
    qualifier: string | null;
    paper: { slug: string; title: string };
  };
}

/**
 * A number as its paper wrote it, which leads to its characters there. A plain link on purpose: a browser marks the target
 * of an address (`:target`) only where it goes there by itself.
 */
export function ClaimValue({ claim }: ClaimValueProps) {
  const { text, rest } = formatValue(claim);
  return (
    <>
      {claim.qualifier && <span className="mr-1 text-muted">{claim.qualifier}</span>}
      <a
        href={toClaimPath(claim)}
        title={`Read from “${claim.paper.title}”`}
        className="font-semibold whitespace-nowrap"
      >
        {text}
      </a>
      {rest && <span className="text-muted">{rest}</span>}
    </>
  );
}
