import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isAtLeast } from '#app/accounts/account.ts';
import { requireAccount } from '#app/accounts/require-account.ts';
import { AnnotatedText } from '#app/components/annotated-text.tsx';
import { ClaimsTable } from '#app/components/claims-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { SectionTitle } from '#app/components/page-title.tsx';
import { PaperFindings } from '#app/components/paper-findings.tsx';
import { PaperHead } from '#app/components/paper-head.tsx';
import { AddClaimForm } from '#app/components/review/add-claim-form.tsx';
import { InPlaceReview } from '#app/components/review/in-place-review.tsx';
import { PaperReviewNote, RejectedClaims } from '#app/components/review/paper-review.tsx';
import { RelatedPapers } from '#app/components/related-papers.tsx';
import { StandingsTable } from '#app/components/standings-table.tsx';
import { TableExport } from '#app/components/table-export.tsx';
import { toAlternate, toOembedLink, toShareTags } from '#app/export/share-tags.ts';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { readForm } from '#app/forms/read-form.ts';
import { toReviewView } from '#app/leaderboard/review-view.ts';
import { toStandings } from '#app/leaderboard/standings.ts';
import { toMovedPaper } from '#app/names/moved-paper.server.ts';
import { findMovedPaper } from '#db/papers/paper-moves.server.ts';
import { listBoards } from '#db/queries/list-boards.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';
import { listRejectedClaims } from '#db/queries/rejected-claims.server.ts';
import { listRelatedPapers } from '#db/queries/related-papers.server.ts';
import { listReviewClaims } from '#db/queries/review-claim.server.ts';
import { answerPaper } from './answer-paper.server.ts';
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
    const [related, boards, rejected] = await Promise.all([
      listRelatedPapers(context.db, paperId),
      listBoards(context.db, { paperId }),
      listRejectedClaims(context.db, paperId),
    ]);
    const standings = toStandings(boards, ({ paper }) => paper.slug === slug, isLowerBetter);
    return { ...shapePaper(found), related, standings, rejected };
  });
  if (!shown) throw await toMovedPaper(context.db, id, request.url);
  const { origin } = new URL(request.url);
  // What follows depends on who asks, and is remembered for nobody else.
  const account = await context.findAccount();
  if (!account || !isAtLeast(account, 'reviewer')) return { ...shown, origin, reviewing: null };
  const views = await listReviewClaims(
    context.db,
    shown.claims.map((claim) => claim.id),
  );
  return { ...shown, origin, reviewing: views.map((view) => toReviewView(view)) };
}

export async function action({ request, context, params: { id = '' } }: ActionFunctionArgs) {
  const account = await requireAccount({ request, context }, 'reviewer');
  const form = await readForm(request);
  // The form may be older than what the paper was found to be.
  const slug = (await findMovedPaper(context.db, id)) ?? id;
  const answer = await answerPaper(context.db, account, { slug, form });
  if (answer.ok) throw redirect(`/papers/${encodeURIComponent(slug)}`, 303);
  const sent = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return data({ problem: answer.problem, sent }, { status: answer.status });
}

export default function PaperPage() {
  const { paper, claims, segments, roles, passedOver, checks, implied, related, standings, ...reviewed } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { reviewing, rejected, done } = reviewed;
  const here = `/papers/${encodeURIComponent(paper.slug)}`;
  return (
    <div className="space-y-10">
      <div className="space-y-3">
        <PaperHead paper={paper} />
        <PaperReviewNote done={done} canReview={reviewing !== null} />
      </div>
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
        actions={
          reviewing
            ? ({ id }) => {
                const view = reviewing.find((claim) => claim.id === id);
                return view && <InPlaceReview view={view} here={here} />;
              }
            : undefined
        }
      >
        {reviewing && (
          <AddClaimForm
            // Added or refused: a new form.
            key={claims.length}
            paper={paper.slug}
            refused={refused ?? null}
          />
        )}
        <RejectedClaims claims={rejected} />
      </AnnotatedText>
      {standings.length > 0 && (
        <section aria-labelledby="leaderboards" className="max-w-4xl space-y-3">
          <SectionTitle id="leaderboards">On the leaderboards</SectionTitle>
          <StandingsTable standings={standings} caption="Ranks of this paper" />
          <TableExport
            label="These ranks"
            address={`/papers/${encodeURIComponent(paper.slug)}/standings`}
            search=""
            cites
          />
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
