import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Budget } from '#app/llm/budget.ts';
import type { ModelCall } from '#app/llm/model-client.ts';
import { ModelFailure } from '#app/llm/model-failure.ts';
import { openClient } from '#app/llm/open-client.ts';
import type { LlmSettings } from '#app/llm/settings.ts';
import { answer, type Reaction, useModelServer } from '#test/support/model-server.ts';

const server = useModelServer();
const paper = { title: 'Sage', abstract: 'Sage reaches 90.0% on MATH.' };

/** Asks once; the failure in place of the answer where there is none. */
async function ask(given: Partial<LlmSettings> = {}, budget?: Budget) {
  const calls: ModelCall[] = [];
  const client = await openClient(server.settings(given), { budget });
  const answered = await client
    .ask(paper, (call) => calls.push(call))
    .catch((error: unknown) => {
      if (error instanceof ModelFailure) return error;
      throw error;
    });
  return { client, calls, outcomes: calls.map(({ outcome }) => outcome), answered };
}

/** A port on which nobody listens. */
async function findFreePort(): Promise<number> {
  const nobody = createServer().listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const { port } = nobody.address() as AddressInfo;
  nobody.close();
  await once(nobody, 'close');
  return port;
}

/** Reactions one after the other; the last one from then on. */
function react(...reactions: Reaction[]): void {
  server.behave(({ count }) => reactions[Math.min(count, reactions.length) - 1]!);
}

describe('asking a model', () => {
  it('sends the prompt, the schema and the key, and counts tokens and money', async () => {
    const { answered, calls } = await ask();
    expect(answered).toMatchObject({
      outcome: 'answered',
      text: answer([]),
      inputTokens: 1000,
      outputTokens: 200,
      cost: (1000 * 1 + 200 * 2) / 1e6,
    });
    expect(calls).toHaveLength(1);
    const { body, headers, abstract } = server.questions[0]!;
    expect(headers.authorization).toBe('Bearer secret');
    expect(abstract).toBe(paper.abstract);
    expect(body).toMatchObject({
      model: 'scripted-1',
      temperature: 0,
      max_tokens: 1000,
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    });
    const { schema } = (body.response_format as { json_schema: { schema: { properties: object } } })
      .json_schema;
    expect(Object.keys(schema.properties)).toEqual(['claims']);
    expect(JSON.stringify(schema)).toContain('"additionalProperties":false');
  });

  it('goes without a key where none is set', async () => {
    await ask({ apiKey: undefined });
    expect(server.questions[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['a schema is unknown', /response_format/, ['json_schema', 'json_object']],
    ['JSON mode is unknown too', /response_format|json_object/, ['json_schema', 'json_object', undefined]],
  ])('asks in a simpler form where %s, and stays with it', async (_, _complaint, forms) => {
    server.behave(({ body }) => {
      const form = (body.response_format as { type: string } | undefined)?.type;
      return form === forms.at(-1)
        ? `Here you are:\n\`\`\`json\n${answer([])}\n\`\`\``
        : { status: 400, body: { error: { message: `response_format ${form} is not supported` } } };
    });
    const { client, answered, calls } = await ask();
    expect(answered).toMatchObject({ outcome: 'answered' });
    expect(calls).toHaveLength(1);
    await client.ask(paper);
    const asked = server.questions.map(
      ({ body }) => (body.response_format as { type: string } | undefined)?.type,
    );
    expect(asked).toEqual([...forms, forms.at(-1)]);
  });

  it('learns the names of limits and the temperatures that a model takes', async () => {
    server.behave(({ body }) => {
      if ('max_tokens' in body)
        return { status: 400, body: { error: { message: "Use 'max_completion_tokens' instead." } } };
      if ('temperature' in body)
        return { status: 400, body: { error: { message: "Unsupported value: 'temperature'" } } };
      return answer([]);
    });
    expect((await ask()).answered).toMatchObject({ outcome: 'answered' });
    expect(server.questions.at(-1)?.body).toMatchObject({ max_completion_tokens: 1000 });
  });

  it('honours Retry-After, and lets nobody ask before', async () => {
    react({ status: 429, headers: { 'retry-after': '0.3' } }, answer([]));
    const begun = performance.now();
    const { outcomes, answered } = await ask();
    expect(performance.now() - begun).toBeGreaterThan(290);
    expect(outcomes).toEqual(['rate limit', 'answered']);
    expect(answered).toMatchObject({ outcome: 'answered' });
  });

  it('does not wait for hours', async () => {
    react({ status: 429, headers: { 'retry-after': '7200' } });
    const { answered, outcomes } = await ask();
    expect(answered).toMatchObject({ kind: 'rate limit' });
    expect(outcomes).toHaveLength(1);
  });

  it.each<[string, Reaction, string]>([
    ['a 500', { status: 500 }, 'server error'],
    ['a 503', { status: 503 }, 'server error'],
    ['a cut stream', 'cut', 'connection'],
    ['a line that goes dead', 'hang up', 'connection'],
    ['a slow drip', 'drip', 'timeout'],
    ['a web page', 'web page', 'server error'],
    ['an empty answer', '', 'empty answer'],
    ['no JSON', 'I would rather not say.', 'malformed answer'],
    ['another schema', '{"results": [90]}', 'malformed answer'],
    ['half of the JSON', '{"claims": [{"quote": "90', 'malformed answer'],
  ])('survives %s once', async (_, fault, kind) => {
    react(fault, answer([]));
    const { answered, outcomes } = await ask(fault === 'drip' ? { timeoutMs: 400 } : {});
    expect(outcomes).toEqual([kind, 'answered']);
    expect(answered).toMatchObject({ outcome: 'answered' });
  });

  it.each<[string, Reaction, string, number]>([
    ['500s without end', { status: 500 }, 'server error', 4],
    ['malformed answers without end', 'no', 'malformed answer', 2],
    ['a wrong key', { status: 401 }, 'refused access', 1],
    ['an unknown model', { status: 404 }, 'refused access', 1],
    [
      'an empty account',
      { status: 429, body: { error: { message: 'x', code: 'insufficient_quota' } } },
      'refused access',
      1,
    ],
    [
      'a question that is turned down',
      { status: 400, body: { error: { message: 'too long' } } },
      'not accepted',
      1,
    ],
    ['an answer that ends at its limit', { content: '{"claims": [{', finish: 'length' }, 'cut off', 1],
  ])('gives up on %s, and says why', async (_, fault, kind, attempts) => {
    react(fault);
    const { answered, outcomes } = await ask();
    expect(answered).toMatchObject({ kind });
    expect((answered as ModelFailure).message).not.toMatch(/secret|\n/);
    expect(outcomes).toEqual(Array.from({ length: attempts }, () => kind));
  });

  it('takes a refusal for an answer', async () => {
    react({ refusal: 'I cannot help with that.' });
    expect((await ask()).answered).toMatchObject({ outcome: 'refused', text: '' });
  });

  it('leaves an endpoint alone that keeps failing, and tries it again after a while', async () => {
    let isIll = true;
    server.behave(() => (isIll ? { status: 500 } : answer([])));
    const client = await openClient(server.settings({ retries: 0, backoffMs: 10 }));
    for (let i = 0; i < 5; i++) await client.ask(paper).catch(() => {});
    expect(client.isDown()).toBe(true);
    await expect(client.ask(paper)).rejects.toMatchObject({ kind: 'endpoint down' });
    expect(server.questions).toHaveLength(5);
    isIll = false;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await client.ask(paper)).toMatchObject({ outcome: 'answered' });
    expect(client.isDown()).toBe(false);
  });

  it('is told that nobody is there', async () => {
    const { answered, calls } = await ask({
      baseUrl: `http://127.0.0.1:${await findFreePort()}/v1`,
      retries: 1,
    });
    expect(answered).toMatchObject({ kind: 'connection' });
    expect((answered as ModelFailure).message).toMatch(/ECONNREFUSED/);
    expect(calls.every(({ cost }) => cost === 0)).toBe(true);
  });

  it('asks no more at once than it may', async () => {
    server.behave(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return answer([]);
    });
    const client = await openClient(server.settings({ concurrency: 3 }));
    await Promise.all(Array.from({ length: 12 }, () => client.ask(paper)));
    expect(server.questions).toHaveLength(12);
    expect(server.mostAtOnce).toBe(3);
  });
});

