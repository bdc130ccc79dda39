/** What a program with a token may do for its owner; the owner's role limits it further. */
export const TOKEN_SCOPES = ['read', 'write:reviews', 'write:papers'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Every token begins like this, so that scanners and people know one when they see it. */
export const TOKEN_PREFIX = 'cb_';

const BEARER = /^Bearer(?: +(\S*))? *$/i;

/**
 * The token in an Authorization header; an empty text where there is none of ours in it. Undefined without such a header,
 * and for other schemes, which a proxy in front may use.
 */
export function parseBearer(authorization: string | undefined): string | undefined {
  const bearer = BEARER.exec(authorization ?? '');
  if (!bearer) return undefined;
  const token = bearer[1] ?? '';
  return /^cb_[\w-]{43}$/.test(token) ? token : '';
}
