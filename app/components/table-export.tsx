interface TableExportProps {
  /** What is given out. */
  label: string;
  /** Address without the ending that names the format. */
  address: string;
  search: string;
}

/** Links to a table as files. Plain links: what they lead to is no page. */
export function TableExport({ label, address, search }: TableExportProps) {
  return (
    <p className="no-print flex flex-wrap gap-x-3 text-sm text-muted">
      <span>{label} as</span>
      <a href={`${address}.csv${search}`} download>
        CSV
      </a>
      <a href={`${address}.md${search}`} download>
        Markdown
      </a>
    </p>
  );
}
