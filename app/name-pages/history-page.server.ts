import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { isAtLeast } from '#app/accounts/account.ts';
import { requireAccount } from '#app/accounts/require-account.ts';
import { readForm } from '#app/forms/read-form.ts';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { answerRevertForm } from '#app/names/answer-revert-form.server.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { showNameHistory } from '#app/names/show-name-history.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';

/** The loader of the history of a benchmark, or a method; for everybody. */
export function loadHistoryPage(what: NamedKind) {
  return async ({ request, params: { slug = '' }, context }: LoaderFunctionArgs) => {
    const { page } = parsePageParams(new URL(request.url).searchParams);
    const shown = await showNameHistory(context.db, what, slug, page);
    if (!shown) throw await refuseAddress(context.db, request.url, `No ${what} has this address.`);
    const account = await context.findAccount();
    return { ...shown, page, mayEdit: account !== undefined && isAtLeast(account, 'editor') };
  };
}

/** Its action: takes a change back. */
export function actOnHistoryPage(what: NamedKind) {
  return async ({ request, params: { slug = '' }, context }: ActionFunctionArgs) => {
    const { id } = await requireAccount({ request, context }, 'editor');
    const answer = await answerRevertForm(context.db, what, id, await readForm(request));
    if (answer.problem !== undefined) return data(answer, { status: answer.status });
    return redirect(`/${what}s/${encodeURIComponent(slug)}/history`, 303);
  };
}
