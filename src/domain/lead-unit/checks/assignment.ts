/** 签收、退办、改办的先决条件。退办在此受理或拒绝 (申请退办: window and refusal; 退办审核: the new unit). */
import type { DataOf } from '../../commands.js';
import { livingLeads } from '../../case.js';
import { receivedOn } from '../../deadline/arm.js';
import { deriveDeadline } from '../../deadline/derive.js';
import type { DataCheck, Precondition } from '../../given.js';
import { itemOf, obstacle } from '../../given.js';
import { unitTaken } from '../../proposal/checks.js';
import { ruleFor } from '../../rulebook/windows.js';

/** 逾期申请退办不予受理 unless the locality allows it; the office may still 改办 (domain.md A1 `returnRequest`). */
const inTime: Precondition = (s) => {
  const item = itemOf(s);
  const { rulebook, calendar, today } = s.env;
  if (rulebook.returns.lateAllowed) return [];
  const rule = ruleFor(rulebook.windows.returnRequest, s.state);
  const startOn = rule.from === 'received' ? receivedOn(item, s.env, s.state) : item.assignedOn;
  const { dueOn } = deriveDeadline(rule, startOn, calendar);
  return today <= dueOn
    ? []
    : obstacle('return.too_late', `申请退办的期限为 ${dueOn},已逾期不予受理;确需调整的,请商政府办公室改办`);
};

const notLastLead: Precondition = (s) =>
  itemOf(s).role === 'lead' && livingLeads(s.state).length <= 1
    ? obstacle('withdraw.last_lead', '不能撤销最后一个主办单位,请改办')
    : [];

const decide: DataCheck<DataOf<'office.decideReturn'>> = (s, data) => {
  if (data.newUnitId === undefined) return [];
  if (!data.granted) return obstacle('return.new_unit', '不准予退办的,不应指定新的承办单位', 'newUnitId');
  return unitTaken(s.state, data.newUnitId, 'newUnitId');
};
const reassign: DataCheck<DataOf<'office.reassign'>> = (s, data) => unitTaken(s.state, data.newUnitId, 'newUnitId');

export const ASSIGNMENT_PRECONDITIONS = { 'unit.requestReturn': [inTime], 'office.withdrawUnit': [notLastLead] };
export const ASSIGNMENT_DATA_CHECKS = { 'office.decideReturn': decide, 'office.reassign': reassign };
