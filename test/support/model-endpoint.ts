/** An OpenAI-compatible endpoint on loopback that answers, and fails, as a test wants. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { LlmSettings } from '#app/llm/settings.ts';

/** What a test's endpoint is asked. */
export interface Question {
  /** 1 for the first question of the test. */
  readonly count: number;
  readonly body: Record<string, unknown>;
  readonly headers: IncomingMessage['headers'];
  readonly title: string;
  readonly abstract: string;
}

/** What it does about it: text of an answer, or something else that may come from a server. */
export type Reaction =
  | string
  | { readonly content: string; readonly finish?: string; readonly usage?: null | [number, number] }
  | { readonly refusal: string }
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  /** Begins to answer and hangs up. */
  | 'cut'
  /** A byte at a time, for longer than anybody waits. */
  | 'drip'
  /** Hangs up without a word. */
  | 'hang up'
  /** A page where the protocol wants an answer. */
  | 'web page';

export type Behaviour = (question: Question) => Reaction | Promise<Reaction>;

export interface ModelEndpoint {
  /** What was asked since the test began. */
  readonly questions: readonly Question[];
  readonly baseUrl: string;
  /** Most questions that were under way at the same time. */
  readonly mostAtOnce: number;
  behave(behaviour: Behaviour): void;
  /** Forgets what was asked and how to behave. */
  reset(): void;
  close(): void;
  /** Settings for a client of it: impatient, so that tests are quick. */
  settings(given?: Partial<LlmSettings>): LlmSettings;
}

/** Tokens that an answer takes where a test does not say. */
export const USAGE = { input: 1000, output: 200 };

/** Starts an endpoint on a free port. */
export async function startModelEndpoint(): Promise<ModelEndpoint> {
  const server = createServer((request, response) => void handle(request, response));
  let behaviour: Behaviour = () => answer([]);
  let questions: Question[] = [];
  let [underWay, mostAtOnce] = [0, 0];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    mostAtOnce = Math.max(mostAtOnce, ++underWay);
    response.on('close', () => underWay--).on('error', () => {});
    const body = JSON.parse(await readAll(request)) as Record<string, unknown>;
    const question = { count: questions.length + 1, body, headers: request.headers, ...readPrompt(body) };
    questions.push(question);
    await react(response, await behaviour(question));
  }

  return {
    get questions() {
      return questions;
    },
    baseUrl,
    get mostAtOnce() {
      return mostAtOnce;
    },
    behave: (next) => void (behaviour = next),
    reset() {
      behaviour = () => answer([]);
      questions = [];
      [underWay, mostAtOnce] = [0, 0];
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
    settings: (given = {}) => ({
      baseUrl,
      apiKey: 'secret',
      model: 'scripted-1',
      prices: { input: 1, output: 2 },
      concurrency: 2,
      timeoutMs: 10_000,
      retries: 3,
      backoffMs: 2,
      maxOutputTokens: 1000,
      output: 'auto',
      ...given,
    }),
  };
}

/** The text of an answer with these claims. */
export function answer(claims: readonly unknown[]): string {
  return JSON.stringify({ claims });
}

async function react(response: ServerResponse, reaction: Reaction): Promise<void> {
  if (reaction === 'hang up') return void response.destroy();
  if (reaction === 'web page') return send(response, 200, '<html>It works!</html>');
  if (reaction === 'cut' || reaction === 'drip') {
    response.writeHead(200, { 'content-type': 'application/json' });
    const text = complete({ content: answer([]) });
    if (reaction === 'cut') {
      response.write(text.slice(0, 40));
      await wait(20);
      return void response.destroy();
    }
    for (const byte of text) {
      if (response.destroyed) return;
      response.write(byte);
      await wait(50);
    }
    return void response.end();
  }
  if (typeof reaction === 'string') return send(response, 200, complete({ content: reaction }));
  if ('status' in reaction)
    return send(
      response,
      reaction.status,
      JSON.stringify(reaction.body ?? { error: { message: `status ${reaction.status}` } }),
      reaction.headers,
    );
  return send(response, 200, complete(reaction));
}

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text);
}

function complete(
  given: { content: string; finish?: string; usage?: null | [number, number] } | { refusal: string },
) {
  const isRefusal = 'refusal' in given;
  const [prompt, completion] = (!isRefusal && given.usage) || [USAGE.input, USAGE.output];
  const usage = { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
  const message = isRefusal ? { content: null, refusal: given.refusal } : { content: given.content };
  return JSON.stringify({
    id: 'answer',
    object: 'chat.completion',
    created: 1,
    model: 'scripted-1',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', ...message },
        finish_reason: (!isRefusal && given.finish) || 'stop',
      },
    ],
    ...(!isRefusal && given.usage === null ? {} : { usage }),
  });
}

/** Title and abstract out of the words that the model is given. */
function readPrompt({ messages }: Record<string, unknown>): { title: string; abstract: string } {
  const { content } = (messages as { role: string; content: string }[]).find(({ role }) => role === 'user')!;
  const [, title = '', abstract = ''] = /Title: (.*?)\n\nAbstract:\n(.*)\n=+ end\n/s.exec(content) ?? [];
  return { title, abstract };
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk as string;
  return text;
}
