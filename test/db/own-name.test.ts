import { expect, it } from 'vitest';
import { isOwnName, toStoredName } from '#db/names/own-name.ts';

it.each(['GPT-4o', 'A-Mem', 'A*', 'Random Forest', 'OurNet', 'ITER', 'Full fine-tuning', '数'])(
  '%j means one system everywhere',
  (name) => expect(isOwnName(name)).toBe(true),
);

it.each([
  'our method',
  'Ours',
  'the proposed approach',
  'a baseline',
  'Baselines',
  'SOTA',
  'humans',
  '90',
  '+',
])('%j means another thing in every paper', (name) => expect(isOwnName(name)).toBe(false));

it('a name is stored trimmed, not endless, and a blank one as none', () => {
  expect(toStoredName(' GPT-4o ')).toBe('GPT-4o');
  expect(toStoredName('x'.repeat(5000))).toHaveLength(200);
  expect(toStoredName('  ')).toBeNull();
  expect(toStoredName(null)).toBeNull();
});
