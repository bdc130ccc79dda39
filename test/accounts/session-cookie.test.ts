import { describe, expect, it } from 'vitest';
import { parseSessionCookie, toSessionCookie } from '#app/accounts/session-cookie.ts';

const token = 'a'.repeat(43);
const secure = { isSecure: true };
const plain = { isSecure: false };

describe('the session cookie', () => {
  it('is kept from scripts, other sites and plain HTTP', () => {
    expect(toSessionCookie(token, secure)).toMatch(
      /^__Host-session=a{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(toSessionCookie(token, plain)).toMatch(
      /^session=a{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    expect(toSessionCookie(undefined, secure)).toContain('__Host-session=; Path=/; Max-Age=0');
  });

  it('is read under the name that belongs to the connection alone', () => {
    expect(parseSessionCookie(`theme=dark; session=${token}`, plain)).toBe(token);
    expect(parseSessionCookie(`__Host-session=${token}`, secure)).toBe(token);
    expect(parseSessionCookie(`session=${token}`, secure)).toBeUndefined();
    expect(parseSessionCookie(`xsession=${token}`, plain)).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    'session=',
    'session=short',
    `session=${token}=`,
    `session=${token}; session=${'b'.repeat(43)}`,
  ])('is none in %j', (cookie) => expect(parseSessionCookie(cookie, plain)).toBeUndefined());
});
