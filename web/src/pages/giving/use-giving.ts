/** 下达一项办理事项 · busy, refused, changed meanwhile, done; what was typed is the page's and stays. */
import { useQueryClient } from '@tanstack/vue-query';
import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { caseKey } from '../../api/cases';
import type { Command, Outcome } from '../../api/commands';
import { Deed } from '../../api/commands';
import type { Change } from '../../api/problem';
import { isProblem } from '../../api/problem';
import { useSession } from '../../session/session-store';
import { asOwnDeed } from '../../live/own-deeds';
import { useReceipt } from './receipt-store';

/** @param then where it goes on once it is done; without, at the receipt */
export function useGiving(then?: (outcome: Outcome) => unknown) {
  const queries = useQueryClient();
  const router = useRouter();
  const receipts = useReceipt();
  const session = useSession();
  const deed = new Deed();
  const isBusy = ref(false);
  const error = ref<unknown>(null);
  const changes = ref<Change[] | null>(null);

  /** @returns whether it was done; then the page of the receipt is on its way */
  async function give(caseId: string, version: number, label: string, command: Command): Promise<boolean> {
    if (isBusy.value) return false;
    return asOwnDeed(caseId, () => attempt(caseId, version, label, command));
  }
  async function attempt(caseId: string, version: number, label: string, command: Command): Promise<boolean> {
    isBusy.value = true;
    error.value = null;
    changes.value = null;
    try {
      const outcome = await deed.give(caseId, version, command);
      receipts.keep({ label, caseId, version: outcome.version, case: outcome.case });
      void queries.invalidateQueries({ queryKey: ['todos'] });
      void queries.invalidateQueries({ queryKey: ['cases'] });
      await (then ? then(outcome) : router.push('/done'));
      // only now: the page that gave it must not see its own deed as another's
      if (outcome.case) queries.setQueryData(caseKey(caseId), outcome.case);
      else queries.removeQueries({ queryKey: caseKey(caseId) });
      return true;
    } catch (failure) {
      if (isProblem(failure, 'case.version_conflict')) changes.value = failure.body.changes ?? [];
      else error.value = failure;
      if (isProblem(failure, 'session.required')) session.forget();
      // without an answer it may have been done: the form stays as it is, and asking again tells
      if (isProblem(failure)) void queries.invalidateQueries({ queryKey: caseKey(caseId) });
      return false;
    } finally {
      isBusy.value = false;
    }
  }
  return { give, isBusy, error, changes };
}
