import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { AnnotatedText } from '#app/components/annotated-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { PaperFindings } from '#app/components/paper-findings.tsx';
import { TryForm } from '#app/components/try-form.tsx';
import { parseTryText } from './parse-text.server.ts';
import { readText } from './read-text.server.ts';
import { EXAMPLE, LONGEST_TEXT } from './try-text.ts';

export const meta: MetaFunction = () => [
  { title: 'Try it · Claimboard' },
  {
    name: 'description',
    content: 'Paste an abstract and see every result that it reports, with the reason.',
  },
];

export async function action({ request }: ActionFunctionArgs) {
  const parsed = parseTryText(await request.formData());
  if (!parsed.ok) return data({ text: parsed.text, problem: parsed.problem, reading: null }, { status: 400 });
  return data({ text: parsed.text, problem: null, reading: readText(parsed.text) });
}

export default function TryPage() {
  const sent = useActionData<typeof action>();
  const { title, abstract } = sent?.text ?? EXAMPLE;
  return (
    <div className="space-y-10">
      <PageTitle title="Try it on a text of your own">
        <p className="max-w-prose text-muted">
          Paste the abstract of a paper. Every number in it is either read as a result, with what it belongs
          to, or left out, with the reason.
        </p>
      </PageTitle>
      <TryForm title={title} abstract={abstract} problem={sent?.problem ?? null} longest={LONGEST_TEXT} />
      {sent?.reading && <Reading reading={sent.reading} />}
    </div>
  );
}

function Reading({ reading }: { reading: ReturnType<typeof readText> }) {
  const { claims, segments, roles, checks, implied, passedOver } = reading;
  return (
    <>
      <AnnotatedText
        title="As it was read"
        claimsTitle={claims.length === 1 ? '1 result' : `${claims.length} results`}
        segments={segments}
        roles={roles}
        claims={claims}
        empty={
          <EmptyState title="No results in this text">
            No number in it states the outcome of an evaluation.
          </EmptyState>
        }
      />
      <PaperFindings checks={checks} implied={implied} passedOver={passedOver} />
    </>
  );
}
