/**
 * 写入 · the statement that changes a case. In the chain every write selects FROM the head's RETURNING (measured: an
 * INSERT beside an UPDATE that matched nothing still ran), and the caller throws unless every head came back.
 */
import type { Tx } from '../platform/tx.js';
import type { Changes } from './changes.js';
import { invalid } from './refusals.js';
import { BORN, MOVED } from './sql/commit-sql.js';

export interface CommandRecord {
  accountId: string;
  key: string;
  requestHash: string;
  status: number;
  outcome: Record<string, unknown>;
}
export interface Writing {
  jurisdictionId: string;
  /** who may bind an unbound attachment: the one that uploaded it, by person or by account */
  personId: string;
  accountId: string;
  changes: readonly Changes[];
  record?: CommandRecord;
  /** 草稿 · of that person, which this deed has made good */
  draft?: { caseId: string; form: string };
}

/** Cases that were there before. @throws when one of them changed under the lock: a bug, never a race. */
export const commitMoved = (tx: Tx, writing: Writing): Promise<void> => write(tx, MOVED, writing);
/** Cases that are born with this statement. */
export const commitBorn = (tx: Tx, writing: Writing): Promise<void> => write(tx, BORN, writing);

async function write(
  tx: Tx,
  sql: string,
  { jurisdictionId, personId, accountId, changes, record, draft }: Writing,
): Promise<void> {
  const all = <K extends keyof Changes>(key: K): unknown[] => changes.flatMap((c) => c[key] as unknown);
  const rows = {
    heads: changes.map((c) => ({ ...c.head, ...c.aside })),
    events: all('events'),
    privates: all('privates'),
    proposers: all('proposers'),
    search: all('search'),
    handlings: all('handlings'),
    commitments: all('commitments'),
    armed: all('armed'),
    ended: all('ended'),
    opened: all('opened'),
    gone: all('gone'),
    facts: all('facts'),
    outbox: all('outbox'),
    withdrawn: all('withdrawn'),
    attachments: all('attachments'),
    drafts: draft ? [{ case_id: draft.caseId, form: draft.form }] : [],
    records: record
      ? [
          {
            account_id: record.accountId,
            key: record.key,
            request_hash: record.requestHash,
            status: record.status,
            outcome: record.outcome,
          },
        ]
      : [],
  };
  const [written] = await tx.query<{ heads: number; bound: number }>(sql, [
    jurisdictionId,
    JSON.stringify(rows),
    personId,
    accountId,
  ]);
  if (written?.heads !== changes.length) {
    throw new Error(`${written?.heads ?? 0} of ${changes.length} cases were written`);
  }
  if (written.bound !== rows.attachments.length) {
    throw invalid('data.attachments', '附件不存在、已过期或已用于其他件,请重新上传');
  }
}
