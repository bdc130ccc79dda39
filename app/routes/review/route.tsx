import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { toOwnPath } from '#app/accounts/own-path.ts';
import { requireAccount } from '#app/accounts/require-account.ts';
import { QueueFilters } from '#app/components/review/queue-filters.tsx';
import { ReviewDesk } from '#app/components/review/review-desk.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { readForm } from '#app/forms/read-form.ts';
import { parseQueueParams } from '#app/leaderboard/queue-params.ts';
import { toQueuePath } from '#app/leaderboard/queue-search.ts';
import { toReviewView } from '#app/leaderboard/review-view.ts';
import { answerDecision } from '#app/review/answer-decision.ts';
import { explainSlots } from '#app/review/explain-slots.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { showQueue } from './show-queue.server.ts';

export const meta: MetaFunction = () => [{ title: 'Review · Claimboard' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = await requireAccount({ request, context }, 'reviewer');
  return showQueue(context.db, id, parseQueueParams(new URL(request.url).searchParams));
}

/** For plain forms: goes on to the next claim, or shows this one again with what is wrong. */
export async function action({ request, context }: ActionFunctionArgs) {
  const account = await requireAccount({ request, context }, 'reviewer');
  const { to, status, claim, ...answer } = await answerDecision(context.db, account, await readForm(request));
  if (answer.outcome.ok) throw redirect(toNextPath(to, claim?.id), 303);
  const reasons = claim ? explainSlots(claim, await rulesInUse(context.db)) : undefined;
  return data({ ...answer, claim: claim && toReviewView(claim, reasons) }, { status });
}

/** The claim that is back is the next one in the queue, and elsewhere the page is the same again. */
function toNextPath(to: string | undefined, back: number | undefined): string {
  const path = toOwnPath(to ?? '/review');
  if (back === undefined || !/^\/review(?:\?|$)/.test(path)) return path;
  const search = new URL(path, 'http://own.invalid').searchParams;
  return toQueuePath({ ...parseQueueParams(search), claim: back });
}

export default function ReviewPage() {
  const { params, benchmark, paper, claims, waiting, isMore, progress } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <PageTitle title="Review" />
        <QueueFilters params={params} benchmark={benchmark} paper={paper} />
      </div>
      <ReviewDesk
        // Another part of the queue is another pile on the desk.
        key={toQueuePath(params)}
        claims={claims}
        here={toQueuePath({ ...params, claim: null })}
        waiting={`${waiting.toLocaleString('en')}${isMore ? '+' : ''}`}
        progress={progress}
        answer={answer ?? null}
      />
    </div>
  );
}
