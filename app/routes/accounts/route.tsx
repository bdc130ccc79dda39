import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccount } from '#app/accounts/require-account.ts';
import { AccountTable } from '#app/components/accounts/account-table.tsx';
import { AddAccountForm } from '#app/components/accounts/add-account-form.tsx';
import { OneTimeLink } from '#app/components/accounts/one-time-link.tsx';
import { FormProblem } from '#app/components/labelled-input.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { readForm } from '#app/forms/read-form.ts';
import { listUsers } from '#db/accounts/users.server.ts';
import { parseAccountsForm } from './accounts-form.server.ts';
import { changeAccounts, type AccountsChange } from './change-accounts.server.ts';

export const meta: MetaFunction = () => [{ title: 'Accounts · Claimboard' }];
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = await requireAccount({ request, context }, 'admin');
  return { own: id, users: await listUsers(context.db) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const admin = await requireAccount({ request, context }, 'admin');
  const { sent, problem } = parseAccountsForm(await readForm(request));
  const change: AccountsChange = sent
    ? await changeAccounts(context.db, admin, sent, context.visitor.origin)
    : { problem };
  return data(change, { status: change.problem ? 400 : 200 });
}

export default function AccountsPage() {
  const { own, users } = useLoaderData<typeof loader>();
  const change = useActionData<typeof action>();
  return (
    <div className="space-y-8">
      <PageTitle title="Accounts">
        <FormProblem>{change?.problem}</FormProblem>
        {change?.done && <OneTimeLink text={change.done} link={change.link} />}
      </PageTitle>
      <AccountTable users={users} own={own} />
      <section className="max-w-sm space-y-3" aria-labelledby="add">
        <SectionTitle id="add">Add an account</SectionTitle>
        <AddAccountForm key={users.length} />
      </section>
    </div>
  );
}
