/** 消息 · what a person was told, and why (api.md "notifications"). The words are made from rows, not stored. */
import { z } from 'zod';
import type { Calendar } from '../domain/deadline/calendar.js';
import { messageWhy } from '../domain/reminder/words.js';
import type { Locality } from '../engine/engine.js';
import { districtCalendar } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import { keyOf, paged } from '../platform/http/paging.js';
import type { Line } from './message-line.js';
import { lineOf, moveLineOf } from './message-line.js';
import type { LineRow, MessageRow } from './messages.queries.js';
import { countOf, linesOf, messagesOf } from './messages.queries.js';
import type { MoveLineRow } from './move-lines.queries.js';
import { moveLinesOf } from './move-lines.queries.js';

export interface Message {
  id: string;
  kind: MessageRow['kind'];
  at: string;
  caseIds: string[];
  why: string;
  items: Line[];
  readAt?: string;
}
const PLACE = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

export class Messages {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly locality: Locality,
  ) {}

  page({ actor }: Caller, query: PageQuery): Promise<Page<Message>> {
    const after = keyOf(query.cursor, PLACE);
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const rows = await messagesOf(tx, actor, after, query.limit);
      const shown = rows.slice(0, query.limit).map((r) => r.id);
      const [total, lines, moves, calendar] = await Promise.all([
        countOf(tx, actor),
        linesOf(tx, actor, shown),
        moveLinesOf(tx, actor, shown),
        districtCalendar(tx, this.locality, actor.jurisdictionId),
      ]);
      const view = (row: MessageRow) => this.view(row, lines, moves, calendar);
      return paged(rows, query, total, (row) => [row.at, row.id], view);
    });
  }

  private view(
    { id, kind, on_day, at, read_at }: MessageRow,
    lines: readonly LineRow[],
    moves: readonly MoveLineRow[],
    calendar: Calendar,
  ): Message {
    const { shelf } = this.locality;
    const items = [
      ...lines.filter((l) => l.message_id === id).map((l) => lineOf(l, on_day, { shelf, calendar })),
      ...moves.filter((l) => l.message_id === id).map((l) => moveLineOf(l, on_day, calendar)),
    ];
    return {
      id,
      kind,
      at,
      caseIds: [...new Set(items.map((i) => i.caseId))],
      why: messageWhy(kind, items.length, on_day),
      items,
      ...(read_at === null ? {} : { readAt: read_at }),
    };
  }
}
