import type { Visitor } from './visitor.ts';

/** The longest a browser keeps it; the session itself may end earlier. */
const MAX_AGE = 30 * 24 * 60 * 60;

/** Behind TLS the name itself makes browsers refuse a cookie that another host, a path or plain HTTP has set. */
export function toCookieName({ isSecure }: Pick<Visitor, 'isSecure'>): string {
  return isSecure ? '__Host-session' : 'session';
}

/** The token in a Cookie header. Where two have the name, neither is believed. */
export function parseSessionCookie(
  cookie: string | undefined,
  visitor: Pick<Visitor, 'isSecure'>,
): string | undefined {
  const name = `${toCookieName(visitor)}=`;
  const values = (cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(name))
    .map((pair) => pair.slice(name.length));
  return values.length === 1 && /^[\w-]{43}$/.test(values[0] ?? '') ? values[0] : undefined;
}

/** A Set-Cookie header that gives the browser a session, or without a token takes it away. */
export function toSessionCookie(token: string | undefined, visitor: Pick<Visitor, 'isSecure'>): string {
  return [
    `${toCookieName(visitor)}=${token ?? ''}`,
    'Path=/',
    `Max-Age=${token ? MAX_AGE : 0}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(visitor.isSecure ? ['Secure'] : []),
  ].join('; ');
}
