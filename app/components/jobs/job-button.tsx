import { Form } from '@remix-run/react';

interface JobButtonProps {
  intent: string;
  /** Number of the job, group or watch that is meant. */
  id: number;
  text: string;
  /** What it is for, for those who hear the page. */
  about: string;
}

/** One thing that can be done to a job, a group or a watch. */
export function JobButton({ intent, id, text, about }: JobButtonProps) {
  return (
    <Form method="post" action="/jobs" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <button type="submit" name="intent" value={intent} className="whitespace-nowrap underline">
        {text}
        <span className="sr-only"> {about}</span>
      </button>
    </Form>
  );
}
