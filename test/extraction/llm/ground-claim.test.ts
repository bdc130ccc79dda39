import { describe, expect, it } from 'vitest';
import { groundClaim } from '#app/extraction/llm/ground-claim.ts';
import { listNamePlaces } from '#app/extraction/llm/ground-name.ts';
import { findSuspicions } from '#app/extraction/llm/instructions.ts';
import { readNumbers } from '#app/extraction/llm/numbers-of-text.ts';
import type { ProposedClaim } from '#app/extraction/llm/proposal.ts';
import { propose } from '#test/support/proposals.ts';

const title = 'Sage: solving sums with care';

function ground(abstract: string, proposal: ProposedClaim) {
  const text = readNumbers({ title, abstract });
  const suspicions = findSuspicions(text.doc, text.numbers);
  return groundClaim({ text, places: listNamePlaces(text.doc), suspicions }, proposal);
}

/** The claim that is made of a proposal about `quote`. */
function claimOn(abstract: string, quote: string, given: Partial<ProposedClaim> = {}) {
  const grounded = ground(abstract, propose(abstract, quote, given));
  if (!grounded.ok) throw new Error(grounded.reason);
  return grounded.claim;
}

function reasonFor(abstract: string, quote: string, given: Partial<ProposedClaim> = {}) {
  const grounded = ground(abstract, {
    ...propose(abstract, abstract.slice(0, 1)),
    quote,
    context: '',
    ...given,
  });
  return grounded.ok ? 'grounded' : grounded.reason;
}

const plain = 'On MATH, our Sage reaches 90.0% with Qwen2.5-7B, far above the 58.8% of GPT-4o in 2024.';

it('a claim of a model is as sure in each slot as in the whole, and the words say whether a gain is a decline', () => {
  const falling = 'Without its verifier, the accuracy of Sage on MATH drops by 7.5 points.';
  const claim = claimOn(falling, '7.5 points', { kind: 'gain', benchmark: 'MATH', metric: 'accuracy' });
  expect(claim.change).toBe('decline');
  expect(new Set(Object.values(claim.slotConfidence))).toEqual(new Set([claim.confidence]));
  expect(claimOn(plain, '90.0%').change).toBeNull();
});

