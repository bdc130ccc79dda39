import { Link } from '@remix-run/react';
import type { ShownClaim } from '#app/conflicts/show-conflict.server.ts';
import { toClaimPath } from '#app/leaderboard/board-row.ts';
import { ClaimStatus } from '../claim-status.tsx';
import { ClaimValue } from '../claim-value.tsx';
import { PaperDate } from '../paper-date.tsx';
import { RoleLabel } from '../role-label.tsx';

/** The numbers of a conflict side by side, each with the sentence that it stands in. */
export function ConflictSides({ claims }: { claims: ShownClaim[] }) {
  return (
    <ul role="list" className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {claims.map((claim) => (
        <li key={claim.id} className="space-y-1.5 rounded-md border border-line bg-paper px-3 py-2.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
            <span className="text-lg">
              <ClaimValue claim={claim} />
            </span>
            <ClaimStatus claim={claim} />
          </p>
          <p className="font-serif leading-relaxed [overflow-wrap:anywhere]">
            <Sentence claim={claim} />
          </p>
          <p className="text-sm text-muted">
            <Link to={`/papers/${encodeURIComponent(claim.paper.slug)}`} className="[overflow-wrap:anywhere]">
              {claim.paper.title}
            </Link>
            {' · '}
            <PaperDate date={claim.paper.publishedOn} />
            {' · '}
            <RoleLabel role={claim.role} />
          </p>
          {claim.sourceLink && (
            <p className="text-sm">
              <a href={claim.sourceLink} rel="noreferrer">
                This sentence at the publisher
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Sentence({ claim }: { claim: ShownClaim }) {
  const { sentence, start, end } = claim.placed;
  return (
    <>
      {sentence.slice(0, start)}
      <mark className="claim-mark" data-role={claim.role}>
        <a href={toClaimPath(claim)} title="Show it in the abstract">
          {sentence.slice(start, end)}
        </a>
      </mark>
      {sentence.slice(end)}
    </>
  );
}
