import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccount } from '#app/accounts/require-account.ts';
import { AskModelForm } from '#app/components/jobs/ask-model-form.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FailedJobsTable } from '#app/components/jobs/failed-jobs-table.tsx';
import { JobGroupsTable } from '#app/components/jobs/job-groups-table.tsx';
import { ReadAgainForm } from '#app/components/jobs/read-again-form.tsx';
import { useRefresh } from '#app/components/jobs/use-refresh.ts';
import { WatchesTable } from '#app/components/jobs/watches-table.tsx';
import { WeightsTable } from '#app/components/jobs/weights-table.tsx';
import { WorkersLine } from '#app/components/jobs/workers-line.tsx';
import { FormProblem, FormSuccess } from '#app/components/labelled-input.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { readForm } from '#app/forms/read-form.ts';
import { describeReader } from '#app/jobs/describe-reader.ts';
import { describeMoney } from '#app/jobs/describe-money.ts';
import { isModelTask } from '#app/jobs/model-task.ts';
import { describeFetch, describeReport } from '#app/jobs/describe-report.ts';
import { describeOutcome } from '#app/learning/figures.ts';
import { listLearntWeights } from '#db/queries/list-learnt-weights.server.ts';
import { listWatches } from '#db/jobs/watches.server.ts';
import { listFailedJobs } from '#db/queries/list-failed-jobs.server.ts';
import { listJobGroups } from '#db/queries/list-job-groups.server.ts';
import { listWorkers } from '#db/queries/list-workers.server.ts';
import { parseJobsForm } from './jobs-form.server.ts';
import { steer } from './steer.server.ts';

const REFRESH_MS = 2_000;

export const meta: MetaFunction = () => [{ title: 'Jobs · Claimboard' }];
/** What is running changes without a change to the data that pages are kept for. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAccount({ request, context }, 'admin');
  const { db, model } = context;
  const [groups, failed, workers, watches, weights] = await Promise.all([
    listJobGroups(db, { limit: 50 }),
    listFailedJobs(db, { limit: 50 }),
    listWorkers(db),
    listWatches(db),
    listLearntWeights(db),
  ]);
  return {
    model: model ?? null,
    groups: groups.map(({ report, ...group }) => ({
      ...group,
      outcome: describeReport(report),
      money: isModelTask(group.task) ? describeMoney(group) : '',
    })),
    failed,
    workers,
    weights: weights.map(({ figures, ...version }) => ({ ...version, outcome: describeOutcome(figures) })),
    watches: watches.map(({ lastReport, ...watch }) => ({
      ...watch,
      outcome: lastReport ? describeFetch(lastReport) : '',
      reader: describeReader(watch).replace(/^, /, ''),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireAccount({ request, context }, 'admin');
  const sent = parseJobsForm(await readForm(request));
  if (typeof sent === 'string') return data({ done: null, problem: sent }, { status: 400 });
  return data({ done: await steer(context.db, sent, context.model), problem: null });
}

export default function JobsPage() {
  const { groups, failed, workers, watches, weights, model } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  useRefresh(REFRESH_MS);
  return (
    <div className="space-y-8">
      <PageTitle title="Jobs">
        <FormProblem>{sent?.problem}</FormProblem>
        <FormSuccess>{sent?.done}</FormSuccess>
        <WorkersLine workers={workers} />
      </PageTitle>
      {failed.total > 0 && (
        <section className="space-y-3" aria-labelledby="failed">
          <SectionTitle id="failed">
            {failed.total === 1 ? '1 failed job' : `${failed.total} failed jobs`}
          </SectionTitle>
          <FailedJobsTable jobs={failed.jobs} />
          {failed.total > 1 && (
            <Form method="post" action="/jobs">
              <button type="submit" name="intent" value="retry-all" className="button">
                Retry all {failed.total}
              </button>
            </Form>
          )}
        </section>
      )}
      <section className="space-y-3" aria-labelledby="queued">
        <SectionTitle id="queued">Queued, running and done</SectionTitle>
        {groups.length > 0 ? (
          <JobGroupsTable groups={groups} />
        ) : (
          <EmptyState title="Nothing was queued yet">
            <code>claimboard ingest --queue</code> leaves the papers of a large file to workers.
          </EmptyState>
        )}
      </section>
      {watches.length > 0 && (
        <section className="space-y-3" aria-labelledby="watched">
          <SectionTitle id="watched">Watched sources</SectionTitle>
          <WatchesTable watches={watches} />
        </section>
      )}
      {weights.length > 0 && (
        <section className="space-y-3" aria-labelledby="learnt">
          <SectionTitle id="learnt">Learnt weights</SectionTitle>
          {!weights.some(({ isInUse }) => isInUse) && (
            <p className="text-muted">None is in use: the rules read with the weights that come with them.</p>
          )}
          <WeightsTable versions={weights} />
        </section>
      )}
      <section className="space-y-3" aria-labelledby="again">
        <SectionTitle id="again">Read stored papers anew</SectionTitle>
        <p className="max-w-prose text-muted">
          What reviewers said stays. Papers that the present rules have read already change nothing.
        </p>
        <ReadAgainForm />
        <AskModelForm model={model} />
      </section>
    </div>
  );
}
