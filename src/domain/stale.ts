/** 过期 · a command is stale only when what it acts on changed since it was read (api.md "If-Match"). */
import type { CaseState } from './case.js';
import type { Command } from './commands.js';

/** Their content rests on the co-opinions of the part as well. */
const RESTING = new Set(['lead.draftReply', 'lead.submitReply', 'principal.sign', 'proposer.evaluate']);

export function isStale(state: CaseState, command: Pick<Command, 'type' | 'handlingId'>, ifMatch: number): boolean {
  if (ifMatch > state.version) return true;
  if (command.handlingId === undefined) return ifMatch !== state.version;
  const item = state.items.find((i) => i.id === command.handlingId);
  if (!item) return ifMatch !== state.version;
  const parts = RESTING.has(command.type)
    ? state.items.filter((i) => i.role === 'co' && i.partId === item.partId).map((i) => i.changedSeq)
    : [];
  return Math.max(item.changedSeq, state.headChangedSeq, ...parts) > ifMatch;
}
