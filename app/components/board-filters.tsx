import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { listActiveFilters } from '#app/leaderboard/active-filters.ts';
import { NO_FILTER, toBoardSearch, type BoardParams } from '#app/leaderboard/board-search.ts';
import { CLAIM_STATES } from '#app/leaderboard/claim-state.ts';
import type { BoardChoices } from '#app/leaderboard/select-rows.ts';
import { nameUnit } from '#app/leaderboard/written-unit.ts';
import { ColumnChoice } from './column-choice.tsx';

interface BoardFiltersProps {
  params: BoardParams;
  choices: BoardChoices;
}

/** Narrows a board down and chooses its columns; a GET, so that the address says it all. */
export function BoardFilters({ params, choices: { years, families, units } }: BoardFiltersProps) {
  return (
    <Form
      method="get"
      preventScrollReset
      key={toBoardSearch(params)}
      aria-label="Filter the results"
      className="no-print flex flex-wrap items-end gap-3 text-sm"
    >
      {params.metric && <input type="hidden" name="metric" value={params.metric} />}
      {params.show !== 'best' && <input type="hidden" name="show" value={params.show} />}
      {params.sort !== 'rank' && <input type="hidden" name="sort" value={params.sort} />}
      {params.order && <input type="hidden" name="order" value={params.order} />}
      {params.elsewhere && <input type="hidden" name="elsewhere" value="1" />}
      <label className="flex flex-col gap-0.5">
        <span className="text-muted">Method, model or paper</span>
        <input type="text" name="q" defaultValue={params.q} maxLength={200} className="field w-52" />
      </label>
      <Choice label="Reported" name="role" value={params.role} any="by anybody">
        <option value="proposed">of own system</option>
        <option value="comparator">as comparator</option>
      </Choice>
      <Choice label="Status" name="status" value={params.status} any="any">
        {CLAIM_STATES.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Choice>
      {(families.length > 1 || params.family) && (
        <Choice label="Model family" name="family" value={params.family} any="any">
          {withOwn(families, params.family).map((family) => (
            <option key={family}>{family}</option>
          ))}
        </Choice>
      )}
      {(years.length > 1 || params.year) && (
        <Choice label="Year" name="year" value={params.year?.toString()} any="any">
          {withOwn(years.map(String), params.year?.toString()).map((year) => (
            <option key={year}>{year}</option>
          ))}
        </Choice>
      )}
      {(units.length > 1 || params.unit) && (
        <Choice label="Unit" name="unit" value={params.unit} any="any">
          {withOwn(units, params.unit).map((unit) => (
            <option key={unit} value={unit}>
              {nameUnit(unit)}
            </option>
          ))}
        </Choice>
      )}
      <ColumnChoice cols={params.cols} />
      <button type="submit" className="button">
        Filter
      </button>
      <ActiveFilters params={params} />
    </Form>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string | undefined;
  /** What it says where it asks for nothing. */
  any: string;
  children: ReactNode;
}

function Choice({ label, name, value, any, children }: ChoiceProps) {
  return (
    <label className="flex flex-col gap-0.5">
      <span className="text-muted">{label}</span>
      <select name={name} defaultValue={value ?? ''} className="field max-w-40">
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  );
}

/** What is asked for stands among the choices, even where the board has none of it. */
function withOwn(choices: readonly string[], own: string | undefined): readonly string[] {
  return own === undefined || choices.includes(own) ? choices : [...choices, own];
}

/** A chip for each filter that is set, which takes it away. */
function ActiveFilters({ params }: { params: BoardParams }) {
  const active = listActiveFilters(params);
  if (active.length === 0) return null;
  return (
    <ul role="list" aria-label="Filters that are set" className="flex w-full flex-wrap items-center gap-2">
      {active.map(({ key, name, without }) => (
        <li key={key}>
          <Link
            to={without}
            preventScrollReset
            aria-label={`Take the filter ${name} away`}
            className="inline-block min-h-7 rounded-full border border-line bg-surface px-3 py-0.5 [overflow-wrap:anywhere] text-ink no-underline hover:border-edge"
          >
            {name} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      <li>
        <Link to={toBoardSearch(params, NO_FILTER)} preventScrollReset className="inline-block py-1">
          Clear filters
        </Link>
      </li>
    </ul>
  );
}
