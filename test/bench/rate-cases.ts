/** 十年的一省 · facts of cases with plausible lives, made by the database itself from a seed: the same rows for the same seed. */
import { DISTRICT } from './district.js';

export interface Size {
  cases: number;
  sessions: number;
  units: number;
}

/** Chance that hangs on the row and a name alone. */
const chance = (what: string): string => `((hashtextextended('${what}' || n::text, 20250101) & 1048575) / 1048576.0)`;
const uuid = (kind: string, of: string): string => `md5('${kind}' || (${of})::text)::uuid`;

/**
 * Each case: assigned in the spring of its session's year, received, planned, met, answered (mostly in time), rated (mostly
 * well), some of them answered anew; a row for each of these days, each in force until the next.
 */
export const statementsOf = ({ cases, sessions, units }: Size): string[] => [
  `INSERT INTO unit (jurisdiction_id, id, name, short, sort_order, valid_from)
     SELECT '${DISTRICT}', ${uuid('unit', 'n')}, '省直单位' || n, '省直单位' || n, 100 + n, '2010-01-01' FROM generate_series(1, ${units}) AS n`,
  `INSERT INTO council_session (jurisdiction_id, id, name, kind, opened_on, closed_on)
     SELECT '${DISTRICT}', ${uuid('session', 'n')}, '第' || n || '次会议', 'suggestion', make_date(2014 + n, 1, 15), make_date(2014 + n, 1, 20)
     FROM generate_series(1, ${sessions}) AS n`,
  `CREATE TEMP TABLE life AS
     SELECT n, ${uuid('case', 'n')} AS case_id, ${uuid('lead', 'n')} AS lead_id, 1 + n % ${sessions} AS s,
       1 + (power(${chance('unit')}, 2) * ${units - 1})::int AS u, 1 + (${chance('co')} * ${units - 1})::int AS co,
       a AS assigned_on, a + (1 + ${chance('receive')} * 4)::int AS received_on, a + (6 + ${chance('plan')} * 14)::int AS planned_on,
       a + (21 + ${chance('meet')} * 23)::int AS met_on, a + (45 + ${chance('reply')} * 55)::int AS replied_on, a + 92 AS due_on,
       a + (110 + ${chance('rate')} * 30)::int AS rated_on,
       CASE WHEN ${chance('said')} < 0.9 THEN 'satisfied' WHEN ${chance('said')} < 0.985 THEN 'basically' ELSE 'dissatisfied' END AS result,
       CASE WHEN ${chance('class')} < 0.6 THEN 'solved' WHEN ${chance('class')} < 0.9 THEN 'planned' ELSE 'cannotNow' END AS outcome
     FROM generate_series(1, ${cases}) AS n, LATERAL (SELECT make_date(2015 + n % ${sessions}, 2, 10) + (${chance('assign')} * 30)::int AS a) AS x`,
  `INSERT INTO proposal (jurisdiction_id, id, session_id, kind, raised_at, number, number_key, title, registered_on, first_assigned_on,
       rulebook_key, rulebook_version, version, head_changed_seq, head_hash, state, state_since, last_event_at, envelope, record)
     SELECT '${DISTRICT}', case_id, ${uuid('session', 's')}, 'suggestion', 'session', n::text, n::text, '关于第' || n || '个事项的建议',
       assigned_on, assigned_on, 'binhu', '2022.1', 1, 1, '', 'closed', assigned_on, rated_on, '{}', '{}' FROM life`,
  ...(['case', 'lead', 'co'] as const).map(factsOf),
  'ANALYZE',
];

const STAGES: [from: string, until: string][] = [
  ['assigned_on', 'received_on'],
  ['received_on', 'planned_on'],
  ['planned_on', 'met_on'],
  ['met_on', 'replied_on'],
  ['replied_on', 'rated_on'],
  ['rated_on', `'infinity'`],
];

/** A co item has half of the cases and two days: assigned, and opinion given. */
function factsOf(subject: 'case' | 'lead' | 'co'): string {
  const isCo = subject === 'co';
  const id = { case: 'case_id', lead: 'lead_id', co: uuid('co', 'n') }[subject];
  const unit = { case: 'NULL::uuid', lead: uuid('unit', 'u'), co: uuid('unit', 'co') }[subject];
  const stages = isCo
    ? ([
        ['assigned_on', 'planned_on'],
        ['planned_on', `'infinity'`],
      ] as typeof STAGES)
    : STAGES;
  const rows = stages.map(([from, until], i) => {
    const at = (stage: number, value: string, none = 'NULL'): string => (!isCo && i >= stage ? value : none);
    return `SELECT '${DISTRICT}'::uuid, ${id}, ${from}, ${until}::date, '${subject}', case_id, ${unit}, ${uuid('session', 's')}, 'suggestion',
      (ARRAY['城乡建设', '社会治理', '教科文卫', '生态环境'])[1 + n % 4], n % 50 = 0, to_char(assigned_on, 'YYYY-MM'), 'binhu@2022.1', 'in',
      ${isCo ? 'NULL::text' : at(3, `'met'`, `'owed'`)}, ${at(4, 'replied_on', 'NULL::date')}, ${isCo ? 'NULL::date' : 'due_on'},
      ${at(5, 'result', 'NULL::text')}, ${at(5, `'satisfied'`, 'NULL::text')}, ${at(5, 'result', 'NULL::text')}, false, false, 'returned', 'returned',
      ${at(4, 'outcome', 'NULL::text')}, ${at(4, `outcome = 'solved'`, 'false')}, ${at(4, `outcome <> 'cannotNow'`, 'false')},
      ${at(1, 'received_on', 'NULL::date')}, ${at(2, 'planned_on', 'NULL::date')}, ${at(3, 'n % 3 > 0', 'false')},
      ${at(4, 'n % 5 > 0', 'false')}, ${at(5, 'rated_on', 'NULL::date')}, ${at(4, 'replied_on + 28', 'NULL::date')},
      ${isCo && i === 1 ? 'planned_on' : 'NULL::date'}, ${isCo ? 'assigned_on + 31' : 'NULL::date'}, false
      FROM life${isCo ? ' WHERE n % 2 = 0' : ''}`;
  });
  return `INSERT INTO rate_fact (jurisdiction_id, id, recorded_on, until_on, subject, case_id, unit_id, session_id, kind, category, is_key,
      month, rulebook, standing, contact, replied_on, reply_due_on, result, process, first_result, is_on_behalf, is_excused, base,
      process_base, outcome, is_resolved, is_accomplished, received_on, planned_on, is_principal_led, is_proactive, published_on,
      publish_due_on, opinion_on, opinion_due_on, is_unkeepable) ${rows.join(' UNION ALL ')}`;
}
