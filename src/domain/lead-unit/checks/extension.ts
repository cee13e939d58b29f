/** 申请延期与审批的先决条件 · asked in time, signed by the principal, never beyond six months from the first 交办. */
import type { DataOf } from '../../commands.js';
import { deriveDeadline } from '../../deadline/derive.js';
import { extensionLimit, itemReplyDate } from '../../deadline/reply-date.js';
import type { DataCheck, Precondition, Situation } from '../../given.js';
import { itemOf, obstacle } from '../../given.js';
import type { Extension } from '../../record.js';
import { ruleFor } from '../../rulebook/windows.js';

const firstRound: Precondition = (s) =>
  itemOf(s).round === 1 ? [] : obstacle('extension.rehandling', '重新办理不得延期,请按期答复');

/** The last day on which an extension may be asked: `extensionAsk` counts back from the date of the answer. */
const inTime: Precondition = (s) => {
  const { rulebook, calendar, today } = s.env;
  const { dueOn } = itemReplyDate(s.state, itemOf(s), s.env);
  const rule = ruleFor(rulebook.windows.extensionAsk, s.state);
  const last = deriveDeadline(rule, dueOn, calendar).dueOn;
  return today <= last
    ? []
    : obstacle('extension.too_late', `申请延期应不晚于 ${last}(答复期限 ${dueOn}),已逾期不予受理`);
};

const withinLimit = (s: Situation, until: string): ReturnType<Precondition> => {
  const { dueOn } = itemReplyDate(s.state, itemOf(s), s.env);
  const limit = extensionLimit(s.state, s.env);
  if (limit !== null && until > limit) {
    return obstacle('extension.limit', `延期不得超过首次交办起的最长期限,即 ${limit}`, 'until');
  }
  return until > dueOn ? [] : obstacle('extension.not_later', `延期后的日期应晚于现答复期限 ${dueOn}`, 'until');
};

export const askedExtension = (s: Situation): Extension | undefined =>
  s.state.record.extensions.filter((x) => x.itemId === s.item?.id && x.status === 'asked').at(-1);

const request: DataCheck<DataOf<'unit.requestExtension'>> = (s, data) => withinLimit(s, data.until);
const decide: DataCheck<DataOf<'office.decideExtension'>> = (s, data) => {
  const asked = askedExtension(s);
  if (!data.granted) {
    return data.until === undefined ? [] : obstacle('extension.until', '不准予延期的,不应写明日期', 'until');
  }
  return asked ? withinLimit(s, data.until ?? asked.until) : [];
};

export const EXTENSION_PRECONDITIONS = { 'unit.requestExtension': [firstRound, inTime] };
export const EXTENSION_DATA_CHECKS = { 'unit.requestExtension': request, 'office.decideExtension': decide };
