import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { answerApi } from '#app/api/answer.server.ts';

/** Everything below /api/v1. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { db, remember, cacheHeaders } = context;
  return answerApi(request, { db, remember, headers: cacheHeaders });
}

export function action({ request, context }: ActionFunctionArgs) {
  const { db, remember } = context;
  return answerApi(request, { db, remember });
}
