/** 卷宗文字 · the erasable words of a case by the seq of the event that brought them. */
import type { CaseState } from '../domain/case.js';
import { prepared } from '../platform/prepared.js';
import type { Tx } from '../platform/tx.js';

export type Words = ReadonlyMap<number, Record<string, unknown>>;
interface Row {
  seq: number;
  content: string | null;
}

/** Registration, corrections of it, and the events that the record names: earlier drafts of a letter are left alone. */
export async function wordsOf(tx: Tx, c: CaseState): Promise<Words> {
  const rows = await tx.query<Row>(WORDS, [c.jurisdictionId, c.id, seqsOf(c)]);
  return new Map(rows.map((r) => [r.seq, parsed(r.content)]));
}

const WORDS = prepared(`SELECT s.seq, s.content FROM event_private s JOIN event e USING (jurisdiction_id, case_id, seq)
  WHERE s.jurisdiction_id = $1 AND s.case_id = $2 AND (s.seq = ANY ($3::int[]) OR e.type = 'office.correctRegistration')
  ORDER BY s.seq`);

/** Erased content reads as nothing said. */
export const parsed = (content: string | null): Record<string, unknown> =>
  content === null ? {} : (JSON.parse(content) as Record<string, unknown>);

function seqsOf({ record: r }: CaseState): number[] {
  const decided = <T>(list: readonly T[], of: (one: T) => { seq: number } | null): number[] =>
    list.flatMap((one) => of(one)?.seq ?? []);
  const lists: readonly (readonly { seq: number }[])[] = [
    r.replies,
    r.evaluations,
    r.plans,
    r.ledBy,
    r.waivers,
    r.apologies,
    r.withdrawalRequests,
    r.contacts,
    r.opinions,
    r.returns,
    r.extensions,
    r.research,
    r.conferences,
    r.mediations,
    r.orders,
    r.supervisions,
    r.unavailable,
    r.objections,
    r.promiseReports,
    r.statements,
    r.followUps,
    r.followUps.flatMap((x) => x.evaluations),
    r.contacts.flatMap((c) => Object.values(c.confirmations)),
  ];
  return [
    1,
    ...lists.flatMap((list) => list.map((x) => x.seq)),
    ...decided(r.returns, (x) => x.decision),
    ...decided(r.extensions, (x) => x.decision),
    ...decided(r.publications, (x) => x.review),
    ...(r.key === null ? [] : [r.key.seq]),
    ...r.opinions.flatMap((o) => (o.judgedSeq === null ? [] : [o.judgedSeq])),
  ];
}

/** The text as registered, or as corrected last; of a sealed case what stands for it. */
export function caseText(words: Words): unknown {
  let text: unknown = words.get(1)?.text ?? null;
  for (const content of words.values()) {
    const changes = content.changes as { text?: string } | undefined;
    if (changes?.text !== undefined) text = changes.text;
  }
  return text;
}

/** The named words that are there. */
export const pick = (from: Record<string, unknown> | undefined, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.filter((k) => from?.[k] !== undefined).map((k) => [k, from?.[k]]));
