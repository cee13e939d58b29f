/** 通报 · drafts are the office's; what the head has issued stands as it was told, and each unit is told of it. */
import { z } from 'zod';
import { UNIT_POSTS } from '../../domain/access/posts.js';
import { bodyKinds, OVERSEERS } from '../../domain/access/supervisors.js';
import type { Actor } from '../../domain/shared/actor.js';
import { holds, unitsOf } from '../../domain/shared/actor.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { Locality } from '../../engine/engine.js';
import type { Acts, Done, Scene } from '../../identity/administration/acts.js';
import { conflict, idOf } from '../../identity/administration/acts.js';
import type { ActType } from '../../identity/act-types.js';
import { placed } from '../../identity/placed-list.js';
import type { Caller } from '../../identity/sessions.js';
import type { Database } from '../../platform/database.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { page } from '../../platform/http/paging.js';
import { Problem } from '../../platform/problem.js';
import type { Tx } from '../../platform/tx.js';
import { tellUnits } from '../telling.js';
import type { BulletinRow } from './bulletins.view.js';
import { bulletinView, tableView } from './bulletins.view.js';
import { draftBulletin } from './drafting.js';

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !text.includes('\u0000'), { message: '含有不能使用的字符' });
export const bulletinQuery = z.object({ ...page, state: z.enum(['draft', 'issued', 'withdrawn']).optional() });
export const draftInput = z.object({ session: z.uuid(), on: z.iso.date() });
export const editInput = z.object({ version: z.int().min(1).max(1_000_000), title: words(200), body: words(20_000) });
export const issueInput = z.object({ version: z.int().min(1).max(1_000_000), number: words(50).describe('文号') });
export type BulletinQuery = z.infer<typeof bulletinQuery>;
export type DraftInput = z.infer<typeof draftInput>;
export type EditInput = z.infer<typeof editInput>;
export type IssueInput = z.infer<typeof issueInput>;

const missing = (): Problem => new Problem(404, 'bulletin.not_found', '没有这份通报,或您无权查看');
const ROWS = `SELECT b.id, to_char(b.on_day, 'YYYY-MM-DD') AS place, b.session_id, s.name AS session, s.kind, b.on_day, b.rulebook,
    b.state, b.title, b.body, b.figures, b.version, b.number, b.issued_on
  FROM bulletin b JOIN council_session s ON s.jurisdiction_id = b.jurisdiction_id AND s.id = b.session_id
  WHERE b.jurisdiction_id = $1`;

/** Drafts are the office's and 督查's; issued ones also every unit's, and each body's of its own sessions. */
function scope(actor: Actor, values: unknown[]): string {
  if (holds(actor, ...OVERSEERS)) return 'true';
  if (unitsOf(actor, UNIT_POSTS).length > 0) return `b.state = 'issued'`;
  return `b.state = 'issued' AND s.kind = ANY ($${values.push(bodyKinds(actor))}::text[])`;
}

