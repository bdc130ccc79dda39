import { toBibtex } from '#app/leaderboard/bibtex.ts';
import type { PaperDetails } from '#db/queries/paper.server.ts';
import { Badge } from './badge.tsx';
import { PageTitle } from './page-title.tsx';
import { PaperDate } from './paper-date.tsx';

/** Title, people, date, and the way to the publisher. */
export function PaperHead({ paper }: { paper: PaperDetails }) {
  const { title, authors, publishedOn, url, isDigest, withdrawnOn, readBy } = paper;
  return (
    <PageTitle title={title}>
      {authors.length > 0 && <p>{toNames(authors)}</p>}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
        {publishedOn && <PaperDate date={publishedOn} />}
        {url && (
          <a href={url} rel="noreferrer">
            The paper at {new URL(url).hostname}
          </a>
        )}
        {readBy && (
          <span className="text-sm">
            read by {readBy.extractor} {readBy.version}
          </span>
        )}
        {isDigest && <Badge tone="accent">digest</Badge>}
        {withdrawnOn && <Badge tone="danger">withdrawn</Badge>}
      </p>
      {withdrawnOn && (
        <p className="max-w-prose">
          arXiv deleted this paper on <PaperDate date={withdrawnOn} />. What was read in it stays here, with
          its history.
        </p>
      )}
      <details className="no-print text-sm">
        <summary className="w-fit cursor-pointer text-muted">Cite</summary>
        <pre className="mt-2 max-w-3xl whitespace-pre-wrap [overflow-wrap:anywhere] rounded-md border border-line bg-surface p-3">
          <code>{toBibtex(paper)}</code>
        </pre>
        <a href={`/papers/${encodeURIComponent(paper.slug)}/paper.bib`} download>
          As a BibTeX file
        </a>
      </details>
      {isDigest && (
        <p className="max-w-prose text-sm text-muted">
          The text below is a digest in our own words. The numbers are the paper's, its sentences are not.
        </p>
      )}
    </PageTitle>
  );
}

/** Long lists of authors end after a dozen. */
function toNames(authors: string[]): string {
  const shown = authors.slice(0, 12).join(', ');
  return authors.length > 12 ? `${shown} and ${authors.length - 12} more` : shown;
}
