interface TableExportProps {
  /** What is given out. */
  label: string;
  /** Address without the ending that names the format. */
  address: string;
  search: string;
  /** Whether its LaTeX cites papers, so that there is a BibTeX file beside it. */
  cites?: boolean;
  /** What there is beside the table. */
  more?: readonly { name: string; address: string }[];
}

const FORMATS = [
  { ending: 'csv', name: 'CSV' },
  { ending: 'md', name: 'Markdown' },
  { ending: 'jsonl', name: 'JSON Lines' },
  { ending: 'parquet', name: 'Parquet' },
  { ending: 'tex', name: 'LaTeX' },
];

/** Links to a table as files. Plain links: what they lead to is no page. */
export function TableExport({ label, address, search, cites = false, more = [] }: TableExportProps) {
  const formats = cites ? [...FORMATS, { ending: 'bib', name: 'BibTeX' }] : FORMATS;
  const links = [
    ...formats.map(({ ending, name }) => ({ name, address: `${address}.${ending}${search}` })),
    ...more,
  ];
  return (
    <p className="no-print flex flex-wrap gap-x-3 text-sm text-muted">
      <span>{label} as</span>
      {links.map(({ name, address: file }) => (
        <a key={name} href={file} download className="inline-block py-0.5">
          {name}
        </a>
      ))}
    </p>
  );
}
