/** A moment as everybody reads it alike, wherever they are. */
export function WrittenTime({ at }: { at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {at.slice(0, 16).replace('T', ' ')} UTC
    </time>
  );
}
