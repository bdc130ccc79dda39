/** A moment, to the minute, in UTC: the same on the server and in every browser. */
export function When({ at }: { at: Date }) {
  const text = at.toISOString();
  return (
    <time dateTime={text} className="whitespace-nowrap">
      {text.slice(0, 16).replace('T', ' ')}
    </time>
  );
}
