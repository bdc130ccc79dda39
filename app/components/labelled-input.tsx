import type { InputHTMLAttributes } from 'react';

interface LabelledInputProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  /** What else is to be known, below the label. */
  hint?: string;
}

/** A box with its name above. */
export function LabelledInput({ label, hint, ...input }: LabelledInputProps) {
  return (
    <label className="block space-y-1">
      <span className="font-semibold">
        {label}
        {hint && <span className="font-normal text-muted"> ({hint})</span>}
      </span>
      <input {...input} className="field w-full" />
    </label>
  );
}

/** What was wrong with what was sent. */
export function FormProblem({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return (
    <p role="alert" className="font-semibold text-danger">
      {children}
    </p>
  );
}

/** What has been done. */
export function FormSuccess({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return (
    <p role="status" className="font-semibold text-accent">
      {children}
    </p>
  );
}
