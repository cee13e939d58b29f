/** 查阅一件 · reads a case within the caller's scope and shows what the caller may see and do. */
import { validate as isUuid } from 'uuid';
import { isProposer } from '../domain/access/policy.js';
import { sightOf } from '../domain/access/visibility.js';
import type { Available } from '../domain/available.js';
import { availableCommands } from '../domain/available.js';
import type { CaseState } from '../domain/case.js';
import { calendarFor } from '../domain/deadline/calendar.js';
import { yellowUntil } from '../domain/deadline/standing.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Subject } from '../domain/signing.js';
import { isSigning, subjectsFor } from '../domain/signing.js';
import type { Locality } from '../engine/engine.js';
import { digest, districtCalendar, readCase } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import type { CaseView } from './case-view.js';
import { caseView } from './case-view.js';
import type { Words } from './case-words.js';
import { wordsOf } from './case-words.js';
import type { DeadlineRow } from './deadline-view.js';
import { deadlineView } from './deadline-view.js';
import { unitsEverOn } from './former-units.js';
import { formSchema } from './form-schema.js';
import { handlersOf } from './handlers.queries.js';
import { namesOf } from './names.queries.js';
import { waitingViews } from './waiting-view.js';

/** A hidden case and a missing one answer alike, with the engine's words. */
export const caseNotFound = (): Problem => new Problem(404, 'case.not_found', '没有这件建议提案,或您无权查看');

/** What is no id names no case. */
export function caseIdOf(text: string): string {
  if (!isUuid(text)) throw caseNotFound();
  return text.toLowerCase();
}

const DEADLINES =
  prepared(`SELECT id, key, label, handling_id, start_on, nominal, due_on, provisional, status FROM deadline
  WHERE jurisdiction_id = $1 AND case_id = $2 ORDER BY start_on, id`);

export class Cases {
  constructor(
    private readonly database: Database,
    private readonly locality: Locality,
  ) {}

  view(caller: Caller, caseId: string): Promise<CaseView> {
    const id = caseIdOf(caseId);
    return this.database.read(caller.actor.jurisdictionId, (tx) => this.viewIn(tx, caller, id));
  }

  /** After a command that takes the case out of the giver's sight there is none to show. */
  viewOrNull(caller: Caller, caseId: string): Promise<CaseView | null> {
    return this.view(caller, caseId).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'case.not_found') return null;
      throw error;
    });
  }

  async viewIn(tx: Tx, { actor, now }: Caller, caseId: string): Promise<CaseView> {
    const state = await readCase(tx, caseId, actor);
    if (!state) throw caseNotFound();
    const [words, deadlines] = await Promise.all([
      wordsOf(tx, state),
      tx.query<DeadlineRow>(DEADLINES, [actor.jurisdictionId, caseId]),
    ]);
    const today = dateOf(now);
    const rulebook = this.locality.shelf.get(state.rulebook.key, state.rulebook.version);
    const calendar = calendarFor(await districtCalendar(tx, this.locality, actor.jurisdictionId), state.rulebook.key);
    const yellow = yellowUntil(calendar, today, rulebook.lights.yellowWorkdays);
    const bylaws = { rulebook, calendar };
    const available = availableCommands(state, { now, today, actor, ...bylaws, newId: () => '', digest });
    const sight = sightOf(actor, state);
    const names = await namesOf(tx, actor.jurisdictionId, namedIn(state, words));
    const waiting = waitingViews(state, bylaws, { actor, sight, names });
    return caseView({
      state,
      sight,
      words,
      names,
      handlers: await handlersOf(tx, state, today),
      asksCountersign: rulebook.letter.countersign,
      deadlines: deadlines.map((d) => deadlineView(d, { today, yellow, calendar })),
      attachments: await boundTo(tx, state),
      waiting,
      available: available.map((a) => {
        const onPaper = a.type.startsWith('proposer.') && !isProposer(state, actor.personId);
        const awaited = waiting.some((w) => w.mine && w.what.type === a.type && w.handlingId === a.handlingId);
        const subjects = signingOf(state, a);
        return { ...a, awaited, onPaper, ...(subjects && { subjects }), schema: formSchema(a.type, rulebook, onPaper) };
      }),
    });
  }
}

/** 待签文稿 · which papers a signature, or 退回修改, may name now. */
function signingOf(state: CaseState, { type, handlingId }: Available): Subject[] | undefined {
  const item = state.items.find((i) => i.id === handlingId);
  return isSigning(type) && item ? subjectsFor({ state }, type, item) : undefined;
}

/** What the case's papers may name; the page shows those of the contacts and opinions that it shows. */
const boundTo = (tx: Tx, c: CaseState) =>
  tx.query<{ id: string; name: string; mime: string; size: number }>(
    `SELECT id, name, mime, size::int AS size FROM attachment
     WHERE jurisdiction_id = $1 AND case_id = $2 AND state = 'bound' ORDER BY seq, id`,
    [c.jurisdictionId, c.id],
  );

/** Every unit and person that the page names. */
function namedIn(c: CaseState, words: Words): (string | null)[] {
  const measured = c.record.plans.flatMap((p) => (words.get(p.seq)?.measures ?? []) as { unitId: string }[]);
  return [
    ...c.items.map((i) => i.unitId),
    ...unitsEverOn(c),
    ...measured.map((m) => m.unitId),
    ...c.record.ledBy.map((l) => l.personId),
    ...c.record.contacts.flatMap((x) => x.unitPersonIds),
    ...c.record.mediations.flatMap((x) => x.units),
    ...[...c.record.opinions, ...c.record.replies, ...c.record.extensions, ...c.record.followUps].flatMap((x) => [
      x.signedBy,
      x.onDelegation?.principalId ?? null,
    ]),
  ];
}
