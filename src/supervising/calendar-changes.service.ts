/**
 * 日历的载入 · a year's table or local days are first shown with what they would move; confirmed, they are the district's
 * next edition, and the deadlines are counted anew in the background.
 */
import { v7 } from 'uuid';
import { z } from 'zod';
import type { CalendarChange } from '../domain/deadline/calendar.js';
import { changeTitle } from '../domain/deadline/calendar.js';
import type { Engine } from '../engine/engine.js';
import { districtCalendar } from '../engine/engine.js';
import { conflict, idOf } from '../identity/administration/acts.js';
import type { Acts } from '../identity/administration/acts.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import { keyOf, paged } from '../platform/http/paging.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import type { ChangeRow, MoveRow } from './calendar-changes.queries.js';
import {
  changeOf,
  changesAfter,
  confirmChange,
  countOfChanges,
  insertChange,
  movesAfter,
} from './calendar-changes.queries.js';

const missing = (): Problem => new Problem(404, 'calendar.change_not_found', '没有这次日历调整');
const PLACE = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);
const MOVE_PLACE = z.tuple([z.uuid()]);

export class CalendarChanges {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly acts: Acts,
    private readonly engine: Pick<Engine, 'previewCalendar' | 'locality'>,
  ) {}

  /** Counted outside the transaction that keeps it: the preview of a large district takes its time. */
  async ask(caller: Caller, content: CalendarChange, request: Keyed): Promise<ChangeView> {
    const { basedOn, moves, ...counts } = await this.engine.previewCalendar(caller.actor.jurisdictionId, content);
    return this.acts.perform(
      caller,
      request,
      async ({ tx, jurisdictionId, personId }) => {
        const { id, now } = { id: v7(), now: caller.now };
        await insertChange(tx, jurisdictionId, {
          id,
          content,
          based_on: basedOn,
          ...counts,
          moves,
          asked_by: personId,
          now,
        });
        const outcome = await viewOf(tx, jurisdictionId, id);
        const data = { changeId: id, kind: content.kind, moving: moves.length };
        return { outcome, entries: [{ type: 'calendar.previewed' as const, data }] };
      },
      201,
    );
  }

  confirm(caller: Caller, text: string, request: Keyed): Promise<ChangeView> {
    const id = idOf(text, missing);
    return this.acts.perform(caller, request, async ({ tx, jurisdictionId, personId }) => {
      const change = await changeOf(tx, jurisdictionId, id);
      if (!change) throw missing();
      if (change.state !== 'previewed') throw conflict('calendar.confirmed_already', '这次调整已经确认,无需再次确认');
      await this.checkStanding(tx, jurisdictionId, change);
      const edition = await confirmChange(tx, jurisdictionId, { id, by: personId, now: caller.now });
      const data = { changeId: id, kind: change.content.kind, edition };
      return {
        outcome: await viewOf(tx, jurisdictionId, id),
        entries: [{ type: 'calendar.confirmed' as const, data }],
      };
    });
  }

  /** One after the other: what was shown is what happens, and each moved date knows by which change it moved. */
  private async checkStanding(tx: Tx, jurisdictionId: string, { based_on: basedOn }: ChangeRow): Promise<void> {
    const { edition } = await districtCalendar(tx, this.engine.locality, jurisdictionId);
    if (edition === basedOn) return;
    throw conflict('calendar.changed_meanwhile', '预览之后日历已作其他调整,请重新预览后再确认');
  }

  page({ actor }: Caller, query: PageQuery): Promise<Page<ChangeView>> {
    const after = keyOf(query.cursor, PLACE);
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const rows = await changesAfter(tx, actor.jurisdictionId, after, query.limit + 1);
      const total = await countOfChanges(tx, actor.jurisdictionId);
      return paged(rows, query, total, (row) => [row.asked_at, row.id], changeView);
    });
  }

  read({ actor }: Caller, text: string): Promise<ChangeView> {
    const id = idOf(text, missing);
    return this.database.read(actor.jurisdictionId, (tx) => viewOf(tx, actor.jurisdictionId, id));
  }

  /** Before the confirmation what would move, after it what has moved so far. */
  moves({ actor }: Caller, text: string, query: PageQuery): Promise<Page<MoveView>> {
    const id = idOf(text, missing);
    const after = keyOf(query.cursor, MOVE_PLACE);
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const change = await changeOf(tx, actor.jurisdictionId, id);
      if (!change) throw missing();
      const stage = change.state === 'previewed' ? 'preview' : 'made';
      const rows = await movesAfter(tx, actor.jurisdictionId, { id, stage }, after?.[0] ?? null, query.limit + 1);
      const total = stage === 'preview' ? change.moving : change.moved;
      return paged(rows, query, total, (row) => [row.deadline_id], moveView);
    });
  }
}

async function viewOf(tx: Tx, jurisdictionId: string, id: string): Promise<ChangeView> {
  const row = await changeOf(tx, jurisdictionId, id);
  if (!row) throw missing();
  return changeView(row);
}

const changeView = (row: ChangeRow) => ({
  id: row.id,
  kind: row.content.kind,
  title: changeTitle(row.content),
  content: row.content,
  state: row.state,
  examined: row.examined,
  moving: row.moving,
  settling: row.settling,
  moved: row.moved,
  remaining: row.remaining,
  ...(row.edition === null ? {} : { edition: row.edition }),
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  ...(row.confirmed_by === null ? {} : { confirmedBy: row.confirmed_by }),
  ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at }),
  ...(row.done_at === null ? {} : { doneAt: row.done_at }),
});
export type ChangeView = ReturnType<typeof changeView>;

const moveView = (row: MoveRow) => ({
  caseId: row.case_id,
  number: row.number,
  kind: row.kind,
  title: row.title,
  deadline: { id: row.deadline_id, key: row.key, label: row.label },
  ...(row.handling_id === null ? {} : { handlingId: row.handling_id }),
  ...(row.unit_id === null ? {} : { unit: { id: row.unit_id, name: row.unit_name ?? '' } }),
  from: row.from_on,
  to: row.to_on,
});
export type MoveView = ReturnType<typeof moveView>;
