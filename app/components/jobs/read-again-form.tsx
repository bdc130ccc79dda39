import { Form } from '@remix-run/react';

/** Has stored papers read anew. */
export function ReadAgainForm() {
  return (
    <Form method="post" action="/jobs" preventScrollReset className="flex flex-wrap gap-3">
      <button type="submit" name="intent" value="read-old" className="button">
        Read what older rules have read
      </button>
      <button type="submit" name="intent" value="read-all" className="button">
        Re-read all papers
      </button>
    </Form>
  );
}
