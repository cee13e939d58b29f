/** 办到归档 · from where a case stands to its archive, by commands that somebody holds, on this very day. */
import type { CommandType } from '../../src/domain/commands.js';
import type { Move, Shape } from './moves.js';
import { movesOf } from './moves.js';
import type { CaseInMemory } from './office.js';
import { signature } from './signature.js';

/** 不算出路 · what takes a case out of handling; a way to the archive must not need them. */
const NO_WAY: readonly CommandType[] = [
  'office.void',
  'office.convert',
  'office.withdraw',
  'office.withdrawUnit',
  'office.reassign',
  'office.undoAssign',
  'proposer.requestWithdrawal',
];
/** nearest to the archive first; of one command, the data that goes on comes before the data that goes back */
const FORWARD: (CommandType | `${CommandType}#${number}`)[] = [
  'office.archive',
  'office.close',
  'body.recordConference#1',
  'proposer.evaluate#0',
  'lead.sendReply#0',
  'principal.sign',
  'office.reviewReply#0',
  'unitOffice.review#0',
  'lead.submitReply',
  'office.rehandle',
  'office.decideReturn#0',
  'office.decideSupplement#1',
  'lead.adoptOpinion#0',
  'co.countersign',
  'co.submitOpinion',
  'unit.accept',
  'office.assign#0',
  'office.assign#1',
  'office.assign#2',
  'proposer.confirmContact#0',
  'lead.recordContact#0',
  'lead.draftReply#0',
  'lead.apologise',
  'lead.recordDelivery',
  'lead.reissueReply',
  'office.waiveOpinion',
  'principal.sendBack',
];
const rankOf = ({ command: { type }, key }: Move): number =>
  FORWARD.findIndex((step) => (step.includes('#') ? key.replace(/@\d+|~\d+/g, '') === step : type === step));

/** Beside the signature: what only a search for a way has to tell apart. */
function placeOf({ state }: CaseInMemory): string {
  const { contacts, evaluations, countersigns, replies } = state.record;
  const of = (itemId: string, round: number) => {
    const rated = evaluations.filter((e) => e.itemId === itemId && e.round === round).at(-1)?.seq ?? 0;
    const last = contacts.filter((x) => x.itemId === itemId && x.round === round).at(-1);
    const agreed = countersigns.filter((x) => x.itemId === itemId).at(-1);
    const isOfDraft = replies.some((r) => r.status === 'draft' && r.contentHash === agreed?.contentHash);
    return [last?.kind, (last?.seq ?? 0) > rated, Object.keys(last?.confirmations ?? {}).length, isOfDraft].join();
  };
  return [signature(state), ...state.items.map((i) => of(i.id, i.round))].join(' ');
}

/** 走得通的 · what has been found to lead to the archive, so that a way is looked for once. */
export class Ways {
  private readonly good = new Set<string>();
  constructor(
    private readonly shape: Shape,
    /** commands that nobody is to give */
    private readonly withheld: readonly CommandType[] = [],
  ) {}

  /** @returns the signature of the case when no way was found within `most` cases looked at */
  stuckAt(from: CaseInMemory, most = 400): string | null {
    const seen = new Set<string>();
    const search = (c: CaseInMemory): boolean => {
      const at = placeOf(c);
      if (c.state.state === 'archived' || this.good.has(at)) return true;
      if (seen.size >= most || seen.has(at)) return false;
      seen.add(at);
      const found = this.onward(c).some((move) => {
        const decided = c.ask(move.by, move.command);
        if (!decided.ok) return false;
        const to = c.twin();
        to.take(decided);
        return search(to);
      });
      if (found) this.good.add(at);
      return found;
    };
    return search(from) ? null : placeOf(from);
  }

  private onward(c: CaseInMemory): Move[] {
    return movesOf(c, { ...this.shape, without: [...NO_WAY, ...this.withheld] })
      .map((move) => ({ move, at: rankOf(move) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .map(({ move }) => move);
  }
}
