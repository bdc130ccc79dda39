import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccount } from '#app/accounts/require-account.ts';
import { SubjectEditor } from '#app/components/names/subject-editor.tsx';
import { answerNameForm, DONE } from '#app/names/answer-name-form.server.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { showSubject } from '#app/names/show-subject.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown ? `Edit ${shown.name} · Claimboard` : 'Not found · Claimboard' },
];

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  await requireAccount({ request, context }, 'editor');
  const shown = await showSubject(context.db, 'benchmark', slug);
  if (!shown) throw await refuseAddress(context.db, request.url, 'No benchmark has this address.');
  const done = new URL(request.url).searchParams.get('done') ?? '';
  return { ...shown, done: Object.hasOwn(DONE, done) ? (DONE[done] ?? null) : null };
}

export async function action({ request, params: { slug = '' }, context }: ActionFunctionArgs) {
  const { id } = await requireAccount({ request, context }, 'editor');
  const answer = await answerNameForm(context.db, 'benchmark', slug, id, await request.formData());
  if (answer.problem !== undefined) return data(answer, { status: answer.status });
  return redirect(`/benchmarks/${encodeURIComponent(slug)}/edit?done=${answer.intent}`, 303);
}

export default function EditBenchmarkPage() {
  const shown = useLoaderData<typeof loader>();
  return <SubjectEditor {...shown} sent={useActionData<typeof action>() ?? null} />;
}
