/** What became of a question that brought no answer. */
export type FailureKind =
  /** 429: too many questions. */
  | 'rate limit'
  /** 5xx, or an answer that is none of the protocol's. */
  | 'server error'
  | 'timeout'
  /** Nobody there, or the line went dead before the answer was whole. */
  | 'connection'
  /** The question was turned down: 4xx. */
  | 'not accepted'
  /** Key, address, model or quota are wrong: no other question will fare better. */
  | 'refused access'
  /** The answer ended at the limit of its length. */
  | 'cut off'
  /** The answer is no JSON, or not of the agreed form. */
  | 'malformed answer'
  | 'empty answer'
  /** The endpoint has failed too often in a row and is left alone. */
  | 'endpoint down'
  | 'budget'
  | 'interrupted';

/** A question that brought no answer. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';

  constructor(
    readonly kind: FailureKind,
    message: string,
    /** What the endpoint asks us to wait. */
    readonly retryAfterMs?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Failures that may pass: the same question may be answered in a while. */
const PASSING = new Set<FailureKind>([
  'rate limit',
  'server error',
  'timeout',
  'connection',
  'endpoint down',
  'malformed answer',
  'empty answer',
]);
/** Failures that say the endpoint itself is ill. */
const ILL = new Set<FailureKind>(['server error', 'timeout', 'connection']);
/** Failures after which the endpoint may still have worked, and want its money. */
const MAY_COST = new Set<FailureKind>(['timeout', 'connection']);

export function mayPass(error: unknown): boolean {
  return error instanceof ModelFailure && PASSING.has(error.kind);
}

export function saysEndpointIsIll(error: unknown): boolean {
  return error instanceof ModelFailure && ILL.has(error.kind);
}

export function mayCost(error: unknown): boolean {
  return error instanceof ModelFailure && MAY_COST.has(error.kind) && !isUnreached(error);
}

/** Nobody was there to begin to answer. */
function isUnreached({ cause }: ModelFailure): boolean {
  let error: unknown = cause;
  for (let depth = 0; depth < 5 && error instanceof Error; depth++) {
    const { code } = error as NodeJS.ErrnoException;
    if (code && /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code)) return true;
    error = error.cause;
  }
  return false;
}
