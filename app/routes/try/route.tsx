import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isAtLeast } from '#app/accounts/account.ts';
import { AnnotatedText } from '#app/components/annotated-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { PaperFindings } from '#app/components/paper-findings.tsx';
import { StoreForm } from '#app/components/store-form.tsx';
import { TryForm } from '#app/components/try-form.tsx';
import type { ReadingRules } from '#app/extraction/reading-rules.ts';
import { readForm } from '#app/forms/read-form.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { fetchAbstract } from './fetch-abstract.server.ts';
import { parseTryRequest, parseTryText } from './parse-text.server.ts';
import { readText } from './read-text.server.ts';
import { EXAMPLE, LONGEST_TEXT, type TryText } from './try-text.ts';

export const meta: MetaFunction = () => [
  { title: 'Try it · Claimboard' },
  {
    name: 'description',
    content:
      'Paste an abstract, or fetch one from arXiv, and see every result that it reports, with the reason.',
  },
];

export async function loader({ context }: LoaderFunctionArgs) {
  const account = await context.findAccount();
  return { mayStore: account !== undefined && isAtLeast(account, 'editor') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const rules = await rulesInUse(context.db);
  const asked = parseTryRequest(await readForm(request));
  const { arxiv } = asked;
  if (asked.wants === 'reading') return read(asked.text, rules, { arxiv });
  const fetched = await fetchAbstract(arxiv);
  if (!fetched.ok) {
    const { problem, status } = fetched;
    return data({ ...NOTHING, text: asked.text, arxiv, arxivProblem: problem }, { status });
  }
  const { title, abstract, url } = fetched.paper;
  // The time tells one fetch from another, also of the same paper.
  return read({ title, abstract }, rules, { fetched: { url, at: Date.now() } });
}

const NOTHING = { arxiv: '', arxivProblem: null, problem: null, reading: null, fetched: null };

interface TryState {
  arxiv: string;
  fetched: { url: string | null; at: number } | null;
}

function read(text: TryText, rules: ReadingRules, state: Partial<TryState>) {
  const parsed = parseTryText(text);
  if (!parsed.ok) return data({ ...NOTHING, ...state, text, problem: parsed.problem }, { status: 400 });
  return data({ ...NOTHING, ...state, text, reading: readText(text, rules) });
}

export default function TryPage() {
  const { mayStore } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="space-y-10">
      <PageTitle title="Try it on a text of your own">
        <p className="max-w-prose text-muted">
          Fetch the abstract of a paper from arXiv, or paste one. Every number in it is either read as a
          result, with what it belongs to, or left out, with the reason.
        </p>
      </PageTitle>
      <TryForm
        {...(sent?.text ?? EXAMPLE)}
        arxiv={sent?.arxiv ?? ''}
        arxivProblem={sent?.arxivProblem ?? null}
        fetched={sent?.fetched ?? null}
        problem={sent?.problem ?? null}
        longest={LONGEST_TEXT}
      />
      {sent?.reading && <Reading reading={sent.reading} />}
      {sent?.reading && mayStore && (
        // The next text has a form of its own.
        <StoreForm key={sent.text.abstract} {...sent.text} arxiv={sent.fetched?.url ?? null} />
      )}
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
