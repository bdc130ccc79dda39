import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MergePage } from '#app/components/names/merge-page.tsx';
import { actOnMergePage, loadMergePage } from '#app/name-pages/merge-page.server.ts';

export const meta: MetaFunction = () => [{ title: 'Merge · Claimboard' }];

export const loader = loadMergePage('method');
export const action = actOnMergePage('method');

export default function MergeMethodPage() {
  return (
    <MergePage what="method" {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />
  );
}
