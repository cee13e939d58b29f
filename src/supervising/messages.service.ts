/** 消息 · what a person was told, and why (api.md "notifications"). The words are made from rows, not stored. */
import { z } from 'zod';
import { messageWhy } from '../domain/reminder/words.js';
import type { Locality } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Page } from '../platform/http/paging.js';
import { keyOf, page, paged } from '../platform/http/paging.js';
import type { Line, NoticeLine } from './message-line.js';
import { lineOf, noticeLineOf } from './message-line.js';
import type { LineRow, MessageRow, NoticeLineRow } from './messages.queries.js';
import { countOf, linesOf, messagesOf, noticesOf } from './messages.queries.js';

export const messageQuery = z.object({ ...page, unread: z.enum(['true', 'false']).optional() });
export type MessageQuery = z.infer<typeof messageQuery>;

export interface Message {
  id: string;
  kind: MessageRow['kind'];
  at: string;
  caseIds: string[];
  why: string;
  items: Line[];
  notices: NoticeLine[];
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
      const [total, lines, notices] = await Promise.all([
        countOf(tx, actor, query.unread),
        linesOf(tx, actor, shown),
        noticesOf(tx, actor, shown),
      ]);
      const view = (row: MessageRow) => this.view(row, lines, notices);
      return paged(rows, query, total, (row) => [row.at, row.id], view);
    });
  }

  private view(
    { id, kind, on_day, at, read_at }: MessageRow,
    lines: readonly LineRow[],
    told: readonly NoticeLineRow[],
  ): Message {
    const items = lines.filter((l) => l.message_id === id).map((l) => lineOf(l, on_day, this.locality));
    const notices = told.filter((n) => n.message_id === id).map(noticeLineOf);
    return {
      id,
      kind,
      at,
      caseIds: [...new Set([...items, ...notices].flatMap((i) => i.caseId ?? []))],
      why: messageWhy(kind, items.length + notices.length),
      items,
      notices,
      ...(read_at === null ? {} : { readAt: read_at }),
    };
  }
}
