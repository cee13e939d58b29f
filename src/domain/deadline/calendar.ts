/** 工作日历 · one table a year from the State Council's notice (design.md 5). A year without a table is provisional. */
export interface CalendarYear {
  year: number;
  /** 国务院办公厅通知文号 */
  notice: string;
  /** 放假调休的日期 YYYY-MM-DD → 节日 */
  off: Record<string, string>;
  /** 调休上班的周末 YYYY-MM-DD → 说明 */
  work: Record<string, string>;
}
export interface Calendar {
  revision: string;
  years: Record<string, CalendarYear>;
}
