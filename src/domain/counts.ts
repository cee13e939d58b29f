/** 计数 · recounted from the rows after every step, never incremented. */
import type { CaseState, Item } from './case.js';
import { livingLeads, livingParts } from './case.js';
import type { ProposalCounts } from './proposal/machine.js';

const IN = new Set(['submitted', 'supplementAsked', 'adopted', 'partly', 'notAdopted', 'waived']);
const GONE = new Set(['returned', 'withdrawn']);

/** {total, in} over the co items of the lead's part; in = signed, judged or waived. */
export function itemCounts(c: CaseState, lead: Item): { total: number; in: number } {
  const cos = c.items.filter((i) => i.role === 'co' && i.partId === lead.partId && !GONE.has(i.state));
  return { total: cos.length, in: cos.filter((i) => IN.has(i.state)).length };
}

const REPLIED = new Set(['awaitingFeedback', 'awaitingDecision', 'settled']);

export function caseCounts(c: CaseState): ProposalCounts {
  const leads = livingLeads(c);
  return {
    parts: livingParts(c).length,
    led: leads.length,
    accepted: leads.filter((i) => i.state !== 'offered').length,
    replied: leads.filter((i) => REPLIED.has(i.state)).length,
  };
}
