import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ClaimsTable } from '#app/components/claims-table.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { sortForMethod } from '#app/leaderboard/method-rows.ts';
import { findMethod } from '#db/queries/method.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.method.name} · Claimboard` : 'Not found · Claimboard' },
];

export async function loader({ params: { slug = '' }, context }: LoaderFunctionArgs) {
  const found = await findMethod(context.db, slug);
  if (!found) throw new Response('No method has this address.', { status: 404 });
  const { method, claims, asBase } = found;
  return { method, claims: sortForMethod(claims), asBase: sortForMethod(asBase) };
}

export default function MethodPage() {
  const { method, claims, asBase } = useLoaderData<typeof loader>();
  const papers = new Set([...claims, ...asBase].map(({ paper }) => paper.slug)).size;
  return (
    <div className="space-y-10">
      <PageTitle title={method.name}>
        <p className="text-muted">
          {claims.length} results of its own, {asBase.length} of what is built on it, in {papers}{' '}
          {papers === 1 ? 'paper' : 'papers'}
        </p>
        {method.aliases.length > 0 && (
          <p className="line-clamp-2 text-sm text-muted">
            also written {method.aliases.slice(0, 12).join(', ')}
          </p>
        )}
      </PageTitle>
      {claims.length > 0 && (
        <section aria-labelledby="own" className="space-y-3">
          <SectionTitle id="own">Reported of it</SectionTitle>
          <ClaimsTable rows={claims} caption={`Results of ${method.name}`} withPaper />
        </section>
      )}
      {asBase.length > 0 && (
        <section aria-labelledby="built-on" className="space-y-3">
          <SectionTitle id="built-on">Built on it</SectionTitle>
          <ClaimsTable rows={asBase} caption={`Results of what is built on ${method.name}`} withPaper />
        </section>
      )}
    </div>
  );
}
