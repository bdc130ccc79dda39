import { Link } from '@remix-run/react';
import { toFormFields } from '#app/leaderboard/review-view.ts';
import type { DecisionAnswer } from './send-decision.ts';

const LABELS: Record<string, string> = {
  quote: 'Characters',
  value: 'Value',
  low: 'Low end',
  unit: 'Unit',
  kind: 'Kind',
  basis: 'Basis',
  change: 'Better or worse',
  benchmark: 'Benchmark',
  metric: 'Metric',
  setting: 'Setting',
  method: 'Method',
  base: 'Built on',
  role: 'Whose',
  versus: 'Compared to',
  from: 'From',
  qualifier: 'Hedge',
};
const INTENTS: Record<string, string> = {
  accept: 'accept it',
  correct: 'correct it',
  reject: 'reject it',
  revert: 'bring an earlier state back',
};

/** Why something was not stored. Where the claim has changed meanwhile: what it is now beside what was entered. */
export function RefusedNote({ answer, onLeave }: { answer: DecisionAnswer; onLeave?: () => void }) {
  const { outcome, claim, sent } = answer;
  if (outcome.ok) return null;
  return (
    <section aria-label="Not stored" className="space-y-3 rounded-md border border-danger p-4">
      <p role="alert" className="font-semibold text-danger">
        {outcome.problem}
      </p>
      {outcome.kind === 'changed' && claim && sent && <SideBySide claim={claim} sent={sent} />}
      {claim && (
        <p className="text-sm">
          <Link to={`/claims/${claim.id}`}>The history of this claim</Link>
          {onLeave && (
            <>
              {' · '}
              <button type="button" onClick={onLeave} className="text-accent underline">
                Leave it as it is now
              </button>
            </>
          )}
        </p>
      )}
    </section>
  );
}

function SideBySide({
  claim,
  sent,
}: {
  claim: NonNullable<DecisionAnswer['claim']>;
  sent: Record<string, string>;
}) {
  const now = toFormFields(claim);
  const isCorrection = sent.intent === 'correct';
  const rows = Object.entries(LABELS).filter(
    ([field]) => isCorrection && (now[field] ?? '') !== (sent[field] ?? ''),
  );
  return (
    <div className="grid gap-4 text-sm sm:grid-cols-2">
      <div>
        <h3 className="font-semibold">As it is now</h3>
        <p>
          {claim.status}
          {claim.latest && ` by ${claim.latest.by ?? 'somebody'}`}
          {claim.latest?.note && `: ${claim.latest.note}`}
        </p>
        <Values rows={rows} values={now} />
      </div>
      <div>
        <h3 className="font-semibold">What you entered</h3>
        <p>
          You wanted to {INTENTS[sent.intent ?? ''] ?? 'change it'}
          {sent.note && `: ${sent.note}`}
        </p>
        <Values rows={rows} values={sent} />
      </div>
    </div>
  );
}

function Values({ rows, values }: { rows: [string, string][]; values: Record<string, string> }) {
  return (
    <dl className="grid grid-cols-[6.5rem_1fr] gap-x-3">
      {rows.map(([field, label]) => (
        <div key={field} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="[overflow-wrap:anywhere]">{values[field] || 'not said'}</dd>
        </div>
      ))}
    </dl>
  );
}
