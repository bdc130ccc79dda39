import { Link } from '@remix-run/react';
import { SearchForm } from './search-form.tsx';

interface ErrorPageProps {
  status: number;
  /** What exactly is not there, or not allowed. */
  detail?: string;
}

/** What a visitor sees where a page cannot be shown, with ways on. */
export function ErrorPage({ status, detail }: ErrorPageProps) {
  const isMissing = status === 404;
  const isForbidden = status === 401 || status === 403;
  const isTheirs = status >= 400 && status < 500;
  return (
    <div className="max-w-prose space-y-4 py-8">
      <p className="font-semibold text-muted">{status}</p>
      <h1 className="text-3xl font-bold tracking-tight">
        {isMissing
          ? 'There is nothing here'
          : isForbidden
            ? 'You may not do this'
            : isTheirs
              ? 'This request makes no sense to us'
              : 'Something broke'}
      </h1>
      <p>
        {isMissing
          ? detail || 'No page has this address. It may have been mistyped, or what it showed has gone.'
          : isForbidden
            ? detail || 'It needs an account that may.'
            : isTheirs
              ? 'The address or the form holds something that no page understands.'
              : 'The page could not be put together. Try it again; if it goes on, the log of the server says why.'}
      </p>
      <SearchForm label="Search for it" button="Search" />
      <p>
        <Link to="/">Home</Link> · <Link to="/benchmarks">All benchmarks</Link>
      </p>
    </div>
  );
}
