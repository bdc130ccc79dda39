import { expect, it } from 'vitest';
import { describeKind } from '#app/components/claims-table.tsx';
import { nameKind } from '#app/leaderboard/name-kind.ts';
import { makeRow } from './board-row.ts';

it.each([
  ['score', null, 'score', 'score'],
  ['gain', 'improvement', 'gain', 'gain over Tern, relative'],
  ['gain', 'decline', 'decline', 'decline against Tern, relative'],
  ['gain', null, 'change', 'change against Tern, relative'],
] as const)('a %s that is %j is called a %s', (kind, change, name, described) => {
  expect(nameKind({ kind, change })).toBe(name);
  const basis = kind === 'gain' ? 'relative' : null;
  expect(describeKind(makeRow({ kind, change, basis, versus: 'Tern' }))).toBe(described);
});
