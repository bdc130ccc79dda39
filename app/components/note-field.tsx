interface NoteFieldProps {
  label?: string;
  defaultValue?: string;
  isRequired?: boolean;
}

/** Why something is done: it stands in the history. */
export function NoteField({ label = 'Why', defaultValue = '', isRequired = false }: NoteFieldProps) {
  return (
    <label className="block space-y-1">
      <span className="text-sm font-semibold">{label}</span>
      <textarea
        name="note"
        rows={2}
        defaultValue={defaultValue}
        required={isRequired}
        maxLength={2000}
        className="field w-full"
      />
    </label>
  );
}