describe('a quote', () => {
  it.each([
    ['as it stands', plain, '90.0%', 90, '90.0%'],
    ['without its unit', plain, '90.0', 90, '90.0%'],
    ['with words around the number', plain, 'reaches 90.0% with', 90, '90.0%'],
    ['in LaTeX', String.raw`Sage gains $+4.5\%$ on MATH.`, String.raw`$+4.5\%$`, 4.5, String.raw`+4.5\%$`],
    [
      'plain where the text is dressed',
      String.raw`Sage reaches \textbf{90.0}\% on MATH.`,
      '90.0%',
      90,
      String.raw`90.0}\%`,
    ],
    ['of a range', 'Sage is 4-16x faster.', '4-16x', 16, '4-16x'],
    ['of a fraction', 'Sage wins 13 of the 17 games.', '13 of the 17', 13, '13 of the 17'],
  ])('is found %s', (_, abstract, quote, value, span) => {
    const text = abstract.includes(quote)
      ? propose(abstract, quote)
      : { ...propose(abstract, 'Sage'), quote, context: '' };
    const grounded = ground(abstract, { ...text, value });
    expect(grounded).toMatchObject({ ok: true });
    if (!grounded.ok) return;
    expect(grounded.claim.value).toBe(value);
    expect(grounded.claim.quote).toBe(
      span.startsWith('+') ? abstract.slice(grounded.claim.start, grounded.claim.end) : span,
    );
    expect(abstract.slice(grounded.claim.start, grounded.claim.end)).toBe(grounded.claim.quote);
  });

  const twice = 'Sage reaches 5% on MATH and 5% on GSM8K.';
  it.each<[string, string, string, Partial<ProposedClaim>, string]>([
    ['is not there', plain, '99.9%', { value: 99.9 }, 'the quote is not in the abstract'],
    ['cuts a number at its front', plain, '0.0%', { value: 0 }, 'the quote cuts a number'],
    ['cuts a number at its end', plain, '90.', { value: 90 }, 'the quote cuts a number'],
    ['is off by one to the left', plain, ' 90.', { value: 90 }, 'the quote cuts a number'],
    ['holds no number', plain, 'far above', { value: 1 }, 'the quote holds no number'],
    ['is a digit of a name', plain, 'GPT-4o', { value: 4 }, 'the quote holds no number'],
    [
      'holds two numbers',
      plain,
      '90.0% with Qwen2.5-7B, far above the 58.8%',
      { value: 90 },
      'the quote holds more than one number',
    ],
    ['fits two places', twice, '5%', { value: 5 }, 'the quote fits more than one place'],
    [
      'fits two places in its context',
      twice,
      '5%',
      { value: 5, context: twice },
      'the quote fits more than one place',
    ],
    [
      'has a context from elsewhere',
      plain,
      '90.0%',
      { value: 90, context: 'a record 90.0% on MATH' },
      'the context is not in the abstract',
    ],
    [
      'is not in its context',
      plain,
      '90.0%',
      { value: 90, context: 'On MATH, our Sage' },
      'the context does not hold the quote',
    ],
    ['is empty', plain, '  ', { value: 90 }, 'the quote is empty or too long'],
    ['has another value', plain, '90.0%', { value: 99 }, 'the value is not the one in the text'],
    [
      'has another sign',
      'Sage changes it by -4.5%.',
      '-4.5%',
      { value: 4.5 },
      'the value is not the one in the text',
    ],
    ['has another scale', plain, '90.0%', { value: 0.9 }, 'the value is not the one in the text'],
    ['is a year', plain, '2024', { value: 2024 }, 'the number is a year'],
    [
      'belongs to a name',
      'Sage reaches 41.5% on AlpacaEval 2.0.',
      '2.0',
      { value: 2 },
      'the number is part of a name or version',
    ],
    [
      'is a count',
      'Sage uses 32 GPUs and reaches 90.0% on MATH.',
      '32',
      { value: 32 },
      'the number is a count',
    ],
    [
      'starts from nowhere',
      plain,
      '90.0%',
      { value: 90, from: 12.5 },
      'the starting value is not in the abstract',
    ],
  ])('is refused that %s', (_, abstract, quote, given, reason) => {
    expect(reasonFor(abstract, quote, given)).toBe(reason);
  });

  it.each<[string, string, string, number]>([
    ['both ends of a range', 'Rival systems stay low (0.21 to 0.52).', '0.21 to 0.52', 0.52],
    ['both ends, the lower meant', 'Leak rates vary, from 3.5% to 11.5%.', '3.5% to 11.5%', 3.5],
    ['a count that falls', 'Sage cuts the tokens from 9,000 tokens to only 700 in all.', '9,000', 9000],
    ['a count that was reached', 'Sage cuts the tokens from 9,000 tokens to only 700 tokens.', '700', 700],
    [
      'a level that only looks like a bound',
      'Ours is right in 68%, where as theirs is less than 23%.',
      '23%',
      23,
    ],
  ])('is let in that is %s', (_, abstract, quote, value) => {
    expect(reasonFor(abstract, quote, { value })).toBe('grounded');
  });

  it('is told apart by its context', () => {
    expect(claimOn(twice, '5%', { context: 'and 5% on GSM8K', value: 5 }).start).toBe(
      twice.lastIndexOf('5%'),
    );
  });

  it('takes unit, hedge and basis from the text, whatever a model says', () => {
    const abstract = 'Sage improves accuracy by up to 4.5 points and F1 by 3.2 and 2.1%.';
    expect(claimOn(abstract, '4.5', { kind: 'gain' })).toMatchObject({
      unit: 'points',
      basis: 'absolute',
      qualifier: 'up to',
    });
    expect(claimOn(abstract, '3.2', { kind: 'gain' })).toMatchObject({ unit: '%', basis: 'unspecified' });
  });

  it('knows the starting value of a pair', () => {
    const abstract = 'Sage lifts accuracy on MATH from 58.8% to 90.0%.';
    expect(claimOn(abstract, '90.0%')).toMatchObject({ value: 90, from: 58.8 });
    expect(claimOn(abstract, '58.8%', { role: 'comparator' })).toMatchObject({ value: 58.8, from: null });
  });
});

