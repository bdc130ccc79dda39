/** An answer to an earlier version of the prompt is taken where there is none to the present one. */
import { expect, it } from 'vitest';
import { hashText, keepAnswers } from '#app/llm/kept-answers.ts';
import type { ModelClient } from '#app/llm/model-client.ts';
import { RecordBook } from '#app/llm/record-book.ts';
import { insertAnswer } from '#db/llm/answers.server.ts';
import { useTestDatabase } from '../support/database.ts';

const database = useTestDatabase({ perTest: true });
const source = { title: 'Sage', abstract: 'Sage reaches 90.0% on MATH.' };
const spent = { inputTokens: 1, outputTokens: 1, cost: 0, seconds: 0 };

/** A client whose every answer says that it was asked. */
const client: ModelClient = {
  model: 'scripted',
  ask: () => Promise.resolve({ outcome: 'answered', text: 'asked', ...spent }),
  isDown: () => false,
  concurrency: 1,
  hasPrices: false,
  record: new RecordBook(),
  withLimits: () => client,
};

function keep(promptVersion: string, given: { model?: string; text?: string } = {}): Promise<void> {
  const { model = client.model, text = `answer to ${promptVersion}` } = given;
  const key = { textSha256: hashText(source), model, promptVersion };
  return insertAnswer(database.db, { ...key, outcome: 'answered', answer: text, ...spent });
}

const ask = () => keepAnswers(database.db, client).ask(source);

it('asks where nothing is kept, and keeps the answer', async () => {
  expect(await ask()).toMatchObject({ text: 'asked', isKept: false });
  expect(await ask()).toMatchObject({ text: 'asked', isKept: true });
});

it('asks nobody where the first version was answered', async () => {
  await keep('1');
  expect(await ask()).toMatchObject({ text: 'answer to 1', isKept: true });
});

it('prefers the answer to the present version, whichever came first', async () => {
  await keep('2');
  await keep('1');
  expect(await ask()).toMatchObject({ text: 'answer to 2', isKept: true });
});

it('takes no answer of another model, nor one to a version that nobody knows', async () => {
  await keep('1', { model: 'another' });
  await keep('0');
  expect(await ask()).toMatchObject({ text: 'asked', isKept: false });
});
