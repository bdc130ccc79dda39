import { Form } from '@remix-run/react';
import type { ShownSession } from '#db/accounts/sessions.server.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { TableHead } from '../table-head.tsx';
import { When } from './when.tsx';

interface SessionListProps {
  sessions: readonly ShownSession[];
  /** The one that is looking at the page. */
  present: number | undefined;
}

/** Where somebody is signed in, with a way to end each. */
export function SessionList({ sessions, present }: SessionListProps) {
  return (
    <>
      <ScrollBox label="Sessions">
        <table className="data-table">
          <TableHead columns={['Browser', 'Since (UTC)', 'Last used (UTC)', { unseen: 'End it' }]} />
          <tbody>
            {sessions.map(({ id, userAgent, createdAt, lastUsedAt }) => (
              <tr key={id}>
                <td className="max-w-80 min-w-48 [overflow-wrap:anywhere]">{userAgent || 'unknown'}</td>
                <td>
                  <When at={createdAt} />
                </td>
                <td>
                  <When at={lastUsedAt} />
                </td>
                <td>{id === present ? 'this one' : <EndButton id={id} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {sessions.length > 1 && (
        <Form method="post" action="/account">
          <button type="submit" name="intent" value="end-sessions" className="button">
            Sign out everywhere else
          </button>
        </Form>
      )}
    </>
  );
}

function EndButton({ id }: { id: number }) {
  return (
    <Form method="post" action="/account">
      <input type="hidden" name="id" value={id} />
      <button type="submit" name="intent" value="end-session" className="text-danger underline">
        Sign out
      </button>
    </Form>
  );
}
