import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isAtLeast } from '#app/accounts/account.ts';
import { BoardDisagreements } from '#app/components/board-disagreements.tsx';
import { BoardElsewhere } from '#app/components/board-elsewhere.tsx';
import { BoardHead } from '#app/components/board-head.tsx';
import { BoardImprovements } from '#app/components/board-improvements.tsx';
import { BoardResults } from '#app/components/board-results.tsx';
import { PrintNote } from '#app/components/print-note.tsx';
import { SubjectLinks } from '#app/components/subject-links.tsx';
import { toDatasetMarkup } from '#app/export/dataset-markup.ts';
import { toAlternate, toOembedLink, toShareTags } from '#app/export/share-tags.ts';
import { findTidySearch, parseBoardParams } from '#app/leaderboard/board-params.ts';
import { toPrintNote } from '#app/leaderboard/print-note.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { showBoard } from './show-board.server.ts';
import { showElsewhere } from './show-elsewhere.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'Not found · Claimboard' }];
  const { benchmark, view, origin } = data;
  const url = `${origin}/benchmarks/${encodeURIComponent(benchmark.slug)}`;
  const title = `${benchmark.name} leaderboard`;
  const description = `Reported results on ${benchmark.name}, each with the sentence that it was read from.`;
  return [
    { title: `${title} · Claimboard` },
    { name: 'description', content: description },
    ...toShareTags({ title, description, url, picture: `${url}/card.png` }),
    toAlternate('application/atom+xml', `${url}/feed.atom`, `${benchmark.name}: new results`),
    toOembedLink(url, origin, title),
    { 'script:ld+json': toDatasetMarkup({ benchmark, ...view }, origin) },
  ];
};

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const tidy = findTidySearch(searchParams);
  if (tidy !== undefined) throw redirect(pathname + tidy);
  const params = parseBoardParams(searchParams);
  const { elsewhere: _, ...ofBoard } = params;
  const shown = await context.remember(`leaderboard ${slug} ${JSON.stringify(ofBoard)}`, () =>
    showBoard(context.db, slug, params),
  );
  if (!shown) throw await refuseAddress(context.db, request.url, 'No benchmark has this address.');
  const elsewhere = await showElsewhere(context.db, shown.benchmark, params);
  const account = await context.findAccount();
  const mayEdit = account !== undefined && isAtLeast(account, 'editor');
  return {
    params,
    ...shown,
    elsewhere,
    mayEdit,
    origin: new URL(request.url).origin,
    printed: toPrintNote(request.url),
  };
}

export default function LeaderboardPage() {
  const { params, benchmark, variants, view, elsewhere, mayEdit, printed } = useLoaderData<typeof loader>();
  return (
    <div className="wide-print space-y-8">
      <BoardHead benchmark={benchmark} view={view} variants={variants}>
        <SubjectLinks path={`/benchmarks/${encodeURIComponent(benchmark.slug)}`} mayEdit={mayEdit} />
      </BoardHead>
      <PrintNote {...printed} />
      <BoardResults benchmark={benchmark} view={view} params={params} />
      <BoardDisagreements benchmark={benchmark} rows={view.disagreements} unit={view.unit} />
      <BoardImprovements benchmark={benchmark} view={view} />
      <BoardElsewhere benchmark={benchmark} {...elsewhere} />
    </div>
  );
}
