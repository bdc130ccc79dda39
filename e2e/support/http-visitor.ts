import { request, type APIResponse } from '@playwright/test';
import type { TestAccount } from './sign-in.ts';

/** Somebody who talks to the server without a browser, and may say what a browser never would. */
export interface HttpVisitor {
  get(path: string, headers?: Record<string, string>): Promise<APIResponse>;
  /** Sends a form as a page of the site does, unless the headers say otherwise. Follows no redirect. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<APIResponse>;
  /** The Cookie header to send from now on. */
  cookie: string;
}

/** @param url address of the app, without a slash at the end; by default the one that all stories share */
export async function openHttpVisitor(url = sharedUrl()): Promise<HttpVisitor> {
  const context = await request.newContext();
  const visitor: HttpVisitor = {
    cookie: '',
    get: (path, headers = {}) =>
      context.get(`${url}${path}`, { maxRedirects: 0, headers: { Cookie: visitor.cookie, ...headers } }),
    post: (path, form, headers = { Origin: url }) =>
      context.post(`${url}${path}`, {
        maxRedirects: 0,
        headers: { Cookie: visitor.cookie, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        data: new URLSearchParams(form).toString(),
      }),
  };
  return visitor;
}

/** Address of the app that all stories share. */
export function sharedUrl(): string {
  return process.env.CLAIMBOARD_E2E_URL ?? '';
}

/** Signs in by the form; later requests carry the session. Returns the answer. */
export async function signInOverHttp(
  visitor: HttpVisitor,
  { email, password }: Pick<TestAccount, 'email' | 'password'>,
): Promise<APIResponse> {
  const answer = await visitor.post('/sign-in', { email, password });
  visitor.cookie = findSession(answer) ?? visitor.cookie;
  return answer;
}

/** The session cookie that an answer sets, as it is sent back. */
export function findSession(answer: APIResponse): string | undefined {
  const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  return cookies.map(({ value }) => value.split(';')[0] ?? '').find((pair) => /session=./.test(pair));
}
