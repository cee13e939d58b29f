/** 待办 · what waits for whom, derived whole from the case; a state names its command and the post that gives it. */
import { judgesOffice } from '../access/policy.js';
import type { CaseState } from '../case.js';
import type { CommandType } from '../commands.js';
import type { Todo } from '../decision.js';
import { closeObstacles, vacantParts, withdrawObstacles } from '../proposal/checks.js';
import { ofCo } from './co.js';
import { ofLead } from './lead.js';
import type { Bylaws } from './posts.js';
import { bodyOf, forDeciders } from './posts.js';
import { ofPromises } from './promises.js';
import { ofSealing } from './sealing.js';

export type { Bylaws } from './posts.js';

export function todosOf(c: CaseState, by: Bylaws): Todo[] {
  const sealing = ofSealing(c);
  if (sealing.only) return sealing.todos;
  const all = [
    ...sealing.todos,
    ...ofCase(c, by).flatMap((type) => forDeciders(c, by, null, type)),
    ...ofPromises(c, by),
    ...c.items.flatMap((i) => (i.role === 'lead' ? ofLead(c, i, by) : ofCo(c, i, by))),
  ];
  // several promises of one item, several papers of one principal: one line each on the list
  return [...new Map(all.map((t) => withJudge(c, t)).map((t) => [JSON.stringify(t), t])).values()];
}

/** 政府办公室自己承办的 · what it may not decide of itself waits for the body. */
function withJudge(c: CaseState, todo: Todo): Todo {
  const item = c.items.find((i) => i.id === todo.handlingId);
  const isOwn =
    judgesOffice(c, todo.type as CommandType, item) ||
    (todo.type === 'office.confirmFulfilment' &&
      c.commitments.some((m) => m.state === 'claimed' && c.record.officeItems.includes(m.itemId)));
  return isOwn && (todo.role === 'office-clerk' || todo.role === 'office-head') ? { ...todo, role: bodyOf(c) } : todo;
}

function ofCase(c: CaseState, by: Bylaws): CommandType[] {
  const standing = { state: c, env: by };
  const when = (holds: boolean, type: CommandType): CommandType[] => (holds ? [type] : []);
  const withdrawn = when(withdrawObstacles(standing).length === 0, 'office.withdraw');
  const shown = when(
    c.record.publications.some((p) => p.review === null),
    'office.reviewOpenness',
  );
  switch (c.state) {
    case 'registered':
      return ['office.assign', ...withdrawn];
    case 'assigning':
    case 'handling':
      return [...when(vacantParts(c).length > 0, 'office.assign'), ...withdrawn, ...shown];
    case 'evaluating':
      return [...when(closeObstacles(standing).length === 0, 'office.close'), ...shown];
    case 'closed':
      return ['office.archive', ...shown];
    default:
      return [];
  }
}
