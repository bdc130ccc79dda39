import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccount } from '#app/accounts/require-account.ts';
import { ConflictHead, nameConflict } from '#app/components/conflicts/conflict-head.tsx';
import { ConflictHistory } from '#app/components/conflicts/conflict-history.tsx';
import { ConflictSides } from '#app/components/conflicts/conflict-sides.tsx';
import { SettleForm } from '#app/components/conflicts/settle-form.tsx';
import { FormNotice } from '#app/components/form-notice.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { answerConflictForm } from '#app/conflicts/answer-conflict-form.server.ts';
import { showConflict } from '#app/conflicts/show-conflict.server.ts';
import { idField } from '#app/forms/id-field.ts';
import { readForm } from '#app/forms/read-form.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown ? `${nameConflict(shown.conflict)} · Claimboard` : 'Not found · Claimboard' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = idField.safeParse(params.id);
  const shown = id.success ? await showConflict(context.db, id.data) : undefined;
  if (!shown) throw new Response('This conflict is gone: its numbers agree by now.', { status: 404 });
  const isSettled = new URL(request.url).searchParams.has('settled');
  return { ...shown, isSettled, mayReview: (await context.findAccount()) !== undefined };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: userId } = await requireAccount({ request, context }, 'reviewer');
  const id = idField.safeParse(params.id);
  if (!id.success) throw new Response('No conflict has this number.', { status: 404 });
  const answer = await answerConflictForm(context.db, id.data, userId, await readForm(request));
  if (answer.problem !== undefined) return data(answer, { status: answer.status });
  return redirect(`/conflicts/${id.data}?settled`, 303);
}

export default function ConflictPage() {
  const { conflict, version, history, isSettled, mayReview } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="space-y-8">
      <PageTitle title={nameConflict(conflict)}>
        <ConflictHead conflict={conflict} />
      </PageTitle>
      <FormNotice
        problem={sent?.problem ?? null}
        done={isSettled && !conflict.isOpen ? 'Settled. The leaderboard follows.' : null}
      />
      <ConflictSides claims={conflict.claims} />
      <section aria-labelledby="settle" className="space-y-3">
        <SectionTitle id="settle">{conflict.isOpen ? 'Which stands?' : 'Another answer'}</SectionTitle>
        {mayReview ? (
          <SettleForm
            key={version}
            conflict={conflict}
            version={version}
            sent={sent?.intent === 'settle' ? sent : null}
          />
        ) : (
          <p>
            <Link to={`/sign-in?${new URLSearchParams({ to: `/conflicts/${conflict.id}` }).toString()}`}>
              Sign in
            </Link>{' '}
            to say which stands.
          </p>
        )}
      </section>
      {history.length > 0 && (
        <section aria-labelledby="history" className="space-y-3">
          <SectionTitle id="history">History</SectionTitle>
          <ConflictHistory history={history} mayReview={mayReview} />
        </section>
      )}
      <p>
        <Link to="/conflicts">All open conflicts</Link>
      </p>
    </div>
  );
}
