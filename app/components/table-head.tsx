/** A column by its name; with numbers in it, which stand to the right; or with buttons, whose name is read aloud alone. */
export type Column = string | { number: string } | { unseen: string };

interface TableHeadProps {
  /** What is false has no column. */
  columns: readonly (Column | false)[];
}

/** The head of a table. */
export function TableHead({ columns }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map((column) => column !== false && <Head key={JSON.stringify(column)} column={column} />)}
      </tr>
    </thead>
  );
}

function Head({ column }: { column: Column }) {
  if (typeof column === 'string') return <th scope="col">{column}</th>;
  if ('number' in column)
    return (
      <th scope="col" className="number">
        {column.number}
      </th>
    );
  return (
    <th scope="col">
      <span className="sr-only">{column.unseen}</span>
    </th>
  );
}
