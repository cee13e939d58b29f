/** 下达一项办理事项 · busy, refused, changed meanwhile, done; what was typed is the page's and stays. */
import { useQueryClient } from '@tanstack/vue-query';
import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { caseKey } from '../../api/cases';
import type { Command, Outcome } from '../../api/commands';
import { Deed } from '../../api/commands';
import type { Change } from '../../api/problem';
import type { NextStep } from '../../api/form-schema';
import { isProblem } from '../../api/problem';
import { useSession } from '../../session/session-store';
import { spoken } from '../../text/spoken';
import { text } from '../../text/zh-CN';
import { asOwnDeed } from '../../live/own-deeds';
import { isPlain } from './place';
import { useReceipt } from './receipt-store';

interface Followed {
  outcome: Outcome;
  also?: string;
  held?: { label: string; why: string[] };
}
/** What was given first stands, whatever becomes of the second. */
async function followed(caseId: string, first: Outcome, given: Command, next: NextStep): Promise<Followed> {
  const found = first.case?.availableCommands.find((a) => a.type === next.type && a.handlingId === given.handlingId);
  const held = (why: string[]): Followed => ({ outcome: first, held: { label: next.label, why } });
  if (!found || !isPlain(found)) return held([]);
  if (found.blockedBy.length > 0) return held(found.blockedBy.map((o) => spoken(o.message)));
  const command = { type: found.type, ...(found.handlingId ? { handlingId: found.handlingId } : {}), data: {} };
  try {
    return { outcome: await new Deed().give(caseId, first.version, command), also: found.label };
  } catch (failure) {
    return held([isProblem(failure) ? failure.message : text.give.unheard]);
  }
}

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

  /**
   * @param next given right after when nothing stands in its way by then; else the receipt says what does
   * @returns whether it was done; then the page of the receipt is on its way
   */
  async function give(
    caseId: string,
    version: number,
    label: string,
    command: Command,
    next?: NextStep,
  ): Promise<boolean> {
    if (isBusy.value) return false;
    return asOwnDeed(caseId, () => attempt(caseId, version, label, command, next));
  }
  async function attempt(
    caseId: string,
    version: number,
    label: string,
    command: Command,
    next?: NextStep,
  ): Promise<boolean> {
    isBusy.value = true;
    error.value = null;
    changes.value = null;
    try {
      const first = await deed.give(caseId, version, command);
      const { outcome, ...told } = next ? await followed(caseId, first, command, next) : { outcome: first };
      receipts.keep({ label, caseId, version: outcome.version, case: outcome.case, ...told });
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
