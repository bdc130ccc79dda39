import { Link } from '@remix-run/react';

interface SubjectLinksProps {
  /** Address of the benchmark or method. */
  path: string;
  mayEdit: boolean;
}

/** The ways from the page of a benchmark or method to what people have changed about it. */
export function SubjectLinks({ path, mayEdit }: SubjectLinksProps) {
  return (
    <p className="no-print flex gap-x-4 text-sm">
      <Link to={`${path}/history`}>History</Link>
      {mayEdit && <Link to={`${path}/edit`}>Edit</Link>}
    </p>
  );
}
