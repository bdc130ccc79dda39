import type { ReactNode } from 'react';

interface BadgeProps {
  tone?: 'plain' | 'accent' | 'danger';
  title?: string;
  /** For texts of unknown length. */
  canWrap?: boolean;
  children: ReactNode;
}

const TONES = {
  plain: 'border-line text-muted',
  accent: 'border-accent text-accent',
  danger: 'border-danger text-danger',
};

export function Badge({ tone = 'plain', title, canWrap = false, children }: BadgeProps) {
  return (
    <span
      title={title}
      className={`inline-block rounded border px-1.5 text-xs leading-5 font-medium ${canWrap ? '' : 'whitespace-nowrap'} ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
