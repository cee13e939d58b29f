/** 日历的载入 · what a test loads. */
import type { CalendarChange } from '../../src/domain/deadline/calendar.js';

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
