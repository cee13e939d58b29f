/**
 * 发出前的预览 · what a 催办 or 督办单 would tell, and whom: decided as the command would be, and written nowhere. Whom it
 * tells does not hang on its words, so that none are asked for.
 */
import { z } from 'zod';
import type { Command } from '../../domain/commands.js';
import { decide } from '../../domain/decide.js';
import type { Effect, Env } from '../../domain/decision.js';
import { calendarFor } from '../../domain/deadline/calendar.js';
import { noticeLabel, noticeText } from '../../domain/reminder/notices.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import { ROLE_LABELS } from '../../domain/shared/role-labels.js';
import type { Locality, TakenNotice } from '../../engine/engine.js';
import { digest, districtCalendar, readCase } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import type { Database } from '../../platform/database.js';
import { Problem } from '../../platform/problem.js';
import type { Tx } from '../../platform/tx.js';
import type { Told } from '../notice-recipients.js';
import { recipientsOf } from '../notice-recipients.js';
import { reachedOn } from '../../identity/holders.queries.js';

export const rehearsalQuery = z.object({
  type: z.enum(['office.urge', 'office.superviseOrder']),
  caseId: z.uuid(),
  handlingId: z.uuid().optional().describe('不写则为全件'),
});
export type RehearsalQuery = z.infer<typeof rehearsalQuery>;
type Notice = Extract<Effect, { type: 'notify' }>;

const notFound = (): Problem => new Problem(404, 'case.not_found', '没有这件建议提案,或您无权查看');
const WORDS = '……';

export class Rehearsals {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly locality: Locality,
  ) {}

  ofNotice(caller: Caller, query: RehearsalQuery) {
    return this.database.read(caller.actor.jurisdictionId, (tx) => this.rehearse(tx, caller, query));
  }

  private async rehearse(tx: Tx, { actor, now }: Caller, { type, caseId, handlingId }: RehearsalQuery) {
    const state = await readCase(tx, caseId, actor);
    if (!state) throw notFound();
    const { jurisdictionId } = actor;
    const today = dateOf(now);
    const calendar = await districtCalendar(tx, this.locality, jurisdictionId);
    const env: Env = {
      now,
      today,
      actor,
      rulebook: this.locality.shelf.get(state.rulebook.key, state.rulebook.version),
      calendar: calendarFor(calendar, state.rulebook.key),
      newId: () => '',
      digest,
    };
    const data = type === 'office.urge' ? { message: WORDS } : { by: today, text: WORDS };
    const decision = decide(state, { type, data, ...(handlingId === undefined ? {} : { handlingId }) } as Command, env);
    const notices = decision.ok ? decision.effects.filter((e) => e.type === 'notify') : [];
    const taken = notices.flatMap((n) => takenOf(n, { caseId: state.id, actor: actor.personId, now }));
    const told = await recipientsOf(tx, jurisdictionId, taken, today);
    // one person is told once, whatever posts were meant
    const people = [...new Map(told.map((t) => [t.recipient, t])).values()];
    const kind = type === 'office.urge' ? 'case.urged' : 'case.supervised';
    const { number, title } = state;
    return {
      notice: { kind, label: noticeLabel(kind) },
      text: noticeText({ kind: state.kind, number, title, notice: kind, on: today, role: '', basis: '' }),
      to: await recipientViews(tx, jurisdictionId, people),
    };
  }
}

/** The notice as the outbox would hand it over: a row for each post or person meant. */
const takenOf = (
  { kind, handlingId, to }: Notice,
  { caseId, actor, now }: { caseId: string; actor: string; now: string },
): Omit<TakenNotice, 'id'>[] =>
  to.map((one) => ({
    case_id: caseId,
    seq: 0,
    handling_id: handlingId,
    kind,
    actor,
    created_at: now,
    ...('personId' in one
      ? { role: null, unit_id: null, person_id: one.personId }
      : { role: one.role, unit_id: one.unitId, person_id: null }),
  }));

async function recipientViews(tx: Tx, jurisdictionId: string, told: readonly Told[]) {
  const ids = told.map((t) => t.recipient);
  const names = await tx.query<{ id: string; name: string }>(
    `SELECT id, name FROM person WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])
     UNION ALL SELECT id, name FROM unit WHERE jurisdiction_id = $1 AND id = ANY ($3::uuid[])`,
    [jurisdictionId, ids, told.flatMap((t) => t.unit_id ?? [])],
  );
  const reached = await reachedOn(tx, jurisdictionId, ids);
  const nameOf = (id: string): string => names.find((n) => n.id === id)?.name ?? '';
  return told.map(({ recipient, role, unit_id: unitId, basis }) => ({
    id: recipient,
    name: nameOf(recipient),
    post: (ROLE_LABELS as Record<string, string>)[role] ?? '',
    ...(unitId === null ? {} : { unit: { id: unitId, name: nameOf(unitId) } }),
    isStandIn: basis === 'vacant',
    channels: ['inApp', ...reached.filter((r) => r.person_id === recipient).map((r) => r.channel)],
  }));
}
