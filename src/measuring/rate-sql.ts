/**
 * 各率的语句 · what src/domain/rate/definitions.ts says of a fact, as predicates over a row `f` and a day `d.on_day`.
 * Whoever changes one changes the other, and the columns of marks with a migration (rate-marks.ts).
 */
import type { RateKey } from '../domain/rate/definitions.js';

export interface RatePredicates {
  /** in the denominator */
  base: string;
  /** of those, in the numerator */
  good: string;
}

const ANSWERED = 'f.replied_on IS NOT NULL';
const GOOD = `('satisfied', 'basically')`;
const past = (due: string): string => `coalesce(f.${due} < d.on_day, false)`;
const by = (on: string, due: string): string => `coalesce(f.${on} <= f.${due}, false)`;
const inBase = (said: string, base: string): string =>
  `CASE f.${base} WHEN 'all' THEN ${ANSWERED} AND NOT f.is_excused ELSE f.${said} IS NOT NULL END`;

export const RATE_SQL: Readonly<Record<RateKey, RatePredicates>> = {
  meeting: { base: `coalesce(f.contact IN ('met', 'owed'), false)`, good: `f.contact = 'met'` },
  reply: { base: 'true', good: ANSWERED },
  replyOnTime: { base: `${ANSWERED} OR ${past('reply_due_on')}`, good: by('replied_on', 'reply_due_on') },
  rehandleOnTime: {
    base: `f.rehandled_on IS NOT NULL OR ${past('rehandle_due_on')}`,
    good: by('rehandled_on', 'rehandle_due_on'),
  },
  feedback: { base: `${ANSWERED} AND NOT f.is_excused`, good: 'f.result IS NOT NULL' },
  satisfaction: { base: inBase('result', 'base'), good: `coalesce(f.result IN ${GOOD}, false)` },
  satisfactionStrict: { base: inBase('result', 'base'), good: `coalesce(f.result = 'satisfied', false)` },
  processSatisfaction: { base: inBase('process', 'process_base'), good: `coalesce(f.process IN ${GOOD}, false)` },
  firstRoundSatisfaction: { base: inBase('result', 'base'), good: `coalesce(f.first_result IN ${GOOD}, false)` },
  resolution: { base: ANSWERED, good: 'f.is_resolved' },
  accomplishment: { base: ANSWERED, good: 'f.is_accomplished' },
  coOpinionOnTime: {
    base: `f.opinion_on IS NOT NULL OR ${past('opinion_due_on')}`,
    good: `${by('opinion_on', 'opinion_due_on')} AND CASE WHEN f.resubmitted_on IS NULL THEN NOT ${past('resubmit_due_on')}
      ELSE ${by('resubmitted_on', 'resubmit_due_on')} END`,
  },
  planned: { base: 'f.received_on IS NOT NULL', good: 'f.planned_on IS NOT NULL' },
  principalLed: { base: 'f.received_on IS NOT NULL', good: 'f.is_principal_led' },
  published: {
    base: `f.is_proactive AND (f.published_on IS NOT NULL OR ${past('publish_due_on')})`,
    good: 'f.published_on IS NOT NULL',
  },
  commitmentsKept: {
    base: `f.fulfilled_on IS NOT NULL OR f.is_unkeepable OR ${past('promise_due_on')}`,
    good: by('fulfilled_on', 'promise_due_on'),
  },
};
