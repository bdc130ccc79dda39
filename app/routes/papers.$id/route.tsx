import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ClaimCards } from '#app/components/claim-cards.tsx';
import { ClaimsTable } from '#app/components/claims-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { HighlightedAbstract } from '#app/components/highlighted-abstract.tsx';
import { SectionTitle } from '#app/components/page-title.tsx';
import { PaperFindings } from '#app/components/paper-findings.tsx';
import { PaperHead } from '#app/components/paper-head.tsx';
import { RelatedPapers } from '#app/components/related-papers.tsx';
import { findPaper } from '#db/queries/paper.server.ts';
import { listRelatedPapers } from '#db/queries/related-papers.server.ts';
import { shapePaper } from './shape-paper.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.paper.title} · Claimboard` : 'Not found · Claimboard' },
];

export async function loader({ params: { id = '' }, context }: LoaderFunctionArgs) {
  const found = await findPaper(context.db, id);
  if (!found) throw new Response('No paper has this address.', { status: 404 });
  return { ...shapePaper(found), related: await listRelatedPapers(context.db, found.paper.id) };
}

export default function PaperPage() {
  const { paper, claims, segments, roles, passedOver, checks, implied, related } =
    useLoaderData<typeof loader>();
  return (
    <div className="space-y-10">
      <PaperHead paper={paper} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,44rem)_minmax(20rem,30rem)]">
        <section aria-labelledby="abstract" className="space-y-3">
          <SectionTitle id="abstract">{paper.isDigest ? 'Digest of the abstract' : 'Abstract'}</SectionTitle>
          <HighlightedAbstract segments={segments} roles={roles} />
        </section>
        <section aria-labelledby="details" className="space-y-3">
          <SectionTitle id="details">Results read from it</SectionTitle>
          {claims.length > 0 ? (
            <ClaimCards claims={claims} />
          ) : (
            <EmptyState title={paper.readBy ? 'This abstract reports no results' : 'Not read yet'}>
              {paper.readBy
                ? 'No number in it states the outcome of an evaluation.'
                : 'The numbers of this abstract will be here once it has been read.'}
            </EmptyState>
          )}
        </section>
      </div>
      {claims.length > 0 && (
        <section aria-labelledby="claims" className="space-y-3">
          <SectionTitle id="claims">As a table</SectionTitle>
          <ClaimsTable rows={claims} caption="Results of this paper" />
        </section>
      )}
      <PaperFindings checks={checks} implied={implied} passedOver={passedOver} />
      <RelatedPapers papers={related} />
    </div>
  );
}
