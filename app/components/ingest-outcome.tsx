import { SectionTitle } from './page-title.tsx';

interface IngestOutcomeProps {
  report: {
    name: string;
    papers: number;
    inserted: number;
    updated: number;
    unchanged: number;
    claims: number;
    malformed: number;
    /** The first of those that could not be used. */
    unused: readonly { line: number; reason: string }[];
  };
}

/** What came of a list of papers, and each record that could not be used with its line and the reason. */
export function IngestOutcome({ report }: IngestOutcomeProps) {
  const { name, papers, inserted, updated, unchanged, claims, malformed, unused } = report;
  return (
    <section aria-labelledby="outcome" className="space-y-3">
      <SectionTitle id="outcome">What came of {name}</SectionTitle>
      <p role="status">
        {papers === 1 ? '1 paper' : `${papers} papers`} ({inserted} new, {updated} changed, {unchanged} known)
        with {claims === 1 ? '1 result' : `${claims} results`}.
      </p>
      {malformed > 0 && (
        <>
          <p className="font-semibold">
            {malformed === 1 ? 'One record could not be used.' : `${malformed} records could not be used.`}
          </p>
          <ul className="list-disc space-y-1 pl-5">
            {unused.map(({ line, reason }, index) => (
              <li key={index}>
                Line {line}: {reason}
              </li>
            ))}
          </ul>
          {malformed > unused.length && <p>And {malformed - unused.length} more.</p>}
        </>
      )}
    </section>
  );
}
