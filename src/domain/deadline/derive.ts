/** 办理期限的推导结果 · what a deadline row keeps (design.md 5). */
export interface DeadlineDraft {
  key: string;
  label: string;
  handlingId: string | null;
  startOn: string;
  nominal: string;
  dueOn: string;
  provisional: boolean;
  /** the rule as applied, with its source */
  rule: { length: number; unit: string; direction: string; roll: string; source: string };
  calendarRevision: string;
}
