import type { ReactNode } from 'react';
import { NameBox } from '../name-box.tsx';

const KINDS = [
  ['score', 'score: a level that was reached'],
  ['gain', 'gain: a change by so much'],
] as const;
const BASES = [
  ['', 'not a gain'],
  ['unspecified', 'not said'],
  ['absolute', 'absolute: points'],
  ['relative', 'relative: percent of the other'],
  ['factor', 'factor: times'],
] as const;
const CHANGES = [
  ['', 'not said'],
  ['improvement', 'improvement: for the better'],
  ['decline', 'decline: for the worse'],
] as const;
const ROLES = [
  ['proposed', "the paper's own system"],
  ['comparator', "somebody else's, or a baseline"],
] as const;
const QUALIFIERS = ['', 'up to', 'at least', 'at most', 'about', 'average'].map(
  (key) => [key, key || 'none'] as const,
);

/** Every field of a claim, to be filled in by hand. Empty means that the abstract does not say it. */
export function ClaimFields({ fields }: { fields: Record<string, string> }) {
  const text = (name: string, label: string, inputMode?: 'decimal') => (
    <Labelled label={label}>
      <input
        name={name}
        defaultValue={fields[name]}
        inputMode={inputMode}
        maxLength={200}
        autoComplete="off"
        className="field w-full"
      />
    </Labelled>
  );
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-3 gap-y-2">
      <input type="hidden" name="start" defaultValue={fields.start} />
      <input type="hidden" name="end" defaultValue={fields.end} />
      {text('quote', 'Characters')}
      {text('value', 'Value', 'decimal')}
      {text('unit', 'Unit')}
      {text('low', 'Low end of a range', 'decimal')}
      <Choice name="kind" label="Kind" options={KINDS} value={fields.kind} />
      <Choice name="basis" label="Basis of a gain" options={BASES} value={fields.basis} />
      <Choice name="change" label="Better or worse" options={CHANGES} value={fields.change} />
      <NameBox isWide kind="benchmarks" name="benchmark" label="Benchmark" defaultValue={fields.benchmark} />
      {text('metric', 'Metric')}
      {text('setting', 'Setting')}
      <NameBox isWide kind="methods" name="method" label="Method" defaultValue={fields.method} />
      <NameBox isWide kind="methods" name="base" label="Built on" defaultValue={fields.base} />
      <Choice name="role" label="Whose system" options={ROLES} value={fields.role} />
      {text('versus', 'Compared to')}
      {text('from', 'From', 'decimal')}
      <Choice name="qualifier" label="Hedge" options={QUALIFIERS} value={fields.qualifier} />
    </div>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  options: readonly (readonly [key: string, name: string])[];
  value: string | undefined;
}

function Choice({ name, label, options, value }: ChoiceProps) {
  return (
    <Labelled label={label}>
      <select name={name} defaultValue={value} className="field w-full">
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="block w-full min-w-0 space-y-1">
      <span className="text-sm font-semibold">{label}</span>
      {children}
    </label>
  );
}
