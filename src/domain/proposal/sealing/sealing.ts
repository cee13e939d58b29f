/**
 * 转线下办理 · what a sealed case still admits (docs/decisions/0069). The charts describe the handling in this system: they
 * stop where they stand, and the record goes on with dates alone.
 */
import type { CaseState, Item } from '../../case.js';
import { isLiving, livingLeads } from '../../case.js';
import { SEALING_COMMANDS } from './commands.js';

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

type Sealing = (typeof SEALING_COMMANDS)[number]['type'];
export const isSealing = (type: string): type is Sealing => SEALING_COMMANDS.some((c) => c.type === type);

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
