/** 附件 · kept unbound for a day by whoever uploaded it, bound by a command, read by the rights of the case. */
import { v7 } from 'uuid';
import { eventSight } from '../domain/access/event-visibility.js';
import { sightOf } from '../domain/access/visibility.js';
import { readCase } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { sm3Hex } from '../platform/digest.js';
import { keepOutcome, knownOutcome } from '../platform/idempotent.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import { ATTACHMENT_EXTENSIONS, cleanName, mimeOf } from './attachment-kinds.js';

export const MAX_BYTES = 20 * 1024 * 1024;
/** files of one person that no command has bound yet */
const MAX_UNBOUND = 200;
/** the life of an unbound file, in real time */
const UNBOUND_HOURS = 24;

export interface Uploaded {
  id: string;
  name: string;
  sm3: string;
  size: number;
  mime: string;
  state: 'unbound';
}
interface Row {
  name: string;
  mime: string;
  content: Buffer | null;
  state: string;
  case_id: string | null;
  seq: number | null;
  uploaded_by: string;
  is_late: boolean;
}
const notFound = (): Problem => new Problem(404, 'attachment.not_found', '没有这份附件,或您无权查看');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export class Attachments {
  constructor(private readonly database: Database) {}

  async keep({ actor, accountId }: Caller, key: string, file: { name: string; content: Buffer }): Promise<Uploaded> {
    const name = cleanName(file.name);
    const mime = mimeOf(name, file.content);
    if (mime === null) throw unfit();
    const uploaded: Uploaded = {
      id: v7(),
      name,
      sm3: sm3Hex(file.content),
      size: file.content.length,
      mime,
      state: 'unbound',
    };
    const requestHash = sm3Hex(`POST /api/attachments\n${name}\n${uploaded.sm3}`);
    const keyed = { jurisdictionId: actor.jurisdictionId, accountId, key, requestHash };
    return this.database.engine(actor.jurisdictionId, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`attachment ${accountId}`]);
      const known = await knownOutcome<Uploaded>(tx, keyed);
      if (known) return known;
      await checkNumber(tx, actor.jurisdictionId, actor.personId);
      await tx.query(
        `INSERT INTO attachment (jurisdiction_id, id, uploaded_by, name, mime, size, sm3, content, state, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'unbound', now())`,
        [actor.jurisdictionId, uploaded.id, actor.personId, name, mime, uploaded.size, uploaded.sm3, file.content],
      );
      await keepOutcome(tx, keyed, 201, uploaded);
      return uploaded;
    });
  }

  /** Unbound: for the uploader alone, within its day. Bound: for whoever sees the words of the event that bound it. */
  async read({ actor }: Caller, id: string): Promise<{ name: string; mime: string; content: Buffer }> {
    if (!UUID.test(id)) throw notFound();
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const [row] = await tx.query<Row>(
        `SELECT name, mime, content, state, case_id, seq, uploaded_by,
           created_at <= now() - interval '${UNBOUND_HOURS} hours' AS is_late
         FROM attachment WHERE jurisdiction_id = $1 AND id = $2`,
        [actor.jurisdictionId, id],
      );
      if (!row) throw notFound();
      const mayRead =
        row.state === 'unbound'
          ? row.uploaded_by === actor.personId && !row.is_late
          : row.state === 'bound' && (await seesBound(tx, actor, row));
      if (!mayRead || row.content === null) throw notFound();
      return { name: row.name, mime: row.mime, content: row.content };
    });
  }
}

async function seesBound(tx: Tx, actor: Caller['actor'], { case_id, seq }: Row): Promise<boolean> {
  const c = case_id === null ? null : await readCase(tx, case_id, actor);
  if (!c) return false;
  const [event] = await tx.query<{ type: string; handling_id: string | null; body: string }>(
    `SELECT type, handling_id, body FROM event WHERE jurisdiction_id = $1 AND case_id = $2 AND seq = $3`,
    [c.jurisdictionId, c.id, seq],
  );
  if (!event || seq === null) return false;
  const { data } = JSON.parse(event.body) as { data: Record<string, unknown> };
  return eventSight(sightOf(actor, c), c, { seq, type: event.type, handlingId: event.handling_id, data }).words;
}

const unfit = (): Problem =>
  new Problem(415, 'attachment.kind', `不接受这种文件,可用:${ATTACHMENT_EXTENSIONS.join('、')};扩展名须与内容相符`);

async function checkNumber(tx: Tx, jurisdictionId: string, personId: string): Promise<void> {
  const [count] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM attachment WHERE jurisdiction_id = $1 AND uploaded_by = $2 AND state = 'unbound'
       AND created_at > now() - interval '${UNBOUND_HOURS} hours'`,
    [jurisdictionId, personId],
  );
  if ((count?.n ?? 0) >= MAX_UNBOUND) {
    throw new Problem(409, 'attachment.too_many', '未使用的附件过多,请先提交办理事项,或明日再上传');
  }
}

/** 过期 · the content of what no command bound within a day goes. @param tx of the role that may erase @returns how many */
export async function expireUnbound(tx: Tx, now: string, limit: number): Promise<number> {
  const rows = await tx.query(
    `UPDATE attachment SET content = NULL, state = 'expired' WHERE state = 'unbound' AND (jurisdiction_id, id) IN (
       SELECT jurisdiction_id, id FROM attachment
       WHERE state = 'unbound' AND created_at <= $1::timestamptz - interval '${UNBOUND_HOURS} hours' LIMIT $2)
     RETURNING id`,
    [now, limit],
  );
  return rows.length;
}
