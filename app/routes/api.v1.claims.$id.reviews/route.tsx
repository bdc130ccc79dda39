import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireScope } from '#app/accounts/require-account.ts';
import { answerApi } from '#app/api/answer.server.ts';
import { refuseAsProblem } from '#app/api/problem.ts';

/** Says that one can only write here. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { db, remember } = context;
  return answerApi(request, { db, remember });
}

/** Stores what a reviewer's program says of a claim. */
export async function action({ request, context }: ActionFunctionArgs) {
  const account = await refuseAsProblem(() => requireScope({ context }, 'write:reviews'));
  if (account instanceof Response) throw account;
  const { db, remember } = context;
  return answerApi(request, { db, remember, account });
}
