/**
 * 无人过问的一件 · a case left alone while the clock walks day by day gets exactly the ladder of its rulebook: the list of
 * all messages is a golden file that is read in review (GOLDEN=write writes it).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Message } from '../../src/supervising/messages.service.js';
import { ACase } from '../support/a-case.js';
import { RealOffice } from '../support/real-office.js';

const GOLDEN = 'test/golden/left-alone.txt';
const FIRST = '2025-09-26';
const LAST = '2026-02-28';
const READERS = [
  'clerk-01',
  'office-01',
  'deputyhead-01',
  'principal-01',
  'office-clerk',
  'office-head',
  'supervision-clerk',
  'npc-staff',
  'deputy-1',
];
/** before the office opens, when it opens, in the afternoon, and when it is closed */
const TIMES = ['07:30', '09:00', '15:00', '20:00'];

interface Told {
  at: string;
  to: string;
  kind: string;
  number: string;
  key: string;
  dueOn: string;
  late: number;
  text: string;
  why: string;
}
let office: RealOffice;
let first: ACase;
let second: ACase;
let told: Told[];

const days = (from: string, to: string): string[] => {
  const list: string[] = [];
  for (let day = from; day <= to; day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10))
    list.push(day);
  return list;
};
const inShanghai = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const dayOf = (t: Told): string => t.at.slice(0, 10);
const rungs = (of: ACase, key: string, to: string): string[] =>
  told.filter((t) => t.number === String(numbers.get(of.id)) && t.key === key && t.to === to).map(dayOf);
const numbers = new Map<string, string>();

/** As an administrator of a demo does: what falls due has happened when it is answered. */
async function moveClock(now: string): Promise<void> {
  const admin = await office.enter('system-admin');
  const { status, body } = await admin.write('PUT', '/api/demo/clock', { now });
  if (status !== 200) throw new Error(`the clock → ${status} ${JSON.stringify(body)}`);
}

async function assignedOn(day: string): Promise<ACase> {
  await office.setClock(`${day}T15:30:00+08:00`);
  const made = await ACase.register(office, ['deputy-1'], { bodyAssignedOn: day });
  await made.assign([1]);
  numbers.set(made.id, (await made.view()).number);
  return made;
}

async function everythingTold(): Promise<Told[]> {
  const all: Told[] = [];
  for (const to of READERS) {
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: { items: Message[]; nextCursor: string | null } = await (
        await office.enter(to)
      ).get(`/api/notifications?limit=200${after}`);
      for (const { at, kind, items } of page.items) {
        for (const { number, deadline, dueOn, late, text, why } of items) {
          all.push({ at: inShanghai(at), to, kind, number, key: deadline.key, dueOn, late, text, why });
        }
      }
      cursor = page.nextCursor;
    }
  }
  const placed = (t: Told): string => `${t.at} ${READERS.indexOf(t.to)} ${t.dueOn} ${t.number} ${t.key}`;
  return all.sort((a, b) => (placed(a) < placed(b) ? -1 : 1));
}

beforeAll(async () => {
  office = await RealOffice.open();
  first = await assignedOn(FIRST);
  for (const day of days(FIRST, LAST)) {
    for (const time of TIMES) {
      if (day === FIRST && time < '15:30') continue;
      await moveClock(`${day}T${time}:30+08:00`);
      if (day === '2025-10-09' && time === '15:00') second = await assignedOn(day);
    }
  }
  told = await everythingTold();
}, 300_000);
afterAll(() => office.close());

describe('一件无人过问', () => {
  it('everybody is told exactly what the reviewed list says', async () => {
    const made = `${told.map((t) => `${t.at} ${t.kind} ${t.to}\n    ${t.text}\n    ${t.why}`).join('\n')}\n`;
    if (process.env.GOLDEN === 'write') writeFileSync(GOLDEN, made);
    expect(made).toBe(readFileSync(GOLDEN, 'utf8'));
    // and nobody else is told anything, nor does anything wait
    const rows = await office.db.superuser(`SELECT state, count(*)::int AS n FROM reminder GROUP BY state`);
    expect(rows).toEqual([{ state: 'sent', n: told.length }]);
  });

  it('each rung comes once: on the working Sunday, not in the holidays, then upwards to the principal and to supervision', () => {
    expect(rungs(first, 'signIn', 'clerk-01')).toEqual([
      '2025-09-28',
      '2025-09-29',
      '2025-09-30',
      '2025-10-10',
      '2025-10-13',
    ]);
    expect(rungs(first, 'signIn', 'principal-01')).toEqual(['2025-09-30', '2025-10-10', '2025-10-13']);
    expect(rungs(first, 'signIn', 'supervision-clerk')).toEqual(['2025-10-10', '2025-10-13']);
    expect(rungs(first, 'reply', 'clerk-01')).toEqual([
      '2025-12-12',
      '2025-12-19',
      '2025-12-24',
      '2025-12-25',
      '2025-12-26',
      '2025-12-29',
      '2025-12-31',
      '2026-01-05',
    ]);
    const named = told.map((t) => [t.number, t.key, t.dueOn, t.late, t.to].join(' '));
    expect(new Set(named).size).toBe(named.length);
  });

  it('a second one, assigned on 9 October, is reminded of on the working Saturday that it is to be signed in', () => {
    expect(rungs(second, 'signIn', 'clerk-01')).toContain('2025-10-11');
  });

  it('nothing leaves in the holidays, on a free Saturday or Sunday, or outside office hours', () => {
    const free = days('2025-10-01', '2025-10-08');
    const working = ['2025-09-28', '2025-10-11', '2026-01-04', '2026-02-14', '2026-02-28'];
    const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(told.filter((t) => free.includes(dayOf(t)))).toEqual([]);
    expect(told.filter((t) => isWeekend(dayOf(t)) && !working.includes(dayOf(t)))).toEqual([]);
    expect(new Set(told.map((t) => t.at.slice(11)))).toEqual(new Set(['09:00']));
  });

  it('one digest a person and morning, sorted by delay', async () => {
    const rows = await office.db.superuser(
      `SELECT recipient, on_day, count(*) FROM message GROUP BY 1, 2 HAVING count(*) > 1`,
    );
    expect(rows).toEqual([]);
    for (const to of READERS) {
      for (const morning of new Set(told.map((t) => t.at))) {
        const late = told.filter((t) => t.to === to && t.at === morning).map((t) => t.late);
        expect(late).toEqual([...late].sort((a, b) => b - a));
      }
    }
  });

  it('at the end of the ladder the supervision clerks have it among what waits for them, until a 督办单 is given', async () => {
    const waiting = async (): Promise<unknown[]> => {
      const clerk = await office.enter('supervision-clerk');
      const { items } = await clerk.get<{ items: { caseId: string; what: { type: string } }[] }>('/api/todos');
      return items.filter((t) => t.caseId === first.id).map((t) => t.what.type);
    };
    expect(await waiting()).toEqual(['office.superviseOrder']);
    await first.give(
      'supervision-clerk',
      'office.superviseOrder',
      { by: '2026-03-10', text: '请立即签收并办理。' },
      await first.item(1),
    );
    expect(await waiting()).toEqual([]);
  });
});
