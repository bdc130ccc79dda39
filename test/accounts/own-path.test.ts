import { expect, it } from 'vitest';
import { toOwnPath } from '#app/accounts/own-path.ts';

it.each([
  '/',
  '/review',
  '/benchmarks/math?show=all&sort=delta',
  '/papers/x#claim-1-2',
  '/a//b',
  '/search?q=http://x',
])('goes on to %j', (path) => expect(toOwnPath(path)).toBe(path));

it.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\nSet-Cookie: a=b',
  '\t//evil.example',
  ' //evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  './review',
  '',
  '/a\\..\\..\\evil',
  '/\u0000',
  '/\u0085/evil.example',
  `/${'a'.repeat(2001)}`,
  null,
  undefined,
  ['/review'],
])('goes home instead of %j', (path) => expect(toOwnPath(path)).toBe('/'));
