/** 消息 · what a person was told, and why (api.md "notifications"). The words are made from rows, not stored. */
import { z } from 'zod';
import type { Calendar } from '../domain/deadline/calendar.js';
import { messageWhy } from '../domain/reminder/words.js';
import type { Locality } from '../engine/engine.js';
import { districtCalendar } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Page } from '../platform/http/paging.js';
import { keyOf, page, paged } from '../platform/http/paging.js';
import type { Line, NoticeLine } from './message-line.js';
import { lineOf, moveLineOf, noticeLineOf } from './message-line.js';
import type { LineRow, MessageRow, NoticeLineRow } from './messages.queries.js';
import { countOf, linesOf, messagesOf, noticesOf } from './messages.queries.js';
import type { MoveLineRow } from './move-lines.queries.js';
import { moveLinesOf } from './move-lines.queries.js';

export const messageQuery = z.object({ ...page, unread: z.enum(['true', 'false']).optional() });
export type MessageQuery = z.infer<typeof messageQuery>;

/** What the messages of one page are made of. */
interface Contents {
  lines: readonly LineRow[];
  moves: readonly MoveLineRow[];
  told: readonly NoticeLineRow[];
  calendar: Calendar;
}

export interface Message {
  id: string;
  kind: MessageRow['kind'];
  at: string;
  caseIds: string[];
  why: string;
  items: Line[];
  notices: NoticeLine[];
  aboutId?: string;
  readAt?: string;
}
const PLACE = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

export class Messages {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly locality: Locality,
  ) {}

  page({ actor }: Caller, query: MessageQuery): Promise<Page<Message>> {
    const after = keyOf(query.cursor, PLACE);
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const rows = await messagesOf(tx, actor, query, after);
      const shown = rows.slice(0, query.limit).map((r) => r.id);
      const [total, lines, moves, told, calendar] = await Promise.all([
        countOf(tx, actor, query.unread),
        linesOf(tx, actor, shown),
        moveLinesOf(tx, actor, shown),
        noticesOf(tx, actor, shown),
        districtCalendar(tx, this.locality, actor.jurisdictionId),
      ]);
      const view = (row: MessageRow) => this.view(row, { lines, moves, told, calendar });
      return paged(rows, query, total, (row) => [row.at, row.id], view);
    });
  }

  private view(
    { id, kind, on_day, at, read_at, words, about_id }: MessageRow,
    { lines, moves, told, calendar }: Contents,
  ): Message {
    const { shelf } = this.locality;
    const items = [
      ...lines.filter((l) => l.message_id === id).map((l) => lineOf(l, on_day, { shelf, calendar })),
      ...moves.filter((l) => l.message_id === id).map((l) => moveLineOf(l, on_day, calendar)),
    ];
    const notices = told.filter((n) => n.message_id === id).map(noticeLineOf);
    return {
      id,
      kind,
      at,
      caseIds: [...new Set([...items, ...notices].flatMap((i) => i.caseId ?? []))],
      why: messageWhy(kind, items.length + notices.length, on_day, words),
      items,
      notices,
      ...(about_id === null ? {} : { aboutId: about_id }),
      ...(read_at === null ? {} : { readAt: read_at }),
    };
  }
}
