import {
  BrokenCircuitError,
  bulkhead,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel';
import { mayPass, ModelFailure, saysEndpointIsIll } from './model-failure.ts';
import { LONGEST_WAIT } from './retry-after.ts';
import type { LlmSettings } from './settings.ts';

/** Failures in a row after which an endpoint is left alone for a while. */
const FAILURES_IN_A_ROW = 5;
const LONGEST_BACKOFF = 60_000;

/** How failures of an endpoint are borne with. */
export interface Patience {
  /** Puts a question until it is answered, a failure will not pass, or it has been put often enough. */
  repeat<T>(attempt: () => Promise<T>): Promise<T>;
  /** Makes one call, unless the endpoint is being left alone. */
  guard<T>(call: () => Promise<T>): Promise<T>;
  /** Whether the endpoint has failed so often that it is left alone. */
  readonly isDown: boolean;
}

/** Limits how many questions are under way, and how often each is put again and when. */
export function createPatience({
  concurrency,
  retries,
  backoffMs,
}: Pick<LlmSettings, 'concurrency' | 'retries' | 'backoffMs'>): Patience {
  const again = retry(
    handleWhen((error) => mayPass(error) && waitFor(error) <= LONGEST_WAIT),
    {
      maxAttempts: retries,
      backoff: new DelegateBackoff(({ attempt, result }) =>
        Math.max('error' in result ? waitFor(result.error) : 0, toBackoff(attempt, backoffMs)),
      ),
    },
  );
  const breaker = circuitBreaker(handleWhen(saysEndpointIsIll), {
    halfOpenAfter: Math.max(10 * backoffMs, 20),
    breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
  });
  const repeated = wrap(bulkhead(concurrency, Infinity), again);
  return {
    repeat: (attempt) => repeated.execute(attempt),
    guard: (call) => breaker.execute(call).catch(toFailure),
    get isDown() {
      return breaker.state === CircuitState.Open || breaker.state === CircuitState.HalfOpen;
    },
  };
}

function toFailure(error: unknown): never {
  throw error instanceof BrokenCircuitError
    ? new ModelFailure('endpoint down', 'the endpoint keeps failing', undefined, { cause: error })
    : error;
}

function waitFor(error: unknown): number {
  return error instanceof ModelFailure ? (error.retryAfterMs ?? 0) : 0;
}

/** About twice as long each time, and never quite the same: many who failed together do not come back together. */
function toBackoff(attempt: number, backoffMs: number): number {
  return Math.min(LONGEST_BACKOFF, backoffMs * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}
