import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MergePage } from '#app/components/names/merge-page.tsx';
import { actOnMergePage, loadMergePage } from '#app/name-pages/merge-page.server.ts';

export const meta: MetaFunction = () => [{ title: 'Merge · Claimboard' }];

export const loader = loadMergePage('benchmark');
export const action = actOnMergePage('benchmark');

export default function MergeBenchmarkPage() {
  return (
    <MergePage what="benchmark" {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />
  );
}
