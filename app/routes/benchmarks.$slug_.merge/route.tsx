import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccount } from '#app/accounts/require-account.ts';
import { MergePreview } from '#app/components/names/merge-preview.tsx';
import { MergeProblem } from '#app/components/names/merge-problem.tsx';
import { answerMergeForm } from '#app/names/answer-merge-form.server.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { showMerge } from '#app/names/show-merge.server.ts';

export const meta: MetaFunction = () => [{ title: 'Merge · Claimboard' }];

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  await requireAccount({ request, context }, 'editor');
  const into = new URL(request.url).searchParams.get('into') ?? '';
  const shown = await showMerge(context.db, 'benchmark', slug, into);
  if (!shown) throw await refuseAddress(context.db, request.url, 'No benchmark has this address.');
  return { slug, ...shown };
}

export async function action({ request, params: { slug = '' }, context }: ActionFunctionArgs) {
  const { id } = await requireAccount({ request, context }, 'editor');
  const answer = await answerMergeForm(context.db, 'benchmark', slug, id, await request.formData());
  if (answer.problem !== undefined) return data(answer, { status: answer.status });
  return redirect(`/benchmarks/${encodeURIComponent(answer.keptSlug)}`, 303);
}

export default function MergeBenchmarkPage() {
  const { slug, preview, problem } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!preview) return <MergeProblem what="benchmark" slug={slug} problem={sent?.problem ?? problem} />;
  return (
    <MergePreview
      what="benchmark"
      preview={preview}
      problem={sent?.problem ?? null}
      note={sent?.note ?? ''}
    />
  );
}
