import { Form } from '@remix-run/react';
import type { ShownApiToken } from '#db/accounts/api-tokens.server.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { TableHead } from '../table-head.tsx';
import { When } from './when.tsx';

/** The tokens that somebody has, with a way to end each. */
export function TokenList({ tokens }: { tokens: readonly ShownApiToken[] }) {
  if (tokens.length === 0) return <p className="text-muted">You have no tokens.</p>;
  return (
    <ScrollBox label="Tokens">
      <table className="data-table">
        <TableHead columns={['For', 'Token', 'May', 'Last used (UTC)', 'Ends (UTC)', { unseen: 'End it' }]} />
        <tbody>
          {tokens.map(({ id, name, ending, scopes, lastUsedAt, expiresAt }) => (
            <tr key={id}>
              <th scope="row" className="[overflow-wrap:anywhere]">
                {name}
              </th>
              <td className="whitespace-nowrap">cb_…{ending}</td>
              <td>{scopes.join(', ')}</td>
              <td>{lastUsedAt ? <When at={lastUsedAt} /> : 'never'}</td>
              <td>
                <When at={expiresAt} />
              </td>
              <td>
                <Form method="post" action="/account">
                  <input type="hidden" name="id" value={id} />
                  <button type="submit" name="intent" value="end-token" className="text-danger underline">
                    End it
                  </button>
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
