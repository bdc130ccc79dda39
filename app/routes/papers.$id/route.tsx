import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AnnotatedText } from '#app/components/annotated-text.tsx';
import { ClaimsTable } from '#app/components/claims-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { SectionTitle } from '#app/components/page-title.tsx';
import { PaperFindings } from '#app/components/paper-findings.tsx';
import { PaperHead } from '#app/components/paper-head.tsx';
import { RelatedPapers } from '#app/components/related-papers.tsx';
import { StandingsTable } from '#app/components/standings-table.tsx';
import { TableExport } from '#app/components/table-export.tsx';
import { toAlternate, toOembedLink, toShareTags } from '#app/export/share-tags.ts';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { toStandings } from '#app/leaderboard/standings.ts';
import { listBoards } from '#db/queries/list-boards.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';
import { listRelatedPapers } from '#db/queries/related-papers.server.ts';
import { shapePaper } from './shape-paper.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'Not found · Claimboard' }];
  const { paper, claims, origin } = data;
  const url = `${origin}/papers/${encodeURIComponent(paper.slug)}`;
  const description = `${claims.length === 1 ? '1 result' : `${claims.length} results`} read from its abstract.`;
  return [
    { title: `${paper.title} · Claimboard` },
    ...toShareTags({ title: paper.title, description, url }),
    toAlternate('application/x-bibtex', `${url}/paper.bib`, 'BibTeX'),
    toOembedLink(url, origin, paper.title),
  ];
};

export async function loader({ request, params: { id = '' }, context }: LoaderFunctionArgs) {
  const shown = await context.remember(`paper ${id}`, async () => {
    const found = await findPaper(context.db, id);
    if (!found) return undefined;
    const { id: paperId, slug } = found.paper;
    const [related, boards] = await Promise.all([
      listRelatedPapers(context.db, paperId),
      listBoards(context.db, { paperId }),
    ]);
    const standings = toStandings(boards, ({ paper }) => paper.slug === slug, isLowerBetter);
    return { ...shapePaper(found), related, standings };
  });
  if (!shown) throw new Response('No paper has this address.', { status: 404 });
  return { ...shown, origin: new URL(request.url).origin };
}

export default function PaperPage() {
  const { paper, claims, segments, roles, passedOver, checks, implied, related, standings } =
    useLoaderData<typeof loader>();
  return (
    <div className="space-y-10">
      <PaperHead paper={paper} />
      <AnnotatedText
        title={paper.isDigest ? 'Digest of the abstract' : 'Abstract'}
        claimsTitle="Results read from it"
        segments={segments}
        roles={roles}
        claims={claims}
        empty={
          <EmptyState title={paper.readBy ? 'This abstract reports no results' : 'Not read yet'}>
            {paper.readBy
              ? 'No number in it states the outcome of an evaluation.'
              : 'The numbers of this abstract will be here once it has been read.'}
          </EmptyState>
        }
      />
      {standings.length > 0 && (
        <section aria-labelledby="leaderboards" className="max-w-4xl space-y-3">
          <SectionTitle id="leaderboards">On the leaderboards</SectionTitle>
          <StandingsTable standings={standings} caption="Ranks of this paper" />
        </section>
      )}
      {claims.length > 0 && (
        <section aria-labelledby="claims" className="space-y-3">
          <SectionTitle id="claims">As a table</SectionTitle>
          <ClaimsTable rows={claims} caption="Results of this paper" />
          <TableExport
            label="These results"
            address={`/papers/${encodeURIComponent(paper.slug)}/table`}
            search=""
            cites
            more={[
              {
                name: 'Web Annotations',
                address: `/papers/${encodeURIComponent(paper.slug)}/annotations.jsonld`,
              },
            ]}
          />
        </section>
      )}
      <PaperFindings checks={checks} implied={implied} passedOver={passedOver} />
      <RelatedPapers papers={related} />
    </div>
  );
}
