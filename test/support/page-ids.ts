/** 页面所需的编号 · what of the demo each page with an id in its address is opened with, found over the interface. */
import type { OfficeDay } from './office-day.js';

interface Listed {
  items: { id: string }[];
}
export interface Asked {
  account: string;
  personId: string;
  caseId: string;
  handlingId: string;
}
const OFFICE = 'office-clerk';
const there = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the demo has no ${what}`);
  return found;
};

/** Everybody of a role whom a command waits for, with the case that it waits in. */
export async function askedOf(day: OfficeDay, type: string, ...roles: string[]): Promise<Asked[]> {
  const all = day.accounts
    .filter((a) => roles.includes(a.role))
    .map(async ({ account, personId }) => {
      const { items } = await day.ask<{ items: { caseId: string; handlingId: string; what: { type: string } }[] }>(
        account,
        '/todos?limit=200',
      );
      const { caseId, handlingId } = items.find((t) => t.what.type === type) ?? {};
      return caseId === undefined || handlingId === undefined ? [] : [{ account, personId, caseId, handlingId }];
    });
  const asked = (await Promise.all(all)).flat();
  there(asked[0], `${roles.join()} with ${type}`);
  return asked;
}

export async function firstCase(day: OfficeDay, account: string, query: string): Promise<string> {
  const { items } = await day.ask<Listed>(account, `/proposals?limit=1&${query}`);
  return there(items[0], `case with ${query}`).id;
}
/** The clerk of a unit that has cases in this part. */
export async function clerkAs(day: OfficeDay, role: 'lead' | 'co', not = ''): Promise<string> {
  for (const { account } of day.accounts.filter((a) => a.role === 'unit-clerk' && a.account !== not)) {
    const { items } = await day.ask<Listed>(account, `/proposals?limit=1&role=${role}`);
    if (items.length > 0) return account;
  }
  throw new Error(`no clerk has a case as ${role}`);
}
export const firstOf = async (day: OfficeDay, list: string): Promise<string> =>
  there((await day.ask<Listed>(OFFICE, `/${list}?limit=1`)).items[0], list).id;

/** The published one, whose every line may be read. */
export async function assessmentLine(day: OfficeDay): Promise<{ sheet: string; line: string; assessment: string }> {
  const { items } = await day.ask<{ items: { id: string; state: string }[] }>(OFFICE, '/assessments');
  const { id } = there(
    items.find((a) => a.state === 'published'),
    'published assessment',
  );
  const { units } = await day.ask<{
    units: { unit: { id: string }; lines: { item: string; evidence: { kind: string } }[] | null }[];
  }>(OFFICE, `/assessments/${id}`);
  const scored = there(
    units.find((u) => u.lines !== null),
    'sheet',
  );
  const line = there(
    scored.lines?.find((l) => l.evidence.kind === 'rate'),
    'line that counts cases',
  );
  const assessment = `/assessments/${id}`;
  const sheet = `${assessment}/units/${scored.unit.id}`;
  return { assessment, sheet, line: `${sheet}/${line.item}` };
}

/** 批量任务 · nobody has one in a fresh demo: two cases are urged. */
export async function bulkTask(day: OfficeDay): Promise<string> {
  const { items } = await day.ask<Listed>(OFFICE, '/proposals?state=handling&limit=2');
  const asked = {
    command: 'office.urge',
    data: { message: '请抓紧办理。' },
    selection: { ids: items.map((c) => c.id) },
  };
  const { seen } = await day.ask<{ seen: string }>(OFFICE, '/bulk-tasks/preview', asked);
  return (await day.ask<{ id: string }>(OFFICE, '/bulk-tasks', { ...asked, seen })).id;
}

/** 日历调整 · proposed for a day on which nothing falls due, and never confirmed. */
export const calendarChange = async (day: OfficeDay): Promise<string> =>
  (
    await day.ask<{ id: string }>(OFFICE, '/calendar/changes', {
      kind: 'local',
      source: '区政府办通知',
      off: { [`${new Date().getFullYear()}-02-02`]: '设施检修' },
      work: {},
    })
  ).id;

/** 导入清单 · read and never registered. */
export async function importBatch(day: OfficeDay, content: Buffer): Promise<string> {
  const sessions = await day.ask<Listed>(OFFICE, '/sessions');
  const form = new FormData();
  form.set('file', new File([new Uint8Array(content)], '逐页检查清单.xlsx'));
  form.set('session', there(sessions.items[0], 'session').id);
  form.set('raisedAt', 'session');
  return (await day.ask<{ id: string }>(OFFICE, '/imports', form)).id;
}
