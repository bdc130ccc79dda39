import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isAtLeast } from '#app/accounts/account.ts';
import { Badge } from '#app/components/badge.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { ClaimHistory } from '#app/components/review/claim-history.tsx';
import { InPlaceReview } from '#app/components/review/in-place-review.tsx';
import { ReviewFacts, ReviewPaper, ReviewReasons } from '#app/components/review/review-facts.tsx';
import { ReviewText } from '#app/components/review/review-text.tsx';
import { idField } from '#app/forms/id-field.ts';
import { toReviewView } from '#app/leaderboard/review-view.ts';
import { toMovedClaim } from '#app/names/moved-paper.server.ts';
import { explainSlots } from '#app/review/explain-slots.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { findClaimHistory } from '#db/queries/claim-history.server.ts';
import { listReviewClaims } from '#db/queries/review-claim.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `${data.view?.stated.quote ?? 'A claim'} · history · Claimboard` : 'Not found · Claimboard',
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = idField.safeParse(params.id);
  const history = id.success ? await findClaimHistory(context.db, id.data) : undefined;
  if (!id.success || !history) throw await toMovedClaim(context.db, id.data, request.url);
  const [[claim], account, rules] = await Promise.all([
    listReviewClaims(context.db, [id.data]),
    context.findAccount(),
    rulesInUse(context.db),
  ]);
  return {
    id: id.data,
    history,
    view: claim ? toReviewView(claim, explainSlots(claim, rules)) : null,
    canReview: account !== undefined && isAtLeast(account, 'reviewer'),
  };
}

/** A claim with everything that was ever said of it. */
export default function ClaimPage() {
  const { id, history, view, canReview } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-8">
      {view ? (
        <>
          <PageTitle title={`${view.stated.quote}${view.benchmark ? ` on ${view.benchmark.name}` : ''}`}>
            <p>
              <Badge
                tone={
                  view.status === 'rejected' ? 'danger' : view.status === 'unchecked' ? 'plain' : 'accent'
                }
              >
                {view.status === 'added' ? 'added by hand' : view.status}
              </Badge>
            </p>
            <ReviewPaper view={view} />
          </PageTitle>
          <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,46rem)_minmax(18rem,26rem)]">
            <div className="space-y-3">
              <ReviewText view={view} isWhole={false} mark={null} onMark={() => {}} />
              <ReviewReasons view={view} />
            </div>
            <ReviewFacts view={view} reasons={view.slotReasons} rivals={view.slotRivals} />
          </div>
          {canReview && <InPlaceReview view={view} here={`/claims/${id}`} />}
        </>
      ) : (
        <PageTitle title="A claim of an earlier abstract">
          <p className="max-w-prose text-muted">
            The abstract of its paper has changed, and these characters are no longer in it. What was said of
            them stays.
          </p>
        </PageTitle>
      )}
      <section aria-labelledby="history" className="space-y-3">
        <SectionTitle id="history">History</SectionTitle>
        <ClaimHistory claimId={id} history={history} version={canReview ? (view?.version ?? null) : null} />
      </section>
    </div>
  );
}
