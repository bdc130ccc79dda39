import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccount } from '#app/accounts/require-account.ts';
import { IngestForm } from '#app/components/ingest-form.tsx';
import { IngestOutcome } from '#app/components/ingest-outcome.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { WatchList } from '#app/components/watch-list.tsx';
import { describeFetch } from '#app/jobs/describe-report.ts';
import { listWatched } from '#db/queries/list-watched.server.ts';
import { LARGEST_UPLOAD, TOO_LARGE } from './ingest-limits.ts';
import { ingestUpload } from './ingest-upload.server.ts';
import { parseUpload } from './parse-upload.server.ts';

export const meta: MetaFunction = () => [{ title: 'Add papers · Claimboard' }];

/** What is fetched changes without a change to the data that pages are kept for. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAccount({ request, context }, 'editor');
  const watches = await listWatched(context.db);
  return {
    watches: watches.map(({ lastReport, ...watch }) => ({
      ...watch,
      outcome: describeFetch(lastReport ?? {}),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireAccount({ request, context }, 'editor');
  const upload = await parseUpload(request);
  if (!upload.ok) {
    const { problem, text, status } = upload;
    return data({ problem, text, report: null }, { status });
  }
  const report = await ingestUpload(context.db, upload.name, upload.bytes);
  // What could not be used stays in the box, to be put right.
  const text = report.malformed > 0 ? upload.text : '';
  return data({ problem: null, text, report });
}

export default function IngestPage() {
  const { watches } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="space-y-8">
      <PageTitle title="Add papers">
        <p className="max-w-prose text-muted">
          A file or a pasted list of papers with abstracts: JSON or JSON Lines, CSV, BibTeX, RIS, CSL-JSON, or
          a Hugging Face papers page. Which of them it is shows by its content. Papers that are known already
          are brought up to date.
        </p>
      </PageTitle>
      {sent?.report && <IngestOutcome report={sent.report} />}
      <IngestForm
        text={sent?.text ?? ''}
        read={sent?.report?.at ?? 0}
        problem={sent?.problem ?? null}
        largest={LARGEST_UPLOAD}
        tooLarge={TOO_LARGE}
      />
      <WatchList watches={watches} />
    </div>
  );
}
