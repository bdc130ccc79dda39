/** Where the API lives. */
export const API_ROOT = '/api/v1';

/**
 * The parameters in an address, decoded, if it has the form of `template`: `/papers/{slug}` and `/papers/some-paper` give
 * `{ slug: 'some-paper' }`. Undefined where it has another form, or an escape that means nothing.
 */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = decode(given[index] ?? '');
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (text === undefined || (name === undefined ? text !== part : text === '')) return undefined;
    if (name !== undefined) params[name] = text;
  }
  return params;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
