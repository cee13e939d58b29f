/** 评价、重新办理 */
import type { Dossier } from '../dossier.js';
import type { Satisfaction } from '../../shared/labels.js';
import type { LoggedEvent, Told } from './logged.js';
import { itemOf, optional, text } from './logged.js';

const nextRound = (c: Dossier, e: LoggedEvent): void => void (itemOf(c, e).round += 1);

const rate: Told = (c, e) => {
  const item = itemOf(c, e);
  const proposerId = text(e, 'proposerId');
  const earlier = c.record.evaluations.filter(
    (x) => x.itemId === item.id && x.round === item.round && x.proposerId === proposerId,
  );
  const kept = e.type === 'proposer.reviseEvaluation' ? (earlier.at(-1)?.process ?? null) : null;
  c.record.evaluations.push({
    id: text(e, 'evaluationId'),
    seq: e.seq,
    itemId: item.id,
    round: item.round,
    proposerId,
    onBehalf: e.onBehalfOf !== undefined,
    result: text(e, 'result') as Satisfaction,
    process: (optional(e, 'process') as Satisfaction | null) ?? kept,
    counts: e.data.counts === true,
  });
  if (e.data.verdict === 'rehandle') nextRound(c, e);
};

export const FEEDBACK: Record<string, Told> = {
  'proposer.evaluate': rate,
  'proposer.reviseEvaluation': rate,
  'office.rehandle': nextRound,
  'body.recordConference': (c, e) => {
    if (e.data.outcome === 'rehandle') nextRound(c, e);
  },
};
