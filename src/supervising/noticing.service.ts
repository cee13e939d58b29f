/**
 * 通知 · what commands told of becomes messages to the persons meant: in the program at once, outside it in office hours
 * of working days, 催办 and 督办单 at any hour. Taken and told in one transaction, so that a run cut off anywhere has
 * told nobody or everybody, and two at once tell nobody twice.
 */
import { v7 } from 'uuid';
import { calendarFor } from '../domain/deadline/calendar.js';
import { ASKING_NOTICES } from '../domain/feedback-link.js';
import { GATHERED, isUrgent } from '../domain/reminder/notices.js';
import { isOfficeTime } from '../domain/reminder/office-hours.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Locality } from '../engine/engine.js';
import { districtCalendar, takeNotices } from '../engine/engine.js';
import { reachedOn } from '../identity/holders.queries.js';
import { businessNow } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import type { Tx } from '../platform/tx.js';
import type { Told } from './notice-recipients.js';
import { recipientsOf } from './notice-recipients.js';
import type { NoticeRow } from './noticing.queries.js';
import { askedByPhone, sendWaiting, tell, unreadOf } from './noticing.queries.js';
import { lockPosting } from './posting.queries.js';

const BITE = 200;

export class Noticing {
  constructor(
    private readonly database: Pick<Database, 'write' | 'unscoped'>,
    private readonly locality: Locality,
    /** this installation sends short messages to persons */
    private readonly sendsSms = false,
  ) {}

  /** Until nothing is left. @returns whether anything is to leave the program */
  async run(): Promise<boolean> {
    let isLeaving = false;
    const districts = await this.database.unscoped((tx) =>
      tx.query<{ id: string; rulebook_key: string }>(`SELECT id, rulebook_key FROM jurisdiction ORDER BY id`),
    );
    for (const { id, rulebook_key: key } of districts) {
      for (let isLeft = true; isLeft;) {
        const bite = await this.database.write(id, (tx) => this.bite(tx, id));
        isLeaving ||= bite.isLeaving;
        isLeft = bite.taken === BITE;
      }
      while ((await this.database.write(id, (tx) => this.open(tx, id, key))) > 0) isLeaving = true;
    }
    return isLeaving;
  }

  private async bite(tx: Tx, jurisdictionId: string): Promise<{ taken: number; isLeaving: boolean }> {
    const taken = await takeNotices(tx, jurisdictionId, BITE);
    if (taken.length === 0) return { taken: 0, isLeaving: false };
    const now = new Date(await businessNow(tx)).toISOString();
    const told = await recipientsOf(tx, jurisdictionId, taken, dateOf(now));
    const reached = await reachedOn(tx, jurisdictionId, [...new Set(told.map((t) => t.recipient))]);
    const shared = await gathering(tx, jurisdictionId, told);
    const asked = told.filter((t) => this.sendsSms && t.role === 'proposer' && ASKING_NOTICES.includes(t.kind));
    const phoned = asked.length > 0 ? await askedByPhone(tx, jurisdictionId, asked) : new Set<string>();
    const channelsTo = (one: Told): string[] => [
      'inApp',
      ...new Set([
        ...reached.filter((r) => r.person_id === one.recipient).map((r) => r.channel),
        ...(asked.includes(one) && phoned.has(`${one.recipient} ${one.case_id}`) ? ['gateway'] : []),
      ]),
    ];
    const rows = told.flatMap((one): NoticeRow[] =>
      channelsTo(one).map((channel) => ({
        ...one,
        id: v7(),
        channel,
        message_id: channel === 'inApp' ? shared(one) : isUrgent(one.kind) ? v7() : null,
      })),
    );
    if (rows.length > 0) await tell(tx, jurisdictionId, now, rows);
    return { taken: taken.length, isLeaving: rows.some((r) => r.channel !== 'inApp' && r.message_id !== null) };
  }

  /** @returns how many left; none while the office is closed */
  private async open(tx: Tx, jurisdictionId: string, key: string): Promise<number> {
    const now = new Date(await businessNow(tx)).toISOString();
    const day = dateOf(now);
    const { reminders } = this.locality.shelf.newest(key, day);
    const calendar = await districtCalendar(tx, this.locality, jurisdictionId);
    if (!isOfficeTime(now, reminders.officeHours, calendarFor(calendar, key))) return 0;
    await lockPosting(tx, jurisdictionId);
    return sendWaiting(
      tx,
      jurisdictionId,
      day,
      now,
      Array.from({ length: BITE }, () => v7()),
    );
  }
}

/** @returns the message of a notice in the program: one of its own, or the one that gathers its kind for the reader */
async function gathering(tx: Tx, jurisdictionId: string, told: readonly Told[]): Promise<(one: Told) => string> {
  const of = (recipient: string, day: string): string => `${recipient} ${day}`;
  const persons = [...new Set(told.filter((t) => GATHERED.includes(t.kind)).map((t) => t.recipient))];
  const open = persons.length > 0 ? await unreadOf(tx, jurisdictionId, GATHERED, persons) : [];
  const messages = new Map(open.map((m) => [of(m.recipient, m.on_day), m.id]));
  return ({ kind, recipient, on_day: day }) => {
    if (!GATHERED.includes(kind)) return v7();
    const id = messages.get(of(recipient, day)) ?? v7();
    messages.set(of(recipient, day), id);
    return id;
  };
}
