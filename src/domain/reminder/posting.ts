/**
 * 汇总与单发 · what becomes of the reminders that wait for one recipient on one channel: one digest a morning; after it
 * only what cannot wait for the next one, a date that is today or over, leaves by itself.
 */
export interface Waiting {
  id: string;
  deadlineId: string;
  rung: number;
  dueOn: string;
  /** still owed: an act done meanwhile stops the ladder */
  owed: boolean;
}
export interface Posting {
  messages: { kind: 'digest' | 'single'; ids: string[] }[];
  /** overtaken by a later rung of the same date */
  skipped: string[];
  /** done before it was told */
  dropped: string[];
}

export function posting(waiting: readonly Waiting[], hadDigest: boolean): Posting {
  const dropped = waiting.filter((w) => !w.owed).map((w) => w.id);
  const owed = waiting.filter((w) => w.owed);
  const isOvertaken = (w: Waiting): boolean => owed.some((o) => o.deadlineId === w.deadlineId && o.rung > w.rung);
  const skipped = owed.filter(isOvertaken).map((w) => w.id);
  const fresh = owed.filter((w) => !isOvertaken(w));
  const messages: Posting['messages'] = hadDigest
    ? fresh.filter((w) => w.rung >= 0).map((w) => ({ kind: 'single', ids: [w.id] }))
    : fresh.length > 0
      ? [{ kind: 'digest', ids: fresh.map((w) => w.id) }]
      : [];
  return { messages, skipped, dropped };
}
