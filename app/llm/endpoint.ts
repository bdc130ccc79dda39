import { toAnswerSchema } from '#app/extraction/llm/proposal.ts';
import type { Prompt } from '#app/extraction/llm/prompt.ts';
import type { Usage } from './cost.ts';
import { adaptDialect, type Dialect, FULL_DIALECT } from './dialect.ts';
import type { LlmSettings } from './settings.ts';
import { toModelFailure } from './to-model-failure.ts';

/** What an endpoint sent back. */
export interface RawAnswer {
  readonly text: string;
  readonly isRefused: boolean;
  readonly isCutOff: boolean;
  /** Undefined where the endpoint does not tell. */
  readonly usage: Usage | undefined;
}

/** Asks an OpenAI-compatible endpoint one question. */
export interface Endpoint {
  /** @throws {ModelFailure} */
  ask(prompt: Prompt, signal: AbortSignal): Promise<RawAnswer>;
}

/**
 * An endpoint that is spoken to through the AI SDK. It begins with a JSON schema and, where the endpoint turns that down, goes
 * over to JSON without a schema or to plain text, for this and all later questions.
 */
export async function openEndpoint(settings: LlmSettings): Promise<Endpoint> {
  // Loaded when a model is used: no other command should wait for it.
  const [{ generateText, Output }, { createOpenAICompatible }] = await Promise.all([
    import('ai'),
    import('@ai-sdk/openai-compatible'),
  ]);
  // It would write to standard output what it thinks of an endpoint.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  let dialect: Dialect = {
    ...FULL_DIALECT,
    ...(settings.output === 'auto' ? {} : { output: settings.output }),
  };
  const responseFormats = {
    schema: { type: 'json' as const, schema: toAnswerSchema(), name: 'claims' },
    json: { type: 'json' as const },
    text: { type: 'text' as const },
  };

  async function ask(prompt: Prompt, signal: AbortSignal): Promise<RawAnswer> {
    const asked = dialect;
    try {
      return await generate(prompt, signal, asked);
    } catch (error) {
      const { failure, complaint } = toModelFailure(error, settings);
      const adapted = complaint && settings.output === 'auto' ? adaptDialect(asked, complaint) : undefined;
      if (!adapted) throw failure;
      dialect = adapted;
      return ask(prompt, signal);
    }
  }

  async function generate(
    { system, user }: Prompt,
    signal: AbortSignal,
    spoken: Dialect,
  ): Promise<RawAnswer> {
    const provider = createOpenAICompatible({
      name: 'llm',
      baseURL: settings.baseUrl,
      ...(settings.apiKey ? { apiKey: settings.apiKey } : {}),
      supportsStructuredOutputs: spoken.output === 'schema',
      transformRequestBody: ({ max_tokens, ...body }) => ({ ...body, [spoken.limitName]: max_tokens }),
    });
    const { text, finishReason, usage } = await generateText({
      model: provider(settings.model),
      system,
      prompt: user,
      // The text itself is wanted: what is wrong with it is told claim by claim.
      output: { ...Output.text(), responseFormat: Promise.resolve(responseFormats[spoken.output]) },
      maxOutputTokens: settings.maxOutputTokens,
      temperature: spoken.temperature,
      maxRetries: 0,
      abortSignal: signal,
    });
    const isRefused = finishReason === 'content-filter';
    return { text, isRefused, isCutOff: finishReason === 'length', usage: toUsage(usage) };
  }

  return { ask };
}

function toUsage({ inputTokens, outputTokens }: { inputTokens?: number; outputTokens?: number }) {
  return inputTokens === undefined || (inputTokens === 0 && !outputTokens)
    ? undefined
    : { inputTokens, outputTokens: outputTokens ?? 0 };
}
