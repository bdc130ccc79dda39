import { describe, expect, it } from 'vitest';
import { parseGainParams } from '#app/leaderboard/gain-params.ts';
import { toGainSearch } from '#app/leaderboard/gain-search.ts';

describe('the address of the improvements', () => {
  it('comes back as it was written', () => {
    const params = {
      basis: 'factor',
      change: 'decline',
      by: 'method',
      sort: 'latest',
      q: 'math',
      page: 3,
    } as const;
    expect(parseGainParams(new URLSearchParams(toGainSearch(params, { page: 3 })))).toEqual(params);
  });

  it('begins the pages anew when something else changes', () => {
    const params = {
      basis: 'factor',
      change: 'improvement',
      by: 'gain',
      sort: 'largest',
      q: '',
      page: 3,
    } as const;
    expect(toGainSearch(params, { basis: 'relative' })).toBe('?basis=relative');
    expect(toGainSearch(params, { change: 'unknown' })).toBe('?change=unknown&basis=factor');
  });

  it('is no error whatever it holds', () => {
    const search = new URLSearchParams({
      basis: 'x',
      change: 'w',
      sort: 'y',
      page: '-1',
      q: 'z'.repeat(300),
    });
    expect(parseGainParams(search)).toEqual({
      basis: 'absolute',
      change: 'improvement',
      by: 'gain',
      sort: 'largest',
      q: '',
      page: 1,
    });
  });
});
