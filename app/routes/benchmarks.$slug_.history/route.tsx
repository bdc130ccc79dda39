import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NameHistory } from '#app/components/names/name-history.tsx';
import { actOnHistoryPage, loadHistoryPage } from '#app/name-pages/history-page.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown ? `History of ${shown.name} · Claimboard` : 'Not found · Claimboard' },
];

export const loader = loadHistoryPage('benchmark');
export const action = actOnHistoryPage('benchmark');

export default function BenchmarkHistoryPage() {
  const shown = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <NameHistory what="benchmark" {...shown} problem={problem} />;
}
