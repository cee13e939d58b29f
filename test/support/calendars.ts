/** 日历的载入 · what a test loads, and rows of many districts that have loaded something. */
import type { CalendarChange } from '../../src/domain/deadline/calendar.js';
import type { TestDatabase } from './database.js';
import { clerk, DISTRICT, OFFICE } from './office.js';

export const LOCAL: CalendarChange = {
  kind: 'local',
  source: '区政府通知〔2025〕12号',
  off: { '2025-10-13': '区庆放假' },
  work: { '2025-10-12': '区庆调休上班' },
};
export const TABLE_2027: CalendarChange = {
  kind: 'year',
  table: {
    year: 2027,
    notice: '国办发明电〔2026〕9号',
    off: { '2027-01-01': '元旦', '2027-01-02': '元旦', '2027-01-03': '元旦' },
    work: {},
  },
};

/**
 * Changes of the calendar in every district, each with moves that somebody was told of.
 * @param many SQL that gives each district `d` forty times, `n` counting @returns one of this district
 */
export async function manyChanges({ superuser }: Pick<TestDatabase, 'superuser'>, many: string): Promise<string> {
  await superuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
    INSERT INTO calendar_change (jurisdiction_id, id, content, state, based_on, edition, examined, moving, settling, asked_by, asked_at)
      SELECT d, gen_random_uuid(), '{"kind": "local", "source": "通知", "off": {"2025-10-14": "区庆"}, "work": {}}',
        CASE WHEN n = 1 THEN 'recalculating' WHEN n < 20 THEN 'done' ELSE 'previewed' END, n - 1,
        CASE WHEN n < 20 THEN n END, 40, 40, 0, '${OFFICE.personId}', now() + n * interval '1 second' FROM ${many};
    INSERT INTO calendar_move (jurisdiction_id, change_id, stage, deadline_id, case_id, from_on, to_on)
      SELECT c.jurisdiction_id, c.id, s.stage, d.id, d.case_id, '2025-10-14', '2025-10-15'
      FROM calendar_change c CROSS JOIN (VALUES ('preview'), ('made')) AS s(stage) CROSS JOIN LATERAL (SELECT o.id, o.case_id
        FROM deadline o WHERE o.jurisdiction_id = c.jurisdiction_id ORDER BY o.id LIMIT 20) AS d;
    INSERT INTO calendar_notice (jurisdiction_id, change_id, recipient, deadline_id, role, basis)
      SELECT m.jurisdiction_id, m.change_id, r, m.deadline_id, 'unit-clerk', 'post'
      FROM calendar_move m, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r WHERE m.stage = 'made';
    INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at, change_id)
      SELECT c.jurisdiction_id, gen_random_uuid(), r, 'inApp', 'calendar', '2025-03-03', now(), c.id
      FROM calendar_change c, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r WHERE c.state = 'done';
    END $$`);
  await superuser('VACUUM ANALYZE');
  const [row] = await superuser<{ id: string }>(
    `SELECT id FROM calendar_change WHERE jurisdiction_id = $1 AND state = 'done' LIMIT 1`,
    [DISTRICT],
  );
  return row?.id ?? '';
}
