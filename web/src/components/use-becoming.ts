/** 演示身份切换 · whom one was is logged out: what is still being asked in that name is waited for, what was read is forgotten. */
import { useQueryClient } from '@tanstack/vue-query';
import { useSession } from '../session/session-store';

const LONGEST_MS = 2_000;
const STEP_MS = 50;

export function useBecoming(): (account: string) => Promise<void> {
  const session = useSession();
  const queries = useQueryClient();
  return async (account) => {
    for (let waited = 0; queries.isFetching() > 0 && waited < LONGEST_MS; waited += STEP_MS) {
      await new Promise((done) => setTimeout(done, STEP_MS));
    }
    await session.become(account);
    queries.clear();
  };
}
