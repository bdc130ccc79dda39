import { Form, Link } from '@remix-run/react';
import { FormNotice } from '../form-notice.tsx';
import { NameBox } from '../name-box.tsx';
import { PageTitle, SectionTitle } from '../page-title.tsx';
import { AliasesForm, type AliasRow } from './aliases-form.tsx';
import { FactsForm, type FactsFormProps } from './facts-form.tsx';

export interface SubjectEditorProps {
  what: 'benchmark' | 'method';
  slug: string;
  name: string;
  last: number;
  values: FactsFormProps['values'];
  aliases: AliasRow[];
  merged: { slug: string; name: string }[];
  /** What was sent and refused, and why. */
  sent: { problem: string; intent: string; fields: Record<string, string>; aliasIds: string[] } | null;
  /** What was just done. */
  done: string | null;
}

/** Everything that an editor can change about a benchmark or method. */
export function SubjectEditor({
  what,
  slug,
  name,
  last,
  values,
  aliases,
  merged,
  sent,
  done,
}: SubjectEditorProps) {
  const path = `/${what}s/${encodeURIComponent(slug)}`;
  const isSent = (intent: string) => sent?.intent === intent;
  return (
    <div className="space-y-8">
      <PageTitle title={`Edit ${name}`}>
        <p className="flex flex-wrap gap-x-4 text-muted">
          <Link to={path}>{what === 'benchmark' ? 'Leaderboard' : 'Its page'}</Link>
          <Link to={`${path}/history`}>History</Link>
          <Link to={`/names?what=${what}`}>Likely duplicates</Link>
        </p>
      </PageTitle>
      <FormNotice problem={sent?.problem ?? null} done={done} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,34rem)]">
        <section aria-labelledby="facts" className="space-y-3">
          <SectionTitle id="facts">{what === 'benchmark' ? 'Facts' : 'Name'}</SectionTitle>
          <FactsForm
            // A change that was made shows at once, also where the fields have been typed in.
            key={last}
            last={last}
            values={isSent('edit') ? { ...values, ...sent?.fields } : values}
            hasFacts={what === 'benchmark'}
          />
        </section>
        <div className="space-y-8">
          <section aria-labelledby="names" className="space-y-3">
            <SectionTitle id="names">Names</SectionTitle>
            <AliasesForm
              key={last}
              kind={`${what}s`}
              last={last}
              aliases={aliases}
              sent={{
                aliasIds: isSent('split') ? (sent?.aliasIds ?? []) : [],
                target: isSent('split') ? (sent?.fields.target ?? '') : '',
                alias: isSent('add-alias') ? (sent?.fields.alias ?? '') : '',
              }}
            />
          </section>
          <section aria-labelledby="merge" className="space-y-3">
            <SectionTitle id="merge">Merge into another one</SectionTitle>
            <Form method="get" action={`${path}/merge`} className="flex flex-wrap items-end gap-3">
              <NameBox kind={`${what}s`} name="into" label={`The ${what} that stays`} isRequired />
              <button type="submit" className="button">
                See what moves
              </button>
            </Form>
            {merged.length > 0 && (
              <p className="text-muted">Merged into it: {merged.map((each) => each.name).join(', ')}</p>
            )}
          </section>
        </div>
      </div>
    </div>
  );
}
