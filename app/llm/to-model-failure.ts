import { ModelFailure } from './model-failure.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { LlmSettings } from './settings.ts';

/** What the AI SDK tells of a call that failed. */
interface CallError {
  readonly message: string;
  readonly statusCode?: number;
  readonly responseHeaders?: Record<string, string>;
  readonly responseBody?: string;
  readonly cause?: unknown;
}

/**
 * Sorts an error of the AI SDK. `complaint` is what the endpoint says of a question that it turned down as ill-formed: in
 * another form it may be accepted.
 */
export function toModelFailure(
  error: unknown,
  { model, timeoutMs }: Pick<LlmSettings, 'model' | 'timeoutMs'>,
): { failure: ModelFailure; complaint?: string } {
  if (error instanceof ModelFailure) return { failure: error };
  const call = error as CallError;
  if (isAbort(error)) return failed('timeout', `no answer within ${timeoutMs / 1000} s`, error);
  const { statusCode: status, responseBody: body = '' } = call;
  const said = quote(body) || call.message;
  if (status === undefined || hasLostLine(error))
    return failed('connection', `no connection: ${reasonOf(error)}`, error);
  if (status === 401 || status === 403)
    return failed('refused access', `the endpoint refuses access (${status}): check LLM_API_KEY`, error);
  if (status === 402 || /insufficient_quota|billing/i.test(body))
    return failed('refused access', `the account has no credit left (${status}): ${said}`, error);
  if (status === 404)
    return failed(
      'refused access',
      `the endpoint knows no model "${model}" (404): check LLM_MODEL and LLM_BASE_URL`,
      error,
    );
  if (status === 429) {
    const wait = parseRetryAfter(call.responseHeaders, Date.now());
    return { failure: new ModelFailure('rate limit', 'too many questions (429)', wait, { cause: error }) };
  }
  if (status === 408) return failed('timeout', 'the endpoint timed out (408)', error);
  if (status >= 500 && status !== 501) {
    const wait = parseRetryAfter(call.responseHeaders, Date.now());
    return {
      failure: new ModelFailure('server error', `the endpoint failed (${status}): ${said}`, wait, {
        cause: error,
      }),
    };
  }
  if (status < 300) return failed('server error', 'the endpoint answers in no form of its protocol', error);
  return {
    ...failed('not accepted', `the question was turned down (${status}): ${said}`, error),
    complaint: body || call.message,
  };
}

function failed(kind: ModelFailure['kind'], message: string, cause: unknown): { failure: ModelFailure } {
  return { failure: new ModelFailure(kind, message, undefined, { cause }) };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && /^(?:AbortError|TimeoutError|TaskCancelledError)$/.test(error.name);
}

/** The answer began to come and did not end. */
function hasLostLine(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth++)
    if (
      /terminated|other side closed|socket hang up|ECONNRESET|UND_ERR_SOCKET|aborted/i.test(
        `${cause.message} ${(cause as NodeJS.ErrnoException).code ?? ''}`,
      )
    )
      return true;
  return false;
}

/** The innermost cause, in a few words. */
function reasonOf(error: unknown): string {
  let reason = error;
  while (reason instanceof Error && reason.cause instanceof Error) reason = reason.cause;
  const { code, message } = reason as NodeJS.ErrnoException;
  return quote(code ?? message ?? String(reason));
}

/** In one line, and not all of it: an endpoint may send a page. */
function quote(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
