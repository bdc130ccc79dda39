import { setTimeout as sleep } from 'node:timers/promises';
import { HostTurns } from './host-turns.ts';
import {
  findFault,
  isPassing,
  toBusyError,
  toNetworkError,
  toTooLargeError,
  toWords,
} from './judge-answer.ts';
import type { Patience } from './patience.ts';
import type { Answer, Question } from './question.ts';
import { readBody, TooLargeError } from './read-body.ts';
import { parseRetryAfter, toBackoff } from './retry-after.ts';
import { ServiceError } from './service-error.ts';
import type { ServiceSettings } from './service-settings.ts';
import type { Turns } from './turns.ts';

const VERSION = '0.1';
const MOST_REDIRECTS = 5;
/** Longer than this no header keeps us from asking. */
const LONGEST_PAUSE_MS = 24 * 3_600_000;

/** What came of one try: an answer, or a failure that may pass. */
type Try = { answer: Answer } | { failure: ServiceError; waitMs?: number };

/**
 * Asks services over HTTP as a good guest: says who it is, keeps its distance between two requests to one host, tries again
 * what may pass, and waits as long as the service says. Those with the same turns keep the distance together.
 */
export class PoliteClient {
  readonly #userAgent: string;

  constructor(
    readonly settings: Pick<ServiceSettings, 'contact' | 'delayMs' | 'timeoutMs'>,
    readonly patience: Patience,
    /** Those of other processes count too where they are shared. */
    readonly turns: Turns = new HostTurns(),
  ) {
    this.#userAgent = `Claimboard/${VERSION}${settings.contact ? ` (mailto:${settings.contact})` : ''}`;
  }

  /**
   * The answer to a question, after as many tries as patience allows.
   * @throws {ServiceError} where there is none; the reason of `signal` where that ends it
   */
  async ask(question: Question): Promise<Answer> {
    const { retries, longestWaitMs } = this.patience;
    const { host } = question.url;
    const delayMs = this.settings.delayMs ?? question.service.delayMs;
    for (let attempt = 0; ; attempt++) {
      const { isTaken, waitMs } = await this.turns.take(host, { delayMs, longestWaitMs });
      if (!isTaken) throw toCrowdedError(question, waitMs);
      if (waitMs > 0) await sleep(waitMs, undefined, { signal: question.signal });
      const result = await this.#try(question);
      if ('answer' in result) return result.answer;
      if (attempt >= retries || (result.waitMs ?? 0) > longestWaitMs) throw result.failure;
      await this.turns.postpone(host, result.waitMs ?? toBackoff(attempt, delayMs));
    }
  }

  async #try(question: Question): Promise<Try> {
    try {
      const response = await this.#fetch(question, question.url, 0);
      const { status, headers } = response;
      const marks = { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
      const text = await readBody(response, this.patience.sizeLimit);
      if (status === 304 && question.known) return { answer: { status, text: '', ...marks } };
      if (isPassing(status)) {
        const waitMs = parseRetryAfter(headers.get('retry-after'));
        if (waitMs) await this.turns.postpone(question.url.host, Math.min(waitMs, LONGEST_PAUSE_MS));
        return { failure: toBusyError(question, status, waitMs), waitMs };
      }
      const fault = status < 300 || status === 304 ? findFault(question, text) : undefined;
      return fault ? { failure: fault } : { answer: { status, text, ...marks } };
    } catch (error) {
      if (error instanceof ServiceError) throw error;
      // The next answer would be as long, and as long on its way.
      if (error instanceof TooLargeError) throw toTooLargeError(question, error);
      question.signal?.throwIfAborted();
      return { failure: toNetworkError(question, error, this.settings.timeoutMs) };
    }
  }

  async #fetch(question: Question, url: URL, redirects: number): Promise<Response> {
    const { signal, service, mayLeadElsewhere } = question;
    const timeout = AbortSignal.timeout(this.settings.timeoutMs);
    const response = await fetch(url, {
      headers: this.#toHeaders(question),
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const location = response.status > 300 && response.status < 400 && response.headers.get('location');
    if (!location || response.status === 304) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (redirects >= MOST_REDIRECTS || !next || !mayFollow(url, next, mayLeadElsewhere))
      throw new ServiceError(
        `${service.name} sends us on to where we do not go: ${location.slice(0, 200)}`,
        'refused',
      );
    return this.#fetch(question, next, redirects + 1);
  }

  #toHeaders({ accept, expects, known }: Question): Record<string, string> {
    const standard =
      expects === 'xml' ? 'application/atom+xml, application/xml, text/xml' : 'application/json';
    return {
      'User-Agent': this.#userAgent,
      Accept: accept ?? standard,
      ...(known?.etag ? { 'If-None-Match': known.etag } : {}),
      ...(known?.lastModified ? { 'If-Modified-Since': known.lastModified } : {}),
    };
  }
}

/** Within one host always; elsewhere only where that is what the service is for, and then no less safely. */
function mayFollow(from: URL, to: URL, mayLeadElsewhere = false): boolean {
  if (!/^https?:$/.test(to.protocol)) return false;
  if (from.protocol === 'https:' && to.protocol !== 'https:') return false;
  return to.hostname === from.hostname || mayLeadElsewhere;
}

function toCrowdedError({ service }: Question, waitMs: number): ServiceError {
  return new ServiceError(
    `${service.name} is asked for a lot at the moment. Try again in ${toWords(waitMs)}.`,
    'busy',
  );
}
