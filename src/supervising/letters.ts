/** 发出的文字 · what a message says to whom it was made for, written anew each time it is handed over, and kept nowhere. */
import { linkText } from '../domain/reminder/notices.js';
import { letterOf } from '../domain/reminder/words.js';
import type { MessageKind } from '../domain/reminder/words.js';
import type { Locality } from '../engine/engine.js';
import { districtCalendar } from '../engine/engine.js';
import type { Tx } from '../platform/tx.js';
import { tokensFor } from './feedback-tokens.js';
import type { Line, NoticeLine } from './message-line.js';
import { lineOf, moveLineOf, noticeLineOf } from './message-line.js';
import type { NoticeLineRow } from './messages.queries.js';
import { linesToSend, noticesToSend } from './messages.queries.js';
import { moveLinesToSend } from './move-lines.queries.js';

export interface Written {
  id: string;
  kind: MessageKind;
  on_day: string;
  words: string | null;
}

/** @param pages where its reader opens our pages; null: it carries no link of his own */
export async function letterFor(
  tx: Tx,
  jurisdictionId: string,
  message: Written,
  locality: Locality,
  pages: string | null,
): Promise<{ subject: string; text: string }> {
  const items = await itemsOf(tx, jurisdictionId, message, { locality, pages });
  return letterOf(message.kind, items, message.on_day, message.words);
}

interface Means {
  locality: Locality;
  pages: string | null;
}

async function itemsOf(
  tx: Tx,
  jurisdictionId: string,
  { id, kind, on_day: day }: Written,
  { locality, pages }: Means,
): Promise<(Line | NoticeLine)[]> {
  const calendar = await districtCalendar(tx, locality, jurisdictionId);
  if (kind === 'calendar') {
    return (await moveLinesToSend(tx, jurisdictionId, id)).map((line) => moveLineOf(line, day, calendar));
  }
  const lines = await linesToSend(tx, jurisdictionId, id);
  const notices: NoticeLine[] = [];
  for (const row of await noticesToSend(tx, jurisdictionId, id)) {
    const line = noticeLineOf(row);
    notices.push({ ...line, text: `${line.text}${await linksOf(tx, jurisdictionId, row, { locality, pages })}` });
  }
  return [...lines.map((line) => lineOf(line, day, { shelf: locality.shelf, calendar })), ...notices];
}

async function linksOf(tx: Tx, jurisdictionId: string, row: NoticeLineRow, { locality, pages }: Means) {
  if (pages === null) return '';
  const tokens = await tokensFor(tx, jurisdictionId, row, locality);
  return tokens.map((token) => linkText(`${pages}/f#${token}`)).join('');
}
