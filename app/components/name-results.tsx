import { Link } from '@remix-run/react';
import { useId } from 'react';
import { SectionTitle } from './page-title.tsx';

interface NameResultsProps {
  title: string;
  /** Where the pages of these names are. */
  path: string;
  results: { slug: string; name: string; claims: number }[];
}

/** Found names of one sort; nothing where there are none. */
export function NameResults({ title, path, results }: NameResultsProps) {
  const id = useId();
  if (results.length === 0) return null;
  return (
    <section aria-labelledby={id} className="space-y-3">
      <SectionTitle id={id}>{title}</SectionTitle>
      <ul role="list" className="flex flex-wrap gap-2">
        {results.map(({ slug, name, claims }) => (
          <li
            key={slug}
            className="flex max-w-full items-baseline gap-2 rounded-md border border-line bg-surface px-3 py-1.5"
          >
            <Link to={`${path}/${encodeURIComponent(slug)}`} className="[overflow-wrap:anywhere]">
              {name}
            </Link>
            <span className="text-sm text-muted">{claims}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
