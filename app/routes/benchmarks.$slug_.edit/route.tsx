import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SubjectEditor } from '#app/components/names/subject-editor.tsx';
import { actOnEditPage, loadEditPage } from '#app/name-pages/edit-page.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown ? `Edit ${shown.name} · Claimboard` : 'Not found · Claimboard' },
];

export const loader = loadEditPage('benchmark');
export const action = actOnEditPage('benchmark');

export default function EditBenchmarkPage() {
  const shown = useLoaderData<typeof loader>();
  return <SubjectEditor {...shown} sent={useActionData<typeof action>() ?? null} />;
}