describe('money', () => {
  it('is counted at the most it can be where an endpoint does not tell', async () => {
    react({ content: answer([]), usage: null });
    const { calls, answered } = await ask();
    expect(calls[0]).toMatchObject({ isEstimate: true, outputTokens: 1000 });
    expect((answered as { cost: number }).cost).toBeGreaterThan(0.002);
  });

  it('is counted where an answer is lost on its way: the endpoint may want it', async () => {
    react('cut', answer([]));
    const { calls } = await ask();
    expect(calls[0]).toMatchObject({ outcome: 'connection', isEstimate: true });
    expect(calls[0]?.cost).toBeGreaterThan(0);
  });

  it('never passes the budget, however many ask at once', async () => {
    // What an answer takes is what is set aside for it at the most, so that the budget is met closely.
    server.behave(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { content: answer([]), usage: [4000, 1000] };
    });
    const budget = new Budget(0.05);
    const client = await openClient(server.settings({ concurrency: 4 }), { budget });
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => client.ask(paper)));
    const failures = asked.filter(({ status }) => status === 'rejected');
    expect(failures.length).toBeGreaterThan(0);
    for (const { reason } of failures as PromiseRejectedResult[])
      expect(reason).toMatchObject({ kind: 'budget' });
    expect(budget.spent).toBeLessThanOrEqual(0.05);
    expect(budget.spent).toBeGreaterThan(0.03);
    expect(server.questions).toHaveLength(20 - failures.length);
  });
});
