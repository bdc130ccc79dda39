import { Form } from '@remix-run/react';
import type { User } from '#db/accounts/users.server.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { TableHead } from '../table-head.tsx';
import { RoleOptions } from './role-options.tsx';

interface AccountTableProps {
  users: readonly User[];
  /** The account that is looking at the page; it cannot be changed here. */
  own: number;
}

/** All accounts, with what an admin may do to them. */
export function AccountTable({ users, own }: AccountTableProps) {
  return (
    <ScrollBox label="Accounts">
      <table className="data-table">
        <TableHead columns={['E-mail address', 'Name', 'Role', 'Password', 'Signing in']} />
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <th scope="row" className="[overflow-wrap:anywhere]">
                {user.email}
              </th>
              <td className="[overflow-wrap:anywhere]">{user.name}</td>
              <td>{user.id === own ? `${user.role} (you)` : <RoleForm key={user.role} user={user} />}</td>
              <td>{!user.isDisabled && <IntentButton user={user} intent="link" text="Make a link" />}</td>
              <td>{user.id !== own && <RestButton user={user} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function RoleForm({ user }: { user: User }) {
  return (
    <Form method="post" action="/accounts" className="flex gap-2">
      <input type="hidden" name="id" value={user.id} />
      <select name="role" defaultValue={user.role} aria-label={`Role of ${user.email}`} className="field">
        <RoleOptions />
      </select>
      <button type="submit" name="intent" value="role" className="underline">
        Change<span className="sr-only"> the role of {user.email}</span>
      </button>
    </Form>
  );
}

function RestButton({ user }: { user: User }) {
  return user.isDisabled ? (
    <IntentButton user={user} intent="enable" text="Enable" />
  ) : (
    <IntentButton user={user} intent="disable" text="Disable" />
  );
}

interface IntentButtonProps {
  user: User;
  intent: string;
  text: string;
}

function IntentButton({ user, intent, text }: IntentButtonProps) {
  return (
    <Form method="post" action="/accounts">
      <input type="hidden" name="id" value={user.id} />
      <button type="submit" name="intent" value={intent} className="whitespace-nowrap underline">
        {text}
        <span className="sr-only"> for {user.email}</span>
      </button>
    </Form>
  );
}
