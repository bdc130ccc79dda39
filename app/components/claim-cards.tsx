import type { ReactNode } from 'react';
import { formatNumber, formatValue } from '#app/leaderboard/format-value.ts';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { SlotConfidence } from '#app/extraction/claim.ts';
import { describeDoubt, findDoubt } from '#app/leaderboard/slot-doubt.ts';
import { nameKind } from '#app/leaderboard/name-kind.ts';
import { ChangeMark } from './change-mark.tsx';
import { BenchmarkLink } from './claims-table.tsx';
import { ClaimStatus } from './claim-status.tsx';
import { toDetailsId } from './highlighted-abstract.tsx';
import { NameLink } from './method-name.tsx';

interface FoundClaim extends BoardRow {
  rule: string;
  start: number;
  end: number;
  sourceLink: string | null;
  slotConfidence: SlotConfidence | null;
  /** Which reading found it; the rules where nothing is said. */
  foundBy?: 'rules' | 'model' | 'both';
  model?: string | null;
}

interface ClaimCardsProps {
  claims: FoundClaim[];
  /** What may be done about a claim, for those who may. */
  actions?: (claim: BoardRow) => ReactNode;
}

/** The claims of an abstract in the order of the text, each with everything that was read. */
export function ClaimCards({ claims, actions }: ClaimCardsProps) {
  return (
    <>
      <style>{claims.map(toPairRule).join('')}</style>
      <ol role="list" className="space-y-3">
        {claims.map((claim, index) => (
          <li
            key={claim.id}
            // Claims that share their characters share an anchor; an id may stand once.
            id={claims[index - 1]?.anchor === claim.anchor ? undefined : toDetailsId(claim.anchor)}
            data-details={claim.anchor}
            className="claim-card rounded-md border border-line bg-surface px-4 py-3 text-sm"
          >
            <ClaimCard claim={claim} />
            {actions?.(claim)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The rule, the language model, or both. */
function describeReader({ rule, foundBy = 'rules', model }: FoundClaim): string {
  if (foundBy === 'rules' || !model) return rule;
  return foundBy === 'model' ? model : `${rule} and ${model}`;
}

/** `doubtful: benchmark (62%)` for what is least sure, where that is not everything. */
function listDoubts({ status, slotConfidence }: FoundClaim): string[] {
  const doubt = status === 'unchecked' ? findDoubt(slotConfidence) : null;
  return doubt && !doubt.isEvery ? doubt.slots.map((slot) => describeDoubt(doubt, slot)) : [];
}

function ClaimCard({ claim }: { claim: ClaimCardsProps['claims'][number] }) {
  const { text, rest } = formatValue(claim);
  const doubts = listDoubts(claim);
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-base">
          {claim.qualifier && <span className="mr-1 text-muted">{claim.qualifier}</span>}
          <a href={`#${claim.anchor}`} title="Show it in the abstract" className="font-semibold">
            {text}
          </a>
          <span className="text-muted">{rest}</span>
          {claim.change === 'decline' && (
            <>
              {' '}
              <ChangeMark claim={claim} />
            </>
          )}
        </span>
        <ClaimStatus claim={{ ...claim, paper: { slug: claim.paper.slug, isDigest: false } }} />
      </p>
      <dl className="mt-1.5 grid grid-cols-[6rem_1fr] gap-x-3 gap-y-0.5">
        <Field name="Kind">{describe(claim)}</Field>
        <Field name="Benchmark">
          <BenchmarkLink benchmark={claim.benchmark} />
        </Field>
        <Field name="Metric">{claim.metric}</Field>
        <Field name="Setting">{claim.setting}</Field>
        <Field name="Method">{claim.method && <NameLink thing={claim.method} />}</Field>
        <Field name="On">{claim.base && <NameLink thing={claim.base} />}</Field>
        <Field name="Compared to">{claim.versus}</Field>
        <Field name="From">{claim.from === null ? null : formatNumber(claim.from, claim.unit)}</Field>
        <Field name="Read by">
          {describeReader(claim)}, {Math.round(claim.confidence * 100)}% sure
          {doubts.length > 0 && <span className="text-muted">, {doubts.join(', ')}</span>}
        </Field>
      </dl>
      {claim.sourceLink && (
        <p className="mt-1.5">
          <a href={claim.sourceLink} rel="noreferrer">
            This sentence at the publisher
          </a>
        </p>
      )}
    </>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

function describe({ basis, role, ...row }: BoardRow): string {
  const kind = nameKind(row);
  const which = kind === 'change' ? `${kind}, better or worse not said` : kind;
  const what =
    kind === 'score' ? kind : `${which}, ${basis === 'unspecified' || !basis ? 'basis not said' : basis}`;
  return `${what}, ${role === 'proposed' ? 'of the own system' : 'of a comparator'}`;
}

/** Lights the details up while their characters are the target or under the pointer; only numbers go in: nothing to escape. */
function toPairRule({ start, end }: { start: number; end: number }): string {
  const mark = `#claim-${Number(start)}-${Number(end)}`;
  const card = `[data-details=claim-${Number(start)}-${Number(end)}]`;
  return `main:has(${mark}:is(:target,:hover,:focus-within)) ${card}{border-color:var(--accent);background:var(--accent-soft)}`;
}
