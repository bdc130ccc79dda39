import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NameHistory } from '#app/components/names/name-history.tsx';
import { actOnHistoryPage, loadHistoryPage } from '#app/name-pages/history-page.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown ? `History of ${shown.name} · Claimboard` : 'Not found · Claimboard' },
];

export const loader = loadHistoryPage('method');
export const action = actOnHistoryPage('method');

export default function MethodHistoryPage() {
  const shown = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <NameHistory what="method" {...shown} problem={problem} />;
}
