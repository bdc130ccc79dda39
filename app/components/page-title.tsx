import type { ReactNode } from 'react';

/** The head of a page, with what is to be said first about it. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="space-y-2">
      <h1 className="max-w-5xl text-2xl leading-tight font-bold tracking-tight sm:text-3xl">{title}</h1>
      {children}
    </div>
  );
}

export function SectionTitle({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h2 id={id} className="text-xl font-bold tracking-tight">
      {children}
    </h2>
  );
}