describe('names', () => {
  const abstract =
    'We tune Qwen2.5-7B with Sage on Reward Bench and AlpacaEval 2.0; the length-controlled win rate is 41.5% against the strong baseline.';
  it.each<[Partial<ProposedClaim>, Partial<Record<keyof ProposedClaim, string>>]>([
    [{ method: 'Sage' }, { method: 'Sage' }],
    [{ method: 'sage' }, { method: 'Sage' }],
    [{ method: 'our method' }, { method: 'our method' }],
    [{ base: 'qwen2.5-7b' }, { base: 'Qwen2.5-7B' }],
    [{ benchmark: 'AlpacaEval 2' }, { benchmark: 'AlpacaEval 2.0' }],
    [{ benchmark: 'RewardBench' }, { benchmark: 'RewardBench' }],
    [{ metric: 'win rate' }, { metric: 'win rate' }],
    [{ versus: 'the strong baseline', kind: 'gain' }, { versus: 'the strong baseline' }],
    [{ benchmark: 'null' }, {}],
  ])('%j are borne out by the text', (given, expected) => {
    expect(claimOn(abstract, '41.5%', given)).toMatchObject(expected);
  });

  it.each<[Partial<ProposedClaim>, string]>([
    [{ benchmark: 'MATH' }, 'the benchmark is not in the text'],
    [{ benchmark: 'Qwen2.5-7B' }, 'the benchmark is not in the text'],
    [{ benchmark: 'the benchmark' }, 'the benchmark is not in the text'],
    [{ metric: 'BLEU' }, 'the metric is not in the text'],
    [{ method: 'Basil' }, 'the method is not in the text'],
    [{ base: 'Llama 3' }, 'the base is not in the text'],
    [{ versus: 'GPT-5', kind: 'gain' }, 'the versus is not in the text'],
    [{ method: 'Sage\u0000' }, 'the method is not in the text'],
    [{ method: 'Sage '.repeat(80) }, 'the method is not in the text'],
  ])('%j are refused', (given, reason) => {
    const grounded = ground(abstract, propose(abstract, '41.5%', given));
    expect(grounded.ok ? 'grounded' : grounded.reason).toBe(reason);
  });

  it('keep capitals apart: math is not MATH', () => {
    const about = 'Sage does math well and is right in 90.0% of cases.';
    const grounded = ground(about, propose(about, '90.0%', { benchmark: 'MATH' }));
    expect(grounded.ok).toBe(false);
  });
});

describe('a setting', () => {
  const abstract =
    'On Reedbench, Sage reaches 71.5% accuracy in the zero-shot setting at 256×256 pixels, and 64.0% from English to German.';

  it.each([
    ['as written', 'zero-shot', 'zero-shot'],
    ['in other letters', 'Zero Shot', 'zero-shot'],
    ['of figures alone', '256×256', '256×256'],
    ['with a letter for a sign', '256x256', '256x256'],
    ['of several words', 'English to German', 'English to German'],
    ['that is not in the text', '5-shot', null],
    ['in another order', 'German to English', null],
    ['that only says the benchmark again', 'reedbench', null],
    ['that is empty', '  ', null],
    ['that says none', 'not specified', null],
    ['with a control character', 'zero\u0000shot', null],
    ['longer than any', 'zero-shot '.repeat(30), null],
  ])('%s', (_, setting, read) => {
    const given = { benchmark: 'Reedbench', metric: 'accuracy', method: 'Sage', setting };
    expect(claimOn(abstract, '71.5%', given)).toMatchObject({ benchmark: 'Reedbench', setting: read });
  });
});
