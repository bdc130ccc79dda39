import type { AccountRole } from '#app/accounts/account.ts';

const ROLES: AccountRole[] = ['reviewer', 'editor', 'admin'];

export function RoleOptions() {
  return ROLES.map((role) => (
    <option key={role} value={role}>
      {role}
    </option>
  ));
}
