interface TextFieldProps {
  label: string;
  name: string;
  defaultValue?: string;
  /** Said below the box. */
  hint?: string;
  isRequired?: boolean;
  /** `decimal` brings up the keys for numbers. */
  inputMode?: 'text' | 'decimal';
  maxLength?: number;
}

/** A line of text with its label. */
export function TextField({
  label,
  name,
  defaultValue = '',
  hint,
  isRequired = false,
  inputMode = 'text',
  maxLength = 200,
}: TextFieldProps) {
  return (
    <label className="block space-y-1">
      <span className="text-sm font-semibold">{label}</span>
      <input
        name={name}
        defaultValue={defaultValue}
        required={isRequired}
        inputMode={inputMode}
        maxLength={maxLength}
        autoComplete="off"
        className="field w-full"
      />
      {hint && <span className="block text-sm text-muted">{hint}</span>}
    </label>
  );
}
