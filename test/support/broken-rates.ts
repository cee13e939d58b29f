/** 改动一处的语句 · each alters one place of the SQL as somebody might who reads the definition carelessly. */
import type { RateKey } from '../../src/domain/rate/definitions.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Statements } from '../../src/measuring/rate-marks.js';
import { RATE_SQL } from '../../src/measuring/rate-sql.js';
import { clerk, CO_SIGNER, NPC, OFFICE } from './office.js';

type Side = 'base' | 'good';
export type BrokenRate = [what: string, key: RateKey, side: Side, from: string | RegExp, to: string];

/** two or more of each rate */
export const BROKEN_RATES: readonly BrokenRate[] = [
  ['waived meetings are counted', 'meeting', 'base', `IN ('met', 'owed')`, `IN ('met', 'owed', 'waived')`],
  ['only the met are counted', 'meeting', 'base', `IN ('met', 'owed')`, `IN ('met')`],
  ['owed is as good as met', 'meeting', 'good', `f.contact = 'met'`, `f.contact <> 'waived'`],
  ['only the received are counted', 'reply', 'base', 'true', 'f.received_on IS NOT NULL'],
  ['answered is who was rated', 'reply', 'good', 'f.replied_on', 'f.result'],
  ['due today is late', 'replyOnTime', 'base', '< d.on_day', '<= d.on_day'],
  ['what never came is overlooked', 'replyOnTime', 'base', /OR .*/, ''],
  ['on the last day is late', 'replyOnTime', 'good', '<=', '<'],
  ['every answer is in time', 'replyOnTime', 'good', /.+/, 'f.replied_on IS NOT NULL'],
  ['due by the first date', 'rehandleOnTime', 'base', 'rehandle_due_on', 'reply_due_on'],
  ['what never came is overlooked', 'rehandleOnTime', 'base', /OR .*/, ''],
  ['the first answer for the second', 'rehandleOnTime', 'good', 'f.rehandled_on', 'f.replied_on'],
  ['who cannot rate is waited for', 'feedback', 'base', 'AND NOT f.is_excused', ''],
  ['who was not answered is waited for', 'feedback', 'base', 'f.replied_on IS NOT NULL', 'true'],
  ['a word on the process is one on the result', 'feedback', 'good', 'f.result', 'f.process'],
  ['the base of all for the forms returned', 'satisfaction', 'base', `'all'`, `'returned'`],
  ['who cannot rate is waited for', 'satisfaction', 'base', 'AND NOT f.is_excused', ''],
  ['basically satisfied is not satisfied', 'satisfaction', 'good', `, 'basically'`, ''],
  ['all that were answered', 'satisfactionStrict', 'base', /ELSE .* END/, 'ELSE f.replied_on IS NOT NULL END'],
  ['basically satisfied is satisfied', 'satisfactionStrict', 'good', `= 'satisfied'`, `<> 'dissatisfied'`],
  ['the base of the result', 'processSatisfaction', 'base', 'f.process_base', 'f.base'],
  ['the result for the process', 'processSatisfaction', 'good', 'f.process', 'f.result'],
  ['the first words alone', 'firstRoundSatisfaction', 'base', `'all'`, `'none'`],
  ['the last word for the first', 'firstRoundSatisfaction', 'good', 'f.first_result', 'f.result'],
  ['whatever was received', 'resolution', 'base', 'f.replied_on', 'f.received_on'],
  ['done for solved', 'resolution', 'good', 'f.is_resolved', 'f.is_accomplished'],
  ['whatever was rated', 'accomplishment', 'base', 'f.replied_on', 'f.result'],
  ['solved for done', 'accomplishment', 'good', 'f.is_accomplished', 'f.is_resolved'],
  ['what never came is overlooked', 'coOpinionOnTime', 'base', ' OR ', ' AND '],
  ['due today is late', 'coOpinionOnTime', 'base', '< d.on_day', '<= d.on_day'],
  ['resubmissions are overlooked', 'coOpinionOnTime', 'good', /CASE .* END/s, 'true'],
  ['resubmissions that never came are', 'coOpinionOnTime', 'good', /THEN NOT coalesce\(.*?\)/, 'THEN true'],
  ['a resubmission due today is late', 'coOpinionOnTime', 'good', '< d.on_day', '<= d.on_day'],
  ['what was not received is to be planned', 'planned', 'base', 'f.received_on IS NOT NULL', 'true'],
  ['answered without a plan', 'planned', 'good', 'f.planned_on', 'f.replied_on'],
  ['what was not received is to be led', 'principalLed', 'base', 'f.received_on IS NOT NULL', 'true'],
  ['a plan is leadership', 'principalLed', 'good', 'f.is_principal_led', 'f.planned_on IS NOT NULL'],
  ['what is not yet due is missing', 'published', 'base', /\(f\.published_on.*\)/s, 'true'],
  ['what was never shown is overlooked', 'published', 'base', /OR coalesce\(.*?\)/, 'OR false'],
  ['due today is shown', 'published', 'good', 'f.published_on IS NOT NULL', 'f.published_on <= f.publish_due_on'],
  ['what cannot be kept is not yet due', 'commitmentsKept', 'base', ' OR f.is_unkeepable', ''],
  ['due today is broken', 'commitmentsKept', 'base', '< d.on_day', '<= d.on_day'],
  ['kept too late is kept', 'commitmentsKept', 'good', /.+/, 'f.fulfilled_on IS NOT NULL'],
];

/** @throws Error when there is no such place any more */
export function brokenStatements([what, key, side, from, to]: BrokenRate): Statements {
  const kept = RATE_SQL[key];
  const text = kept[side].replace(from, to);
  if (text === kept[side]) throw new Error(`${key}: ${what}: nothing is altered`);
  return { ...RATE_SQL, [key]: { ...kept, [side]: text } };
}

/** What every rate is asked within: the day, the standing, the subject, the reader's own. */
export const BROKEN_FRAME: readonly [what: string, reader: Actor, from: string, to: string][] = [
  ['the day itself is left out', OFFICE, 'f.recorded_on <= d.on_day', 'f.recorded_on < d.on_day'],
  ['a day too much', OFFICE, 'd.on_day < f.until_on', 'd.on_day <= f.until_on'],
  ['of a fact all its past', OFFICE, 'd.on_day < f.until_on', 'true'],
  ['withdrawn cases stay', OFFICE, `f.standing = 'in'`, `f.standing <> 'out'`],
  ['items that left stay', OFFICE, `f.standing = 'in'`, 'true'],
  ['co items for lead items', OFFICE, `f.subject = 'lead'`, `f.subject = 'co'`],
  ['lead items for cases', OFFICE, `f.subject = 'case'`, `f.subject = 'lead'`],
  ['promises for co items', OFFICE, `f.subject = 'co'`, `f.subject = 'promise'`],
  ['co items for promises', OFFICE, `f.subject = 'promise'`, `f.subject = 'co'`],
  ['a body sees both kinds', NPC, 'f.kind = ANY', 'f.kind <> ALL'],
  ['a unit sees the others', clerk(1), 'f.unit_id = ANY', 'f.unit_id <> ALL'],
  ['a deputy sees what others signed', CO_SIGNER, 'scope_p.person_id =', 'scope_p.person_id <>'],
];
