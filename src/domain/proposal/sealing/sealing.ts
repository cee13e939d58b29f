/**
 * 转线下办理 · what a sealed case still admits (docs/decisions/0069). The charts describe the handling in this system: they
 * stop where they stand, and the record goes on with dates alone.
 */
import type { CaseState, Item } from '../../case.js';
import { isLiving, livingLeads } from '../../case.js';
import type { Todo } from '../../decision.js';

/** What stands for title and text. */
export const SEALED_TITLE = '已转线下办理';
export const isSealed = ({ record }: Pick<CaseState, 'record'>): boolean => (record.seal?.sealedOn ?? null) !== null;

/** 整件状态 of a sealed case, beside those of the chart. */
export const SEALED_STATES: Record<string, { key: string; label: string }> = {
  offline: { key: 'offline', label: '已转线下办理' },
  offlineClosed: { key: 'offlineClosed', label: '线下已办结' },
};
export const sealedState = ({ record }: Pick<CaseState, 'record'>): { key: string; label: string } | null => {
  if (record.seal === null || record.seal.sealedOn === null) return null;
  return SEALED_STATES[record.seal.closedOn === null ? 'offline' : 'offlineClosed'] ?? null;
};
/** On the row, for the scope of the security administrator and the list. */
export const sealState = (c: Pick<CaseState, 'record'>): string | null =>
  sealedState(c)?.key ?? (c.record.seal === null ? null : 'requested');

const SEALING = ['security.requestSeal', 'security.seal', 'office.recordOffline', 'office.closeOffline'] as const;
type Sealing = (typeof SEALING)[number];
export const isSealing = (type: string): type is Sealing => (SEALING as readonly string[]).includes(type);

/** No state of a chart is asked: the custody of a case may change in every one of them. */
export function admitsSealing(c: CaseState, type: Sealing, handlingId: string | undefined): boolean {
  const { seal } = c.record;
  const isOpen = seal !== null && seal.sealedOn !== null && seal.closedOn === null;
  switch (type) {
    case 'security.requestSeal':
      return seal === null;
    case 'security.seal':
      return seal !== null && seal.sealedOn === null;
    case 'office.recordOffline':
      return isOpen && c.items.some((i) => i.id === handlingId && isLiving(i));
    case 'office.closeOffline':
      return isOpen;
  }
}

export const repliedOn = (c: CaseState, item: Item): string | null => {
  const sent = c.record.replies.find((r) => r.itemId === item.id && r.sentOn !== null)?.sentOn ?? null;
  return sent ?? c.record.seal?.offline.find((o) => o.itemId === item.id && o.step === 'replied')?.on ?? null;
};
export const unreplied = (c: CaseState): Item[] => livingLeads(c).filter((lead) => repliedOn(c, lead) === null);

const post = (type: string, label: string, handlingId: string | null = null): Todo => ({
  ...{ handlingId, type, label, role: 'office-clerk', unitId: null, personId: null },
});
/** Of a case that is sealed, or asked to be; null: the case goes its ordinary way. */
export function sealingTodos(c: CaseState): { todos: Todo[]; only: boolean } {
  const { seal } = c.record;
  if (seal === null) return { todos: [], only: false };
  if (seal.sealedOn === null) {
    return { todos: [{ ...post('security.seal', '转线下办理'), role: 'security-admin' }], only: false };
  }
  if (seal.closedOn !== null) return { todos: [], only: true };
  const owed = unreplied(c).map((lead) => post('office.recordOffline', '登记线下办理', lead.id));
  return { todos: owed.length > 0 ? owed : [post('office.closeOffline', '线下办结')], only: true };
}
