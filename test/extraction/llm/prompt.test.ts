/** The prompt's worked examples are true of their abstracts, and answers to either version of the prompt are read. */
import { describe, expect, it } from 'vitest';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { parseAnswer } from '#app/extraction/llm/parse-answer.ts';
import { PROMPT_EXAMPLES } from '#app/extraction/llm/prompt-examples.ts';
import { EARLIER_PROMPT_VERSIONS, PROMPT_VERSION, toPrompt } from '#app/extraction/llm/prompt.ts';
import { toAnswerSchema } from '#app/extraction/llm/proposal.ts';
import { readWithModel } from '#app/extraction/llm/read-with-model.ts';

const { system } = toPrompt({ title: 'Sage', abstract: 'Sage reaches 90.0% on MATH.' });

/** The answers of the examples as they stand in the prompt. */
const shown = [...system.matchAll(/^Abstract: (.*)\nAnswer: (.*)$/gm)].map(([, abstract, answer]) => ({
  abstract,
  answer,
}));

it('has another version than what was asked before', () => {
  expect([PROMPT_VERSION, ...EARLIER_PROMPT_VERSIONS]).toEqual(['2', '1']);
});

it('names every field that the schema wants', () => {
  const schema = toAnswerSchema() as {
    properties: { claims: { items: { properties: object; required: string[] } } };
  };
  const { properties, required } = schema.properties.claims.items;
  expect(required).toEqual(Object.keys(properties));
  expect(required).toContain('setting');
  for (const field of required) expect(system).toMatch(new RegExp(`^- ${field}: `, 'm'));
  expect(system).toContain(`[{${required.map((field) => `"${field}"`).join(', ')}}]`);
});

describe.each(PROMPT_EXAMPLES.map((example, i) => [example.shows, example, i] as const))(
  'the example of %s',
  (_, { title, abstract, claims }, i) => {
    const answer = parseAnswer(shown[i]?.answer ?? '');
    const source = { title, abstract };
    const rules = extractClaims(source, { explain: true });

    it('stands in the prompt in the agreed form', () => {
      expect(shown).toHaveLength(3);
      expect(shown[i]?.abstract).toBe(abstract);
      expect(answer).toEqual({ proposals: claims, malformed: [] });
    });

    it('is borne out by its abstract, field by field', () => {
      const { extraction, rejections } = readWithModel(source, 'llm', rules, answer);
      expect(rejections).toEqual([]);
      const read = extraction.claims.map(({ quote, value, kind, benchmark, metric, setting, ...claim }) => {
        const { method, base, role, versus, from } = claim;
        return { quote, value, kind, benchmark, metric, setting, method, base, role, versus, from };
      });
      expect(read).toEqual(claims.map(({ context: __, ...claim }) => claim));
    });

    it('leaves the numbers out that are no claims', () => {
      const free = /\b(?:12,000|1,400|9 assistants|2 GB|30%)/g;
      for (const [number] of abstract.matchAll(free))
        expect(claims.map(({ quote }) => quote)).not.toContain(number);
    });
  },
);

describe('an answer to the first version', () => {
  const claim = {
    quote: '90.0%',
    context: 'Sage reaches 90.0% on MATH.',
    value: 90,
    kind: 'score',
    benchmark: 'MATH',
    metric: null,
    method: 'Sage',
    base: null,
    role: 'proposed',
    versus: null,
    from: null,
  };

  it('is read, its setting not said', () => {
    const answer = parseAnswer(JSON.stringify({ claims: [claim] }));
    expect(answer).toEqual({ proposals: [{ ...claim, setting: null }], malformed: [] });
  });

  it.each([[5], [['5-shot']], [null]])('loses a setting that is %j, not the claim', (setting) => {
    const answer = parseAnswer(JSON.stringify({ claims: [{ ...claim, setting }] }));
    expect(answer).toEqual({ proposals: [{ ...claim, setting: null }], malformed: [] });
  });
});
