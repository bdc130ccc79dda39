import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireAccount } from '#app/accounts/require-account.ts';
import { readForm } from '#app/forms/read-form.ts';
import { answerMergeForm } from '#app/names/answer-merge-form.server.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { showMerge } from '#app/names/show-merge.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';

/** The loader of the page that shows what a merge would move; for editors. */
export function loadMergePage(what: NamedKind) {
  return async ({ request, params: { slug = '' }, context }: LoaderFunctionArgs) => {
    await requireAccount({ request, context }, 'editor');
    const into = new URL(request.url).searchParams.get('into') ?? '';
    const shown = await showMerge(context.db, what, slug, into);
    if (!shown) throw await refuseAddress(context.db, request.url, `No ${what} has this address.`);
    return { slug, ...shown };
  };
}

/** Its action: merges, and goes on to what is kept. */
export function actOnMergePage(what: NamedKind) {
  return async ({ request, params: { slug = '' }, context }: ActionFunctionArgs) => {
    const { id } = await requireAccount({ request, context }, 'editor');
    const answer = await answerMergeForm(context.db, what, slug, id, await readForm(request));
    if (answer.problem !== undefined) return data(answer, { status: answer.status });
    return redirect(`/${what}s/${encodeURIComponent(answer.keptSlug)}`, 303);
  };
}
