/** How pages are drawn: as the system likes it, or as the visitor chose. */
export type Theme = 'system' | 'light' | 'dark';

export const themes: Theme[] = ['system', 'light', 'dark'];

/** Reads the visitor's choice out of a Cookie header. */
export function parseTheme(cookie: string | null): Theme {
  const value = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookie ?? '')?.[1];
  return (value as Theme | undefined) ?? 'system';
}
