import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireScope } from '#app/accounts/require-account.ts';
import { answerApi } from '#app/api/answer.server.ts';
import { refuseAsProblem } from '#app/api/problem.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { db, remember, cacheHeaders } = context;
  return answerApi(request, { db, remember, headers: cacheHeaders });
}

/** Stores a paper and reads it, for an editor's program. */
export async function action({ request, context }: ActionFunctionArgs) {
  const account = await refuseAsProblem(() => requireScope({ context }, 'write:papers', 'editor'));
  if (account instanceof Response) throw account;
  const { db, remember } = context;
  return answerApi(request, { db, remember, account });
}
