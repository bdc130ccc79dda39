import type { Kysely } from 'kysely';
import { reserveForGroup, settleForGroup } from '#db/jobs/group-budget.server.ts';
import type { Database } from '#db/schema.ts';
import type { Allowance } from './budget.ts';

/**
 * The money of a group of jobs, which all workers draw on. A call that a worker did not live to settle stays spent at the
 * most that it can have taken.
 */
export function openGroupAllowance(db: Kysely<Database>, groupId: number): Allowance {
  let underWay = 0;
  const ended: (() => void)[] = [];
  return {
    async reserve(most) {
      // Calls of this job that are under way rarely take all that was set aside for them: it waits for those.
      while (!(await reserveForGroup(db, groupId, most))) {
        if (underWay === 0) return false;
        await new Promise<void>((resolve) => ended.push(resolve));
      }
      underWay++;
      return true;
    },
    async settle(most, cost) {
      await settleForGroup(db, groupId, { most, cost }).finally(() => {
        underWay--;
        for (const resolve of ended.splice(0)) resolve();
      });
    },
  };
}
