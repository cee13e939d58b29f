/** 卷宗文字 · the erasable words of a case by the seq of the event that brought them. */
import type { Tx } from '../platform/tx.js';

export type Words = Map<number, Record<string, unknown>>;

export async function wordsOf(tx: Tx, jurisdictionId: string, caseId: string): Promise<Words> {
  const rows = await tx.query<{ seq: number; content: string | null }>(
    `SELECT seq, content FROM event_private WHERE jurisdiction_id = $1 AND case_id = $2 ORDER BY seq`,
    [jurisdictionId, caseId],
  );
  return new Map(
    rows.map((r) => [r.seq, r.content === null ? {} : (JSON.parse(r.content) as Record<string, unknown>)]),
  );
}

/** The text as registered, or as corrected last. */
export function caseText(words: Words): unknown {
  let text: unknown = words.get(1)?.text ?? null;
  for (const content of words.values()) {
    const changes = content.changes as { text?: string } | undefined;
    if (changes?.text !== undefined) text = changes.text;
  }
  return text;
}
