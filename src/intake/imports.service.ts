/** 导入 · a list is taken in, read, shown, and registered as a whole when the office says so. */
import { v7, validate as isUuid } from 'uuid';
import { z } from 'zod';
import type { Engine } from '../engine/engine.js';
import { append } from '../identity/audit.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { sm3Hex } from '../platform/digest.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import { keyOf, paged } from '../platform/http/paging.js';
import { keepOutcome, knownOutcome } from '../platform/idempotent.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import type { FixesAsked } from './fixing.js';
import { changedMeanwhile, keepFixes } from './fixing.js';
import { addBatch, batches, batchOf, isCommitting, toCommit } from './imports.queries.js';
import type { ImportView, Receipt } from './imports.view.js';
import { importView, listedView, receiptView } from './imports.view.js';
import type { Readings } from './readings.service.js';

export const uploadFields = z.strictObject({
  session: z.uuid(),
  /** 闭会期间提出的清单 */
  raisedAt: z.enum(['session', 'recess']).default('session'),
});
export type UploadFields = z.infer<typeof uploadFields>;
export interface Upload extends UploadFields {
  name: string;
  content: Buffer;
  /** in an account's name, by whoever runs the machine */
  onCommandLine?: boolean;
}
type By = Pick<Caller, 'actor' | 'accountId' | 'now'>;

/** files of one district that wait to be read */
const MOST_WAITING = 50;
const NAME_KEPT = 200;
const notFound = (): Problem => new Problem(404, 'import.not_found', '没有这次导入');

export class Imports {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
    private readonly readings: Readings,
  ) {}

  /** Answers once the file is kept; reading begins then. */
  async upload({ actor, accountId, now }: By, key: string, file: Upload): Promise<{ id: string }> {
    const { jurisdictionId, personId } = actor;
    const { session, raisedAt, content } = file;
    const name = [...file.name.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '')].slice(-NAME_KEPT).join('');
    const [id, sm3] = [v7(), sm3Hex(content)];
    const requestHash = sm3Hex(['POST /api/imports', name, session, raisedAt, sm3].join('\n'));
    const keyed = { jurisdictionId, accountId, key, requestHash };
    const kept = await this.database.engine(jurisdictionId, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`import ${jurisdictionId}`]);
      const known = await knownOutcome<{ id: string }>(tx, keyed);
      if (known) return { ...known, isNew: false };
      await checkPlace(tx, jurisdictionId, session);
      await addBatch(tx, {
        jurisdictionId,
        id,
        session,
        raisedAt,
        createdBy: personId,
        createdAt: now,
        name,
        sm3,
        content,
      });
      await keepOutcome(tx, keyed, 202, { id });
      const data = { importId: id, session, sm3, size: content.length, onCommandLine: file.onCommandLine ?? false };
      await append(tx, jurisdictionId, { type: 'import.uploaded', actor: personId, data });
      return { id, isNew: true };
    });
    if (kept.isNew) void this.readings.start(jurisdictionId, id);
    return { id: kept.id };
  }

  /** Ends when the file is read, by this process. */
  async read({ actor }: By, id: string): Promise<void> {
    await this.readings.start(actor.jurisdictionId, id);
  }

  async view({ actor }: By, id: string): Promise<ImportView> {
    const { jurisdictionId } = actor;
    if (!isUuid(id)) throw notFound();
    const batch = await this.database.write(jurisdictionId, async (tx) => {
      const found = await batchOf(tx, jurisdictionId, id);
      if (found?.state === 'ready' && (await isCommitting(tx, jurisdictionId, id))) found.state = 'committing';
      return found;
    });
    if (!batch) throw notFound();
    if (batch.left) await this.readings.takeOver(jurisdictionId, id);
    return importView(batch);
  }

  list({ actor }: By, query: PageQuery): Promise<Page<ReturnType<typeof listedView>>> {
    const before = keyOf(query.cursor, z.tuple([z.uuid()]))?.[0] ?? null;
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const { rows, total } = await batches(tx, actor.jurisdictionId, before, query);
      return paged(rows, query, total, (r) => [r.id], listedView);
    });
  }

  /** 更正 · answers with the list as it then reads; whoever stops this process meanwhile has it read by another. */
  async fix(by: By, id: string, keyed: Keyed, asked: FixesAsked): Promise<ImportView> {
    const { jurisdictionId } = by.actor;
    if (!isUuid(id)) throw notFound();
    const isNew = await this.database.engine(jurisdictionId, (tx) => keepFixes(tx, by, id, keyed, asked));
    if (isNew) await this.readings.start(jurisdictionId, id);
    return this.view(by, id);
  }

  /** @param edition the one that was looked at; missing: whichever stands */
  async commit({ actor, accountId }: By, id: string, key?: string, edition?: number): Promise<Receipt> {
    const { jurisdictionId } = actor;
    if (!isUuid(id)) throw notFound();
    const batch = await this.database.read(jurisdictionId, (tx) => toCommit(tx, jurisdictionId, id));
    if (!batch) throw notFound();
    const { state, result, cases } = batch;
    if (state === 'ready' && edition !== undefined && edition !== batch.edition) throw changedMeanwhile();
    if (state === 'ready' && cases.length === 0) {
      throw new Problem(409, 'import.nothing_to_register', '清单中没有可以登记的行,请更正后重新上传');
    }
    const request =
      key === undefined ? {} : { request: { key, requestHash: sm3Hex(`POST /api/imports/${id}/commit`) } };
    const outcome = await this.engine.registerAll({
      actor,
      accountId,
      importId: id,
      cases,
      edition: batch.edition,
      ...request,
    });
    return receiptView(id, result, outcome);
  }
}

async function checkPlace(tx: Tx, jurisdictionId: string, session: string): Promise<void> {
  const [here] = await tx.query<{ known: boolean; waiting: number }>(
    `SELECT EXISTS (SELECT FROM council_session WHERE jurisdiction_id = $1 AND id = $2) AS known,
       (SELECT count(*)::int FROM import_batch WHERE jurisdiction_id = $1 AND state = 'reading') AS waiting`,
    [jurisdictionId, session],
  );
  if (!here?.known) {
    throw new Problem(400, 'request.invalid', '填写的内容有误,请按提示更正', [
      { path: 'session', message: '没有该届次会议' },
    ]);
  }
  if (here.waiting >= MOST_WAITING) throw new Problem(409, 'import.too_many', '等待读取的清单过多,请稍后再上传');
}
