/** Under what a number was measured, below the name that it belongs to; nothing where nobody has said. */
export function SettingNote({ setting }: { setting: string | null }) {
  if (setting === null) return null;
  return (
    <span className="block text-xs font-normal whitespace-normal text-muted">
      <span className="sr-only">measured under: </span>
      {setting}
    </span>
  );
}
