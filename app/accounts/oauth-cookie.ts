import { toOwnPath } from './own-path.ts';
import type { Visitor } from './visitor.ts';

/** What a browser keeps while its owner is at the provider: an answer that does not fit it was meant for another. */
export interface OauthFlow {
  state: string;
  /** The secret of PKCE: a code that somebody has caught is worth nothing without it. */
  codeVerifier: string;
  /** Where to go on. */
  to: string;
  /** The account that the one at the provider is to be tied to; without it whoever comes back is signed in. */
  userId?: number;
}

const MAX_AGE = 10 * 60;
const VALUE = /^([\w-]{20,128})\.([\w-]{43,128})\.([\w-]*)(?:\.([1-9]\d{0,9}))?$/;

/** A Set-Cookie header that keeps the flow, or without one ends it. */
export function toOauthCookie(flow: OauthFlow | undefined, { isSecure }: Pick<Visitor, 'isSecure'>): string {
  const value = flow
    ? [flow.state, flow.codeVerifier, Buffer.from(flow.to).toString('base64url'), flow.userId]
        .filter((part) => part !== undefined)
        .join('.')
    : '';
  return [
    `${toName(isSecure)}=${value}`,
    'Path=/',
    `Max-Age=${flow ? MAX_AGE : 0}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ');
}

/** The flow that a Cookie header keeps. */
export function parseOauthCookie(
  cookie: string | null,
  { isSecure }: Pick<Visitor, 'isSecure'>,
): OauthFlow | undefined {
  const name = `${toName(isSecure)}=`;
  const pairs = (cookie ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(name))?.slice(name.length) ?? '';
  const [, state, codeVerifier, to = '', userId] = VALUE.exec(value) ?? [];
  if (!state || !codeVerifier) return undefined;
  const flow = { state, codeVerifier, to: toOwnPath(Buffer.from(to, 'base64url').toString()) };
  return userId === undefined ? flow : { ...flow, userId: Number(userId) };
}

function toName(isSecure: boolean): string {
  return isSecure ? '__Host-oauth' : 'oauth';
}
