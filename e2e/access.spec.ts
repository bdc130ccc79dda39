import { accessTable } from '../test/routes/access-table.ts';
import { signInOverHttp, openHttpVisitor } from './support/http-visitor.ts';
import { addAccount } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const ROLES = ['reviewer', 'editor', 'admin'] as const;
const closed = Object.values(accessTable).flatMap(({ address, loader, action, isForPrograms }) => [
  ...(loader && loader !== 'everybody'
    ? [{ method: 'GET', address, role: loader, ofNobody: isForPrograms ? 401 : 302 }]
    : []),
  ...(action && action !== 'everybody' ? [{ method: 'POST', address, role: action, ofNobody: 401 }] : []),
]);

test('whoever is not signed in is sent away from everything that is not for everybody', async ({}) => {
  const visitor = await openHttpVisitor();
  expect(closed.length).toBeGreaterThan(0);
  for (const { method, address, ofNobody } of closed) {
    const answer =
      method === 'GET' ? await visitor.get(address) : await visitor.post(address, { intent: 'x' });
    expect(answer.status(), `${method} ${address}`).toBe(ofNobody);
    if (ofNobody === 302) expect(answer.headers().location).toContain('/sign-in?to=');
  }
});

for (const role of ['reviewer', 'editor'] as const)
  test(`a ${role} is refused what asks for more`, async ({}) => {
    const visitor = await openHttpVisitor();
    expect((await signInOverHttp(visitor, addAccount(role))).status()).toBe(303);
    const higher = closed.filter((one) => ROLES.indexOf(one.role) > ROLES.indexOf(role));
    expect(higher.length).toBeGreaterThan(0);
    for (const { method, address } of higher) {
      const answer =
        method === 'GET' ? await visitor.get(address) : await visitor.post(address, { intent: 'x' });
      expect(answer.status(), `${method} ${address}`).toBe(403);
    }
  });
