import { describe, expect, it } from 'vitest';
import { readWebEnvironment } from '#scripts/web/web-environment.ts';

describe('readWebEnvironment', () => {
  it('trusts nobody and knows no provider by default', () => {
    expect(readWebEnvironment({})).toEqual({
      trustProxy: 0,
      github: undefined,
      model: undefined,
    });
  });

  it('takes a number of proxies, or their addresses', () => {
    expect(readWebEnvironment({ TRUST_PROXY: '1' }).trustProxy).toBe(1);
    expect(readWebEnvironment({ TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::1' }).trustProxy).toEqual([
      'loopback',
      '10.0.0.0/8',
      '2001:db8::1',
    ]);
  });

  it('takes GitHub, or a provider in its place', () => {
    const both = { GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 'secret' };
    expect(readWebEnvironment(both).github).toEqual({
      clientId: 'id',
      clientSecret: 'secret',
      url: 'https://github.com',
      apiUrl: 'https://api.github.com',
      signUpRole: undefined,
    });
    const own = { ...both, GITHUB_URL: 'http://127.0.0.1:4000/', OAUTH_SIGN_UP_ROLE: 'reviewer' };
    expect(readWebEnvironment(own).github).toMatchObject({
      url: 'http://127.0.0.1:4000',
      signUpRole: 'reviewer',
    });
  });

  it.each([
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '10.0.0.0/8,'],
    ['TRUST_PROXY', 'true'],
    ['GITHUB_URL', 'http://github.example'],
    ['GITHUB_API_URL', 'javascript:alert(1)'],
    ['OAUTH_SIGN_UP_ROLE', 'admin'],
  ])('names the variable that cannot be used: %s=%s', (name, value) => {
    expect(() => readWebEnvironment({ [name]: value })).toThrow(
      expect.objectContaining({ name: 'ConfigurationError', message: expect.stringContaining(name) }),
    );
  });

  it('wants both halves of what GitHub knows the app by', () => {
    expect(() => readWebEnvironment({ GITHUB_CLIENT_ID: 'id' })).toThrow(/must be set both, or neither\.$/);
  });
});
