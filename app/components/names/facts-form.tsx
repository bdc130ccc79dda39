import { Form } from '@remix-run/react';
import { NameBox } from '../name-box.tsx';
import { NoteField } from '../note-field.tsx';
import { TextField } from '../text-field.tsx';

export interface FactsFormProps {
  /** The latest change that was there to see. */
  last: number;
  /** What the fields hold: as it stands, or as it was sent and refused. */
  values: Partial<
    Record<'name' | 'task' | 'metric' | 'direction' | 'min' | 'max' | 'parent' | 'note', string>
  >;
  /** A method has nothing but a name. */
  hasFacts: boolean;
}

/** Name and facts of a benchmark, or the name of a method. */
export function FactsForm({ last, values, hasFacts }: FactsFormProps) {
  return (
    <Form method="post" className="space-y-4">
      <input type="hidden" name="intent" value="edit" />
      <input type="hidden" name="last" value={last} />
      <TextField label="Name" name="name" defaultValue={values.name ?? ''} isRequired />
      {hasFacts && (
        <>
          <TextField label="Task" name="task" defaultValue={values.task ?? ''} />
          <TextField
            label="Metric"
            name="metric"
            defaultValue={values.metric ?? ''}
            hint="What a score without a stated metric is read as."
          />
          <fieldset className="space-y-1">
            <legend className="text-sm font-semibold">Direction</legend>
            {(['higher', 'lower'] as const).map((direction) => (
              <label key={direction} className="mr-5 inline-flex items-center gap-2 py-1">
                <input
                  type="radio"
                  name="direction"
                  value={direction}
                  defaultChecked={(values.direction ?? 'higher') === direction}
                />
                {direction} is better
              </label>
            ))}
          </fieldset>
          <div className="grid grid-cols-2 gap-4">
            <TextField
              label="Lowest value"
              name="min"
              inputMode="decimal"
              defaultValue={values.min ?? ''}
              maxLength={40}
            />
            <TextField
              label="Highest value"
              name="max"
              inputMode="decimal"
              defaultValue={values.max ?? ''}
              maxLength={40}
            />
          </div>
          <NameBox kind="benchmarks" name="parent" label="Variant of" defaultValue={values.parent ?? ''} />
        </>
      )}
      <NoteField defaultValue={values.note ?? ''} />
      <button type="submit" className="button">
        Save
      </button>
    </Form>
  );
}
