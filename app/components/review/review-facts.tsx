import { Link } from '@remix-run/react';
import type { SlotName } from '#app/extraction/claim.ts';
import { formatNumber } from '#app/leaderboard/format-value.ts';
import { nameReason } from '#app/leaderboard/queue-search.ts';
import type { ReviewView } from '#app/leaderboard/review-view.ts';
import { describeDoubt, findDoubt, type SlotReason, type SlotRival } from '#app/leaderboard/slot-doubt.ts';
import { Badge } from '../badge.tsx';
import { PaperDate } from '../paper-date.tsx';
import { Fact, SlotFact } from './slot-fact.tsx';

interface ReviewFactsProps {
  view: ReviewView;
  /** What was seen that speaks for a slot and against it, where that is known. */
  reasons?: readonly SlotReason[] | undefined;
  /** What came next for a slot, where that is known. */
  rivals?: readonly SlotRival[] | undefined;
}

/** What was read of a claim, field by field, with what is least sure of it. */
export function ReviewFacts({ view, reasons, rivals }: ReviewFactsProps) {
  const { stated, benchmark, method, base } = view;
  // What a reviewer has looked at is no longer in doubt.
  const doubt = view.status === 'unchecked' ? findDoubt(view.slotConfidence) : null;
  const isGain = stated.kind === 'gain';
  const ofSlot = (slot: SlotName) => ({ slot, doubt, reasons, rivals });
  return (
    <dl className="grid grid-cols-[6.5rem_1fr] content-start gap-x-3 gap-y-1 text-[0.9375rem]">
      <Fact name="Value">
        <strong>
          {stated.qualifier && `${stated.qualifier} `}
          {stated.low !== null && `${formatNumber(stated.low, null)} to `}
          {formatNumber(stated.value, stated.unit)}
        </strong>
        {stated.unit && !/^[%x]$/.test(stated.unit) && ` ${stated.unit}`}
      </Fact>
      <SlotFact name="Kind" {...ofSlot('kind')}>
        {stated.kind}
        {isGain && `, ${stated.basis === 'unspecified' || !stated.basis ? 'basis not said' : stated.basis}`}
      </SlotFact>
      {isGain && <Fact name="Better or worse">{CHANGES[stated.change ?? 'unknown']}</Fact>}
      <SlotFact name="Benchmark" {...ofSlot('benchmark')}>
        {benchmark?.name}
      </SlotFact>
      <SlotFact name="Metric" {...ofSlot('metric')}>
        {stated.metric}
      </SlotFact>
      {stated.setting && <Fact name="Setting">{stated.setting}</Fact>}
      <SlotFact name="Method" {...ofSlot('method')}>
        {method?.name}
      </SlotFact>
      <Fact name="Built on">{base?.name}</Fact>
      <SlotFact name="Whose" {...ofSlot('role')}>
        {stated.role === 'proposed' ? "the paper's own" : 'a comparator'}
      </SlotFact>
      {stated.versus && <Fact name="Compared to">{stated.versus}</Fact>}
      {stated.fromValue !== null && <Fact name="From">{formatNumber(stated.fromValue, stated.unit)}</Fact>}
      <Fact name="Read by">
        {view.rule}, {Math.round(view.confidence * 100)}% sure
        {doubt?.isEvery && (
          <>
            {' '}
            <Badge tone="danger" canWrap title="No field is more doubtful than another">
              {describeDoubt(doubt)}
            </Badge>
          </>
        )}
      </Fact>
    </dl>
  );
}

const CHANGES = { improvement: 'an improvement', decline: 'a decline', unknown: null };

/** Why a claim waits, and what the arithmetic of its abstract says. */
export function ReviewReasons({ view }: { view: ReviewView }) {
  const { reasons, place, benchmark, checks, disagreement, status, latest } = view;
  return (
    <div className="space-y-1.5 text-sm">
      <p className="flex flex-wrap items-center gap-1.5">
        {status !== 'unchecked' && <Badge tone={status === 'rejected' ? 'danger' : 'accent'}>{status}</Badge>}
        {reasons.map((reason) => (
          <Badge key={reason} tone={reason === 'top' || reason === 'unsure' ? 'plain' : 'danger'}>
            {nameReason(reason)}
          </Badge>
        ))}
        {place !== null && benchmark && (
          <span className="text-muted">
            would be {toOrdinal(place)} on {benchmark.name}
          </span>
        )}
        {reasons.length === 0 && status === 'unchecked' && (
          <span className="text-muted">nobody has looked at it yet</span>
        )}
      </p>
      {latest && (
        <p className="text-muted">
          {latest.by ?? 'somebody'} on <PaperDate date={latest.at.slice(0, 10)} />
          {latest.note && `: ${latest.note}`}
        </p>
      )}
      {checks.map(({ figures, verdict }) => (
        <p key={figures}>
          {verdict === 'holds' ? (
            <>
              {figures} <span className="text-accent">✓</span>
              <span className="sr-only"> adds up</span>
            </>
          ) : (
            <span className="text-danger">does not add up: {figures}</span>
          )}
        </p>
      ))}
      {disagreement && <p>The model reads it otherwise: {disagreement}</p>}
    </div>
  );
}

function toOrdinal(place: number): string {
  return `${place}${['th', 'st', 'nd', 'rd'][place] ?? 'th'}`;
}

/** The paper of a claim, and the ways to it. */
export function ReviewPaper({ view }: { view: ReviewView }) {
  const { paper, stated, sourceLink, id } = view;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      <Link
        to={`/papers/${encodeURIComponent(paper.slug)}#claim-${stated.startOffset}-${stated.endOffset}`}
        className="max-w-[46rem] [overflow-wrap:anywhere]"
      >
        {paper.title}
      </Link>
      {sourceLink && (
        <a href={sourceLink} rel="noreferrer">
          at the publisher
        </a>
      )}
      <Link to={`/claims/${id}`}>history</Link>
      {paper.isDigest && <Badge title="Read from a digest in our own words">digest</Badge>}
    </p>
  );
}
