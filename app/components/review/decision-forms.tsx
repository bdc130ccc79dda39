import { useEffect, useRef, type ReactNode } from 'react';
import { toFormFields, type ReviewedClaim } from '#app/leaderboard/review-view.ts';
import { ClaimFields, Labelled } from './claim-fields.tsx';
import { fillInMark } from './fill-in-mark.ts';
import type { MarkedSpan } from './use-marked-span.ts';

export type OpenForm = 'correct' | 'reject' | null;

interface DecisionFormsProps {
  view: ReviewedClaim;
  /** Where a plain form goes on. */
  here: string;
  open: OpenForm;
  onOpen(form: OpenForm): void;
  /** Sends a form without leaving the page. */
  onSend(form: FormData): void;
  mark: MarkedSpan | null;
  /** What was entered before, where it is not stored yet. */
  entered?: Record<string, string> | null;
  withKeys?: boolean;
  /** More buttons in the same row. */
  children?: ReactNode;
}

/** Accept, correct, reject: plain forms, which a script sends without leaving the page. */
export function DecisionForms(props: DecisionFormsProps) {
  const { open, onOpen, entered, withKeys = false, children } = props;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <DecisionForm {...props} className="contents">
        <button
          name="intent"
          value="accept"
          className={withKeys ? 'button' : 'button-quiet'}
          aria-keyshortcuts={withKeys ? 'a' : undefined}
        >
          Accept {withKeys && <Key name="a" />}
        </button>
      </DecisionForm>
      <Foldable
        label={<>Correct {withKeys && <Key name="c" />}</>}
        isOpen={open === 'correct'}
        onToggle={(isOpen) => onOpen(isOpen ? 'correct' : open === 'correct' ? null : open)}
      >
        <CorrectForm {...props} />
      </Foldable>
      <Foldable
        label={<>Reject {withKeys && <Key name="r" />}</>}
        isOpen={open === 'reject'}
        onToggle={(isOpen) => onOpen(isOpen ? 'reject' : open === 'reject' ? null : open)}
      >
        <DecisionForm {...props} className="space-y-3">
          <Labelled label="Why it is no result, or why it is wrong">
            <textarea
              name="note"
              required
              maxLength={1000}
              rows={2}
              defaultValue={entered?.intent === 'reject' ? entered.note : ''}
              className="field w-full"
            />
          </Labelled>
          <button name="intent" value="reject" className="button">
            Reject it
          </button>
        </DecisionForm>
      </Foldable>
      {children}
    </div>
  );
}

function CorrectForm(props: DecisionFormsProps) {
  const { view, mark, entered } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (mark && form.current) void fillInMark(form.current, view.paper.slug, mark);
  }, [mark, view.paper.slug]);
  const fields = entered?.intent === 'correct' ? { ...toFormFields(view), ...entered } : toFormFields(view);
  return (
    <DecisionForm {...props} formRef={form} className="space-y-3">
      <ClaimFields fields={fields} />
      <Labelled label="Why (may stay empty)">
        <input
          name="note"
          maxLength={1000}
          defaultValue={fields.note}
          autoComplete="off"
          className="field w-full"
        />
      </Labelled>
      <button name="intent" value="correct" className="button">
        Store the correction
      </button>
    </DecisionForm>
  );
}

interface FormProps extends Pick<DecisionFormsProps, 'view' | 'here' | 'onSend'> {
  className: string;
  formRef?: React.Ref<HTMLFormElement>;
  children?: ReactNode;
}

function DecisionForm({ view, here, onSend, className, formRef, children }: FormProps) {
  return (
    <form
      ref={formRef}
      method="post"
      action="/review"
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
      }}
    >
      <input type="hidden" name="claim" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="to" value={here} />
      {children}
    </form>
  );
}

interface FoldableProps {
  label: ReactNode;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  children: ReactNode;
}

/** A part that unfolds below the row of buttons; the browser's own, so that it does so without scripts. */
function Foldable({ label, isOpen, onToggle, children }: FoldableProps) {
  return (
    <details
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
      className="review-fold open:order-last open:w-full"
    >
      <summary className="button-quiet">{label}</summary>
      <div className="mt-3 rounded-md border border-line bg-surface p-4">{children}</div>
    </details>
  );
}

export function Key({ name }: { name: string }) {
  return (
    <kbd className="ml-1 rounded border border-current/30 px-1 font-sans text-xs opacity-80">{name}</kbd>
  );
}
