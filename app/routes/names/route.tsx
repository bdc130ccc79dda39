import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { isAtLeast } from '#app/accounts/account.ts';
import { requireAccount } from '#app/accounts/require-account.ts';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FormNotice } from '#app/components/form-notice.tsx';
import { LinkTabs } from '#app/components/link-tabs.tsx';
import { NearPairList } from '#app/components/names/near-pair-list.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { readForm } from '#app/forms/read-form.ts';
import { countPages } from '#app/leaderboard/page-search.ts';
import { parsePairParams } from '#app/leaderboard/pair-params.ts';
import { toPairSearch } from '#app/leaderboard/pair-search.ts';
import { answerPairForm } from '#app/names/answer-pair-form.server.ts';
import { listNearPairs } from '#db/names/near-pairs.server.ts';

const PAGE_SIZE = 30;

export const meta: MetaFunction = () => [{ title: 'Likely duplicates · Claimboard' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = parsePairParams(new URL(request.url).searchParams);
  const isDismissed = params.show === 'dismissed';
  const found = await context.remember(`near pairs ${JSON.stringify(params)}`, () =>
    listNearPairs(context.db, params.what, {
      isDismissed,
      limit: PAGE_SIZE,
      offset: (params.page - 1) * PAGE_SIZE,
    }),
  );
  const account = await context.findAccount();
  return { params, isDismissed, ...found, mayEdit: account !== undefined && isAtLeast(account, 'editor') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id } = await requireAccount({ request, context }, 'editor');
  const problem = await answerPairForm(context.db, id, await readForm(request));
  if (problem !== undefined) return data({ problem }, { status: 400 });
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search, 303);
}

export default function NamesPage() {
  const { params, isDismissed, pairs, total, mayEdit } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-6">
      <PageTitle title="Likely duplicates">
        <p className="max-w-prose text-muted">
          Benchmarks and methods whose names are spelt alike, those with most results first. They are compared
          after papers have been read; names with other digits are taken for other things.
        </p>
      </PageTitle>
      <FormNotice problem={useActionData<typeof action>()?.problem ?? null} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <LinkTabs
          label="Of what"
          tabs={(['benchmark', 'method'] as const).map((what) => ({
            name: what === 'benchmark' ? 'Benchmarks' : 'Methods',
            to: toPairSearch(params, { what }),
            isCurrent: what === params.what,
          }))}
        />
        <LinkTabs
          label="Which"
          tabs={(['open', 'dismissed'] as const).map((show) => ({
            name: show === 'open' ? 'To look at' : 'Two things',
            to: toPairSearch(params, { show }),
            isCurrent: show === params.show,
          }))}
        />
      </div>
      {pairs.length > 0 ? (
        <NearPairList what={params.what} pairs={pairs} isDismissed={isDismissed} mayEdit={mayEdit} />
      ) : (
        <EmptyState title={isDismissed ? 'Nobody has kept a pair apart' : 'No names are spelt alike'} />
      )}
      <Pagination
        page={params.page}
        pages={countPages(total, PAGE_SIZE)}
        toSearch={(page) => toPairSearch(params, { page })}
      />
      {mayEdit && (
        <Form method="post">
          <input type="hidden" name="intent" value="look-again" />
          <button type="submit" className="button">
            Compare all names again
          </button>
        </Form>
      )}
    </div>
  );
}