export class Bulletins {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly acts: Acts,
    private readonly locality: Locality,
  ) {}

  page({ actor }: Caller, query: BulletinQuery) {
    const values: unknown[] = [actor.jurisdictionId];
    const where = [scope(actor, values), ...(query.state ? [`b.state = $${values.push(query.state)}`] : [])];
    return this.database.read(actor.jurisdictionId, (tx) =>
      placed<BulletinRow, ReturnType<typeof bulletinView>>(tx, query, {
        sql: `${ROWS} AND ${where.join(' AND ')}`,
        values,
        place: z.iso.date(),
        view: bulletinView,
      }),
    );
  }

  read({ actor }: Caller, text: string) {
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const row = await this.seen(tx, actor, text);
      const [key = '', version = ''] = row.rulebook.split('@');
      const isDraft = row.state === 'draft';
      return {
        ...bulletinView(row),
        body: row.body,
        rulebook: row.rulebook,
        ...tableView(row.figures, this.locality.shelf.get(key, version)),
        allowed: [
          ...(isDraft && holds(actor, 'office-clerk', 'office-head') ? (['edit', 'withdraw'] as const) : []),
          ...(isDraft && holds(actor, 'office-head') ? (['issue'] as const) : []),
        ],
      };
    });
  }

  draft(caller: Caller, keyed: Keyed, { session, on }: DraftInput) {
    if (on >= dateOf(caller.now)) {
      const message = '截至日须是已经结束的一日';
      throw new Problem(400, 'request.invalid', message, [{ path: 'on', message }]);
    }
    return this.acts.perform(
      caller,
      keyed,
      async ({ tx, jurisdictionId, personId }) => {
        const wish = { jurisdictionId, session, on, by: personId, now: caller.now };
        const made = await draftBulletin(tx, this.locality, wish);
        if (made === 'noSession') throw new Problem(404, 'session.not_found', '没有这一届次');
        if (made === 'notFrozen')
          throw conflict('bulletin.not_frozen', '该日没有这一届次的每日定数,不能据以通报', 'on');
        if (made === 'exists') throw conflict('bulletin.exists', '这一届次截至该日的通报已有一份', 'on');
        return done(made.id, 1, 'bulletin.drafted', { session, on });
      },
      201,
    );
  }

  edit(caller: Caller, keyed: Keyed, text: string, { version, title, body }: EditInput) {
    return this.change(caller, keyed, text, version, async ({ tx, jurisdictionId }, row) => {
      await tx.query(
        `UPDATE bulletin SET title = $3, body = $4, version = version + 1 WHERE jurisdiction_id = $1 AND id = $2`,
        [jurisdictionId, row.id, title, body],
      );
      return done(row.id, row.version + 1, 'bulletin.edited');
    });
  }

  withdraw(caller: Caller, keyed: Keyed, text: string, version: number) {
    return this.change(caller, keyed, text, version, async ({ tx, jurisdictionId }, row) => {
      await tx.query(
        `UPDATE bulletin SET state = 'withdrawn', version = version + 1 WHERE jurisdiction_id = $1 AND id = $2`,
        [jurisdictionId, row.id],
      );
      return done(row.id, row.version + 1, 'bulletin.withdrawn');
    });
  }

  issue(caller: Caller, keyed: Keyed, text: string, { version, number }: IssueInput) {
    return this.change(caller, keyed, text, version, async ({ tx, jurisdictionId, personId, today }, row) => {
      const [taken] = await tx.query(`SELECT 1 FROM bulletin WHERE jurisdiction_id = $1 AND number = $2`, [
        jurisdictionId,
        number,
      ]);
      if (taken) throw conflict('bulletin.number_taken', `文号“${number}”已经用过`, 'number');
      await tx.query(
        `UPDATE bulletin SET state = 'issued', number = $3, issued_on = $4, issued_by = $5, version = version + 1
         WHERE jurisdiction_id = $1 AND id = $2`,
        [jurisdictionId, row.id, number, today, personId],
      );
      const told = row.figures.units.map(({ unitId }) => ({ unitId, words: `${row.title}已印发,文号:${number}。` }));
      await tellUnits(tx, { jurisdictionId, kind: 'bulletin', id: row.id, day: today, now: caller.now }, told);
      return done(row.id, row.version + 1, 'bulletin.issued', { on: row.on_day });
    });
  }

  private change(
    caller: Caller,
    keyed: Keyed,
    text: string,
    version: number,
    work: (scene: Scene, row: BulletinRow) => Promise<Done<{ id: string; version: number }>>,
  ) {
    return this.acts.perform(caller, keyed, async (scene) => {
      const row = await this.seen(scene.tx, caller.actor, text);
      if (row.state === 'issued') throw conflict('bulletin.issued_already', '通报已经印发,不能再改');
      if (row.state === 'withdrawn') throw conflict('bulletin.withdrawn_already', '这份草稿已经撤销');
      if (row.version !== version) throw conflict('bulletin.changed_meanwhile', '这份草稿刚刚有他人修改,请刷新后再办');
      return work(scene, row);
    });
  }

  private async seen(tx: Tx, actor: Actor, text: string): Promise<BulletinRow> {
    const values: unknown[] = [actor.jurisdictionId, idOf(text, missing)];
    const [row] = await tx.query<BulletinRow>(`${ROWS} AND b.id = $2 AND ${scope(actor, values)}`, values);
    if (!row) throw missing();
    return row;
  }
}

const done = (
  id: string,
  version: number,
  type: ActType,
  data: object = {},
): Done<{ id: string; version: number }> => ({
  outcome: { id, version },
  entries: [{ type, data: { bulletinId: id, version, ...data } }],
});
