import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../support/database.ts';
import { runClaimboard } from './run-claimboard.ts';

const database = useTestDatabase({ perTest: true });
const learn = (...args: string[]) =>
  runClaimboard(['learn', ...args], { env: { DATABASE_URL: database.url } });

describe('claimboard learn', { timeout: 60_000 }, () => {
  it('says how much is missing where too little was reviewed', async () => {
    const { code, stdout } = await learn();
    expect(code).toBe(1);
    expect(stdout).toContain('it takes 50; 50 are missing');
    const { code: asJson, stdout: json } = await learn('--json');
    expect(asJson).toBe(1);
    expect(JSON.parse(json)).toEqual({ papers: 0, reviews: 0, modelClaims: 0, fewestPapers: 50 });
  });

  it('lists versions and takes up an earlier one', async () => {
    expect((await learn('--list')).stdout).toBe('* shipped  the weights that come with Claimboard\n');
    expect(await learn('--use', 'shipped')).toMatchObject({ code: 0 });
    expect((await learn('--use', '7')).stderr).toContain('there is no version 7');
  });

  it.each([
    [['--use', 'best'], 'the number of a version'],
    [['--adopt', '--list'], 'do not go together'],
    [['--adopt', '--start', '.'], 'cannot be adopted'],
  ])('refuses %j', async (args, complaint) => {
    const { code, stderr } = await learn(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(complaint);
  });
});
