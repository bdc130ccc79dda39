interface ArxivFieldProps {
  value: string;
  /** Why nothing could be fetched. */
  problem: string | null;
  isFetching: boolean;
  isDisabled: boolean;
}

/** A box for a paper of arXiv, with the button that fetches its abstract. */
export function ArxivField({ value, problem, isFetching, isDisabled }: ArxivFieldProps) {
  return (
    <div className="space-y-1">
      <label htmlFor="arxiv" className="block font-semibold">
        Paper on arXiv <span className="font-normal text-muted">(2501.04519, or its address)</span>
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id="arxiv"
          name="arxiv"
          defaultValue={value}
          maxLength={300}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'arxiv-problem' : undefined}
          className="field min-w-0 flex-1 basis-56"
        />
        <button type="submit" name="do" value="fetch" formNoValidate className="button" disabled={isDisabled}>
          {isFetching ? 'Fetching …' : 'Fetch abstract'}
        </button>
      </div>
      {problem && (
        <p id="arxiv-problem" role="alert" className="font-semibold text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
