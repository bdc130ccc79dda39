import { describe, expect, it } from 'vitest';
import { hashPassword, isOutdated, isPassword } from '#app/accounts/password.server.ts';

describe('passwords', () => {
  it('are known again, each hash with a salt of its own', async () => {
    const [one, other] = await Promise.all([
      hashPassword('a winter morning'),
      hashPassword('a winter morning'),
    ]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    expect(await isPassword('a winter morning', one)).toBe(true);
    expect(await isPassword('a winter evening', one)).toBe(false);
  });

  it('are the same in another composition of the same letters', async () => {
    expect(await isPassword('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(true);
  });

  it.each([undefined, '', 'plain text', '$scrypt$ln=15,r=8,p=3$$', '$2b$10$abcdefghijklmnopqrstuv'])(
    'are never right for %j instead of a hash',
    async (stored) => {
      expect(await isPassword('a winter morning', stored)).toBe(false);
      expect(await isPassword('', stored)).toBe(false);
    },
  );

  it('cost an unknown account the work of a known one', { timeout: 60_000 }, async () => {
    const stored = await hashPassword('a winter morning');
    const time = async (hash: string | undefined) => {
      const times: number[] = [];
      for (let round = 0; round < 3; round++) {
        const start = performance.now();
        await isPassword('a winter evening', hash);
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await time(stored), await time(undefined)];
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });

  it('are to be hashed anew where the cost was another', async () => {
    expect(isOutdated(await hashPassword('a winter morning'))).toBe(false);
    expect(isOutdated('$scrypt$ln=14,r=8,p=1$c2FsdA$aGFzaA')).toBe(true);
  });
});
