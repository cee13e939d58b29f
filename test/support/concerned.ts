/** 涉事各人 · what each of the people concerned has to do with a case, is told of it, and may read. */
import type { ACase } from './a-case.js';
import type { RealOffice } from './real-office.js';

/** 各人的待办 · of this case alone, by account; who has nothing is left out. */
export async function todosOf(one: ACase, ...accounts: string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const account of accounts) {
    const person = await one.office.enter(account);
    const { items } = await person.get<{ items: { caseId: string; what: { label: string } }[] }>(
      '/api/todos?limit=200',
    );
    const mine = items.filter((t) => t.caseId === one.id).map((t) => t.what.label);
    if (mine.length > 0) found[account] = mine.sort();
  }
  return found;
}

/** 通知 · whom the last command told, by kind: accounts as posts and persons stand in the outbox. */
export async function toldBy(one: ACase): Promise<Record<string, string[]>> {
  const { db, district } = one.office;
  const rows = await db.superuser<{
    kind: string;
    role: string | null;
    unit_id: string | null;
    person_id: string | null;
  }>(
    `SELECT kind, role, unit_id, person_id FROM outbox WHERE case_id = $1 AND created_at =
       (SELECT last_event_at FROM proposal WHERE id = $1) ORDER BY kind`,
    [one.id],
  );
  const told: Record<string, string[]> = {};
  for (const { kind, role, unit_id, person_id } of rows) {
    const accounts = district.people
      .filter(({ actor }) =>
        person_id === null
          ? actor.roles.some((r) => r.role === role && r.unitId === unit_id)
          : actor.personId === person_id,
      )
      .map((p) => p.account.account);
    told[kind] = [...new Set([...(told[kind] ?? []), ...accounts])].sort();
  }
  return told;
}

/** 各人所见 · may this account read the case? */
export const sees = async (one: ACase, account: string): Promise<boolean> =>
  (await (await one.office.enter(account)).ask(`/api/proposals/${one.id}`)).status === 200;

/** At nine in the morning of a day in Shanghai. */
export const onDay = (office: RealOffice, day: string): Promise<void> => office.setClock(`${day}T09:00:00+08:00`);

/** A paper scanned by this account, to be bound by the command that names it. */
export async function scan(office: RealOffice, account: string): Promise<string> {
  const { body } = await (await office.enter(account)).upload('扫描件.pdf', '%PDF-1.7\n');
  return body.id as string;
}
