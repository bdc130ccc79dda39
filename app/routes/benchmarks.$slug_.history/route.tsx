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
import { NameHistory } from '#app/components/names/name-history.tsx';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { answerRevertForm } from '#app/names/answer-revert-form.server.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { showNameHistory } from '#app/names/show-name-history.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown ? `History of ${shown.name} · Claimboard` : 'Not found · Claimboard' },
];

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const { page } = parsePageParams(new URL(request.url).searchParams);
  const shown = await showNameHistory(context.db, 'benchmark', slug, page);
  if (!shown) throw await refuseAddress(context.db, request.url, 'No benchmark has this address.');
  const account = await context.findAccount();
  return { ...shown, page, mayEdit: account !== undefined && isAtLeast(account, 'editor') };
}

export async function action({ request, params: { slug = '' }, context }: ActionFunctionArgs) {
  const { id } = await requireAccount({ request, context }, 'editor');
  const answer = await answerRevertForm(context.db, 'benchmark', id, await request.formData());
  if (answer.problem !== undefined) return data(answer, { status: answer.status });
  return redirect(`/benchmarks/${encodeURIComponent(slug)}/history`, 303);
}

export default function BenchmarkHistoryPage() {
  const shown = useLoaderData<typeof loader>();
  return (
    <NameHistory what="benchmark" {...shown} problem={useActionData<typeof action>()?.problem ?? null} />
  );
}
