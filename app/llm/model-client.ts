import { setTimeout } from 'node:timers/promises';
import { parseAnswer } from '#app/extraction/llm/parse-answer.ts';
import { toPrompt, type Prompt } from '#app/extraction/llm/prompt.ts';
import type { SourceText } from '#app/extraction/claim.ts';
import { Budget, type Allowance } from './budget.ts';
import { NO_USAGE, toCost, toLargestUsage, type Usage } from './cost.ts';
import type { Endpoint, RawAnswer } from './endpoint.ts';
import { type FailureKind, mayCost, ModelFailure } from './model-failure.ts';
import { createPatience, type Patience } from './patience.ts';
import { RecordBook } from './record-book.ts';
import type { LlmSettings } from './settings.ts';

/** One call to the endpoint, whatever came of it: what the books are kept with. */
export interface ModelCall extends Usage {
  readonly outcome: 'answered' | 'refused' | FailureKind;
  readonly cost: number;
  /** The endpoint did not say what the call took: the most that it can have been. */
  readonly isEstimate: boolean;
  readonly seconds: number;
}

/** An answer that can be read: kept, so that nobody pays for it twice. */
export interface ModelAnswer extends Usage {
  readonly outcome: 'answered' | 'refused';
  /** As the model wrote it; empty where it refused. */
  readonly text: string;
  readonly cost: number;
  readonly seconds: number;
}

export interface ModelClient {
  readonly model: string;
  /**
   * Asks about one paper. Every call is told to `onCall`.
   * @throws {ModelFailure} where no answer is to be had
   */
  ask(source: SourceText, onCall?: (call: ModelCall) => void): Promise<ModelAnswer>;
  /** Whether the endpoint has failed so often that it is left alone. */
  isDown(): boolean;
  /** Questions at the same time, those of all its limited clients together. */
  readonly concurrency: number;
  /** Whether somebody said what tokens cost: without, money can be neither counted nor limited. */
  readonly hasPrices: boolean;
  /** How the model has done so far; one for all clients of the endpoint. */
  readonly record: RecordBook;
  /** The same client with limits of its own for one piece of work. It shares the endpoint's turns and troubles. */
  withLimits(limits: ClientLimits): ModelClient;
}

export interface ClientLimits {
  readonly budget?: Allowance;
  /** Lets no further attempt begin. */
  readonly signal?: AbortSignal;
}

/** What all questions to one endpoint share. */
interface Line {
  readonly endpoint: Endpoint;
  readonly settings: LlmSettings;
  readonly patience: Patience;
  readonly record: RecordBook;
  /** An endpoint that asks to be left alone is left alone by all questions. */
  notBefore: number;
}

/** A client that asks no more than the settings allow and bears with an endpoint's failures. */
export function createModelClient(
  endpoint: Endpoint,
  settings: LlmSettings,
  limits: ClientLimits = {},
): ModelClient {
  return openLine(
    { endpoint, settings, patience: createPatience(settings), record: new RecordBook(), notBefore: 0 },
    limits,
  );
}

function openLine(line: Line, { budget = new Budget(), signal }: ClientLimits): ModelClient {
  const { endpoint, settings, patience } = line;

  async function call(prompt: Prompt, onCall: (call: ModelCall) => void): Promise<ModelAnswer> {
    if (line.notBefore > Date.now()) await setTimeout(line.notBefore - Date.now());
    if (signal?.aborted) throw new ModelFailure('interrupted', 'stopped');
    const largest = toLargestUsage(prompt, settings.maxOutputTokens);
    const most = toCost(largest, settings.prices);
    if (!(await budget.reserve(most)))
      throw new ModelFailure('budget', 'the budget does not allow another question');
    const begun = performance.now();
    const account = async (outcome: ModelCall['outcome'], usage: Usage, isEstimate: boolean) => {
      const cost = toCost(usage, settings.prices);
      const seconds = (performance.now() - begun) / 1000;
      // Where the endpoint is being left alone nobody was called.
      if (outcome !== 'endpoint down') onCall({ outcome, ...usage, cost, isEstimate, seconds });
      await budget.settle(most, cost);
      return { cost, seconds };
    };
    const answer = await patience
      .guard(() => endpoint.ask(prompt, AbortSignal.timeout(settings.timeoutMs)))
      .catch(async (error: unknown) => {
        const failure = toFailure(error);
        line.notBefore = Math.max(line.notBefore, Date.now() + (failure.retryAfterMs ?? 0));
        await account(failure.kind, mayCost(failure) ? largest : NO_USAGE, mayCost(failure));
        throw failure;
      });
    const usage = answer.usage ?? largest;
    const outcome = judge(answer);
    const accounted = await account(outcome, usage, answer.usage === undefined);
    if (outcome !== 'answered' && outcome !== 'refused') throw new ModelFailure(outcome, COMPLAINTS[outcome]);
    return { outcome, text: outcome === 'refused' ? '' : answer.text, ...usage, ...accounted };
  }

  return {
    model: settings.model,
    isDown: () => patience.isDown,
    concurrency: settings.concurrency,
    hasPrices: settings.prices !== undefined,
    record: line.record,
    withLimits: (limits) => openLine(line, limits),
    async ask(source, onCall = () => {}) {
      const prompt = toPrompt(source);
      let spoilt = 0;
      try {
        return await patience.repeat(async () => {
          try {
            return await call(prompt, onCall);
          } catch (error) {
            // The same question mostly gets the same answer: one more try is enough.
            const isSpoilt = error instanceof ModelFailure && /answer$/.test(error.kind);
            throw isSpoilt && ++spoilt > 1 ? new FinalFailure(error) : error;
          }
        });
      } catch (error) {
        throw error instanceof FinalFailure ? error.failure : error;
      }
    },
  };
}

/** Keeps a failure that might pass from being tried again. */
class FinalFailure extends Error {
  constructor(readonly failure: ModelFailure) {
    super(failure.message);
  }
}

function toFailure(error: unknown): ModelFailure {
  return error instanceof ModelFailure
    ? error
    : new ModelFailure('server error', (error as Error).message, undefined, { cause: error });
}

const COMPLAINTS = {
  'cut off': 'the answer ended at LLM_MAX_TOKENS before it was complete',
  'malformed answer': 'the answer is not of the agreed form',
  'empty answer': 'the answer is empty',
};

function judge({ text, isRefused, isCutOff }: RawAnswer): 'answered' | 'refused' | keyof typeof COMPLAINTS {
  if (isRefused) return 'refused';
  if (parseAnswer(text)) return 'answered';
  if (isCutOff) return 'cut off';
  return text.trim() === '' ? 'empty answer' : 'malformed answer';
}
