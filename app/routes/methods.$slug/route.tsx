import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isAtLeast } from '#app/accounts/account.ts';
import { BadgeSnippets } from '#app/components/badge-snippets.tsx';
import { BuiltOnTable } from '#app/components/built-on-table.tsx';
import { ClaimsTable } from '#app/components/claims-table.tsx';
import { MethodFacts } from '#app/components/method-facts.tsx';
import { OverTime } from '#app/components/over-time.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { StandingsTable } from '#app/components/standings-table.tsx';
import { SubjectLinks } from '#app/components/subject-links.tsx';
import { TableExport } from '#app/components/table-export.tsx';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { parseMethodParams } from '#app/leaderboard/method-params.ts';
import { toMethodSearch } from '#app/leaderboard/method-search.ts';
import { toStandings } from '#app/leaderboard/standings.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { listBoards } from '#db/queries/list-boards.server.ts';
import { findMethod } from '#db/queries/method.server.ts';
import { shapeMethod } from './shape-method.ts';
import { showCourses } from './show-courses.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.method.name} · Claimboard` : 'Not found · Claimboard' },
];

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const params = parseMethodParams(new URL(request.url).searchParams);
  const shown = await context.remember(`method ${slug} ${JSON.stringify(params)}`, async () => {
    const found = await findMethod(context.db, slug);
    if (!found) return undefined;
    const boards = await listBoards(context.db, { methodSlug: slug });
    const standings = toStandings(boards, ({ method }) => method?.slug === slug, isLowerBetter);
    const courses = await showCourses(context.db, found, params);
    return { standings, courses, ...shapeMethod(found, params) };
  });
  if (!shown) throw await refuseAddress(context.db, request.url, 'No method has this address.');
  const account = await context.findAccount();
  const mayEdit = account !== undefined && isAtLeast(account, 'editor');
  return { params, ...shown, mayEdit, origin: new URL(request.url).origin };
}

export default function MethodPage() {
  const { params, mayEdit, method, summary, builtOn, standings, courses, own, built, origin } =
    useLoaderData<typeof loader>();
  const path = `/methods/${encodeURIComponent(method.slug)}`;
  return (
    <div className="space-y-10">
      <PageTitle title={method.name}>
        {method.aliases.length > 0 && (
          <p className="line-clamp-2 text-sm text-muted">
            also written {method.aliases.slice(0, 12).join(', ')}
          </p>
        )}
        <SubjectLinks path={path} mayEdit={mayEdit} />
      </PageTitle>
      <MethodFacts summary={summary} builtOn={builtOn} />
      {standings.length > 0 && (
        <section aria-labelledby="leaderboards" className="max-w-4xl space-y-3">
          <SectionTitle id="leaderboards">On the leaderboards</SectionTitle>
          <StandingsTable standings={standings} caption={`Ranks of ${method.name}`} />
          <TableExport label="These ranks" address={`${path}/standings`} search="" cites />
          <BadgeSnippets
            method={method}
            boards={standings.map(({ benchmark }) => benchmark)}
            origin={origin}
          />
        </section>
      )}
      {courses.own && (
        <section aria-labelledby="over-time" className="max-w-5xl space-y-3">
          <SectionTitle id="over-time">Reported over time</SectionTitle>
          <OverTime
            subject={method.name}
            course={courses.own}
            toSearch={(over) => toMethodSearch(params, { over })}
          />
        </section>
      )}
      {own.items.length > 0 && (
        <section aria-labelledby="own" className="space-y-3">
          <SectionTitle id="own">Reported of it</SectionTitle>
          <ClaimsTable rows={own.items} caption={`Results of ${method.name}`} withPaper />
          <Pagination
            page={own.page}
            pages={own.pages}
            toSearch={(page) => toMethodSearch(params, { page })}
          />
          <TableExport
            label="All that is reported of it"
            address={`${path}/table`}
            search=""
            cites
            more={[
              { name: 'model-index (YAML)', address: `${path}/model-index.yaml` },
              { name: 'Web Annotations', address: `${path}/annotations.jsonld` },
            ]}
          />
        </section>
      )}
      {built.items.length > 0 && (
        <section aria-labelledby="built-on" className="space-y-3">
          <SectionTitle id="built-on">Built on it</SectionTitle>
          {courses.built && (
            <div className="max-w-5xl">
              <OverTime
                subject={`Built on ${method.name}`}
                course={courses.built}
                toSearch={(builtOver) => toMethodSearch(params, { builtOver })}
              />
            </div>
          )}
          <BuiltOnTable groups={built.items} caption={`What is built on ${method.name}`} />
          <Pagination
            page={built.page}
            pages={built.pages}
            label="Pages of what is built on it"
            toSearch={(page) => toMethodSearch(params, { built: page })}
          />
          <TableExport label="All that is built on it" address={`${path}/built-on`} search="" cites />
        </section>
      )}
    </div>
  );
}
