import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireAccount } from '#app/accounts/require-account.ts';
import { readForm } from '#app/forms/read-form.ts';
import { answerNameForm, DONE } from '#app/names/answer-name-form.server.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { showSubject } from '#app/names/show-subject.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';

/** The loader of the page on which benchmarks, or methods, are changed; for editors. */
export function loadEditPage(what: NamedKind) {
  return async ({ request, params: { slug = '' }, context }: LoaderFunctionArgs) => {
    await requireAccount({ request, context }, 'editor');
    const shown = await showSubject(context.db, what, slug);
    if (!shown) throw await refuseAddress(context.db, request.url, `No ${what} has this address.`);
    const done = new URL(request.url).searchParams.get('done') ?? '';
    return { ...shown, done: Object.hasOwn(DONE, done) ? (DONE[done] ?? null) : null };
  };
}

/** Its action: does what one of the forms asks for, or shows them again with what was wrong. */
export function actOnEditPage(what: NamedKind) {
  return async ({ request, params: { slug = '' }, context }: ActionFunctionArgs) => {
    const { id } = await requireAccount({ request, context }, 'editor');
    const answer = await answerNameForm(context.db, what, slug, id, await readForm(request));
    if (answer.problem !== undefined) return data(answer, { status: answer.status });
    return redirect(`/${what}s/${encodeURIComponent(slug)}/edit?done=${answer.intent}`, 303);
  };
}
