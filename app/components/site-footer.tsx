import { Link } from '@remix-run/react';
import { themes, type Theme } from './theme.ts';

const NAMES: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };

interface SiteFooterProps {
  theme: Theme;
  /** Where to come back to after a change. */
  here: string;
}

export function SiteFooter({ theme, here }: SiteFooterProps) {
  return (
    <footer className="no-print mt-12 border-t border-line text-sm text-muted">
      <div className="mx-auto flex w-full max-w-[90rem] flex-wrap items-center justify-between gap-4 px-4 py-6 sm:px-8">
        <p className="max-w-prose">
          Numbers are read from abstracts by rules, and every one links to the characters it was read from.
          Take them along: <Link to="/api">API and files</Link>.
        </p>
        <form method="post" action="/theme">
          <input type="hidden" name="returnTo" value={here} />
          <fieldset className="flex flex-wrap items-center gap-1">
            <legend className="sr-only">Colours</legend>
            {themes.map((name) => (
              <button
                key={name}
                type="submit"
                name="theme"
                value={name}
                aria-pressed={name === theme}
                className="min-h-8 rounded px-2.5 py-1 aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-ink"
              >
                {NAMES[name]}
              </button>
            ))}
          </fieldset>
        </form>
      </div>
    </footer>
  );
}
