import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireAccount } from '#app/accounts/require-account.ts';
import { readNumber } from '#app/review/read-number.ts';
import { findPaperText } from '#db/papers/find-paper-text.server.ts';

const offset = z.coerce.number().int().min(0).max(9_999_999);
const marked = z.object({ paper: z.string().max(200), start: offset, end: offset });

/** The number in characters that a reviewer has marked, read as the extractor would: a proposal. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAccount({ request, context }, 'reviewer');
  const asked = marked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const paper = asked.success ? await findPaperText(context.db, asked.data.paper) : undefined;
  if (!asked.success || !paper)
    return Response.json({ error: 'No paper has such a place.' }, { status: 404 });
  return Response.json(readNumber(paper.abstract, asked.data) ?? null);
}
