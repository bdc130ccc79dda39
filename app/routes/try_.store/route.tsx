import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireAccount } from '#app/accounts/require-account.ts';
import { readForm } from '#app/forms/read-form.ts';
import { isStorableText } from '#db/storable-text.ts';
import { fetchAbstract } from '../try/fetch-abstract.server.ts';
import { parseStoreForm, type StoreForm } from './parse-store.server.ts';
import { storePaper, toPastedPaper } from './store-text.server.ts';

/** There is nothing to see here: what is stored has a page of its own. */
export function loader() {
  return redirect('/try');
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireAccount({ request, context }, 'editor');
  const form = parseStoreForm(await readForm(request));
  if ('problem' in form) throw new Response(form.problem, { status: 400 });
  const slug = await storePaper(context.db, await findPaper(form));
  return redirect(`/papers/${encodeURIComponent(slug ?? '')}`);
}

/** What came from arXiv is stored as arXiv has it, whatever the form says; it was fetched a moment ago, and is remembered. */
async function findPaper(form: StoreForm) {
  if (form.arxiv === '') {
    if (!isStorableText(form.title) || !isStorableText(form.abstract))
      throw new Response('The text holds characters that cannot be stored.', { status: 400 });
    return toPastedPaper(form);
  }
  const fetched = await fetchAbstract(form.arxiv);
  if (!fetched.ok) throw new Response(fetched.problem, { status: fetched.status });
  return fetched.paper;
}
