import { NotTextError, type TooLargeError } from './read-body.ts';
import type { Question } from './question.ts';
import { ServiceError } from './service-error.ts';

/** Statuses that pass: the same request may be answered a moment later. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

export function isPassing(status: number): boolean {
  return PASSING.has(status);
}

/** What a status that passes means to people. */
export function toBusyError({ service: { name } }: Question, status: number, waitMs?: number): ServiceError {
  const what = status === 429 ? 'has been asked too much' : 'is out of order or overloaded';
  const when = waitMs ? ` Try again in ${toWords(waitMs)}.` : ' Try again later.';
  return new ServiceError(`${name} ${what} (status ${status}).${when}`, 'busy', status);
}

/** A page for people, with or without what XHTML has before it. */
const WEB_PAGE = /^(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(!doctype\s+html|html)\b/is;

/** Why a text that came with a good status is not the answer; undefined where it is. Services are known to send pages for people. */
export function findFault({ service: { name }, expects, isWhole }: Question, text: string) {
  const begin = text.slice(0, 500).trimStart();
  if (WEB_PAGE.test(begin))
    return new ServiceError(`${name} sent a web page instead of data. Try again later.`, 'garbled');
  if (!(expects === 'xml' ? begin.startsWith('<') : /^[[{]/.test(begin)))
    return new ServiceError(
      `${name} sent something else than ${expects.toUpperCase()}: ${toExcerpt(begin)}. Try again later.`,
      'garbled',
    );
  if (isWhole && !isWhole(text))
    return new ServiceError(`${name} sent an answer that breaks off. Try again later.`, 'unreachable');
  return undefined;
}

const NETWORK_REASONS: Record<string, string> = {
  ENOTFOUND: 'its host name is not known, or there is no network',
  EAI_AGAIN: 'its host name is not known, or there is no network',
  ECONNREFUSED: 'nothing answers at its address',
  ECONNRESET: 'it hung up',
  EHOSTUNREACH: 'there is no way to its network',
  ENETUNREACH: 'there is no network',
  UND_ERR_SOCKET: 'the answer breaks off',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
};

/** A failure of the network, told in one line with the host that was asked. */
export function toNetworkError({ service: { name }, url }: Question, error: unknown, timeoutMs: number) {
  if (error instanceof NotTextError)
    return new ServiceError(
      `${name} sent something else than text: ${error.message}. Try again later.`,
      'garbled',
    );
  const {
    name: kind,
    message,
    cause,
  } = error as Error & { cause?: { code?: string; errors?: { code?: string }[] } };
  const code = cause?.code ?? cause?.errors?.[0]?.code ?? '';
  const reason =
    kind === 'TimeoutError'
      ? `no whole answer within ${toWords(timeoutMs)}`
      : (NETWORK_REASONS[code] ?? (message === 'terminated' ? 'the answer breaks off' : message));
  return new ServiceError(
    `${name} cannot be reached at ${url.host}: ${reason}. Check the network and try again.`,
    'unreachable',
    null,
    { cause: error },
  );
}

/** An answer that is not taken to its end. */
export function toTooLargeError({ service: { name } }: Question, cause: TooLargeError): ServiceError {
  const message = `${name} sent an answer ${cause.message}, which is more than is taken. Ask for less at a time.`;
  return new ServiceError(message, 'garbled', null, { cause });
}

/** A time for people: `40 seconds`, `3 minutes`. */
export function toWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

function toExcerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? 'nothing' : `"${line.slice(0, 60)}"`;
}
