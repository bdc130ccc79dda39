/** Playwright's `test` with what every story here expects of a page: no error in the console, nothing fetched from elsewhere. */
import { expect, test as base } from '@playwright/test';

interface Watch {
  /** What the browser may complain about in this story, for example the status of a page that is not there. */
  expectedErrors: RegExp[];
  watchPages: void;
}

/** Whoever leaves a page while the next is still on its way breaks off an answer; the browser says so, and nothing is wrong. */
const LEFT_WHILE_LOADING = /AbortError: BodyStreamBuffer was aborted/;

export const test = base.extend<Watch>({
  expectedErrors: [[], { option: true }],

  baseURL: async ({}, use) => {
    await use(process.env.CLAIMBOARD_E2E_URL);
  },

  watchPages: [
    async ({ context, expectedErrors }, use) => {
      const complaints: string[] = [];
      const complain = (text: string) => {
        if (LEFT_WHILE_LOADING.test(text)) return;
        if (!expectedErrors.some((pattern) => pattern.test(text))) complaints.push(text);
      };
      context.on('console', (message) => {
        if (message.type() === 'error')
          complain(`console.error: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) =>
        complain(`page error: ${error.error().stack ?? error.error().message}`),
      );
      context.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1')
          complain(`fetched from elsewhere: ${request.url()}`);
      });
      await use();
      expect(complaints, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
