/** 灯色接口 · page, list and todo show the same light, counted in the working days of the rulebook over the holidays. */
import { loadConfig } from '../../src/app/config-files.js';
import { CaseApp } from '../support/case-app.js';
import { clerk, OFFICE, unit } from '../support/office.js';

interface Seen {
  deadlines: { key: string; dueOn: string; status: string; light: string; workdaysLeft?: number }[];
}
interface Listed {
  items: { id: string; dueOn: string; light: string }[];
  total: number;
}

const config = await loadConfig();
let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-09-26T01:00:00.000Z');
});
afterAll(() => app.close());

test('a date is yellow from five working days before it, red once it is over, and has none once it is done', async () => {
  const { id, lead } = await app.district.assigned();
  await app.give(clerk(1), id, 'unit.accept', {}, lead);
  const planned = async () => {
    const { body } = await app.get<Seen>(clerk(1), `/proposals/${id}`);
    return body.deadlines.filter((d) => ['signIn', 'plan', 'returnRequest'].includes(d.key));
  };
  const on = async (day: string): Promise<unknown[]> => {
    await app.district.setClock(`${day}T01:00:00.000Z`);
    const dates = await planned();
    expect(dates.find((d) => d.key === 'signIn')).toMatchObject({ status: 'met', light: 'none' });
    expect(dates.find((d) => d.key === 'signIn')).not.toHaveProperty('workdaysLeft');
    const { light, workdaysLeft, dueOn } = dates.find((d) => d.key === 'plan') ?? {};
    const status = day <= '2025-10-10' ? 'armed' : 'ended';
    expect(dates.find((d) => d.key === 'returnRequest')).toMatchObject({ dueOn: '2025-10-10', status, light: 'none' });
    const list = await app.get<Listed>(OFFICE, `/proposals?q=${await numberOf(id)}`);
    const filtered = await app.get<Listed>(OFFICE, `/proposals?light=${list.body.items[0]?.light}`);
    expect(filtered.body.items.map((i) => i.id)).toEqual([id]);
    for (const other of ['green', 'yellow', 'red', 'none'].filter((l) => l !== list.body.items[0]?.light)) {
      expect((await app.get<Listed>(OFFICE, `/proposals?light=${other}`)).body.total).toBe(0);
    }
    const todos = await app.get<{ items: { what: { type: string }; light: string }[] }>(clerk(1), '/todos');
    const todo = todos.body.items.find((t) => t.what.type === 'lead.plan');
    return [dueOn, light, workdaysLeft, todo?.light, list.body.items[0]?.dueOn, list.body.items[0]?.light];
  };
  // no light of the right to ask for 退办 until 10 October, which nobody owes; first is the plan:
  // ten working days from 26 September, over the holidays: 28-30 September, 9-11 and 13-16 October
  expect(await on('2025-09-26')).toEqual(['2025-10-16', 'green', 10, 'green', '2025-10-16', 'green']);
  expect(await on('2025-10-09')).toEqual(['2025-10-16', 'green', 6, 'green', '2025-10-16', 'green']);
  expect(await on('2025-10-10')).toEqual(['2025-10-16', 'yellow', 5, 'yellow', '2025-10-16', 'yellow']);
  expect(await on('2025-10-17')).toEqual(['2025-10-16', 'red', -1, 'red', '2025-10-16', 'red']);
});

test('each case has the light of its own rulebook', async () => {
  const book = config.shelf.newest('binhu', '2025-09-26');
  const strict = { ...book, lights: { ...book.lights, yellowWorkdays: 9 } };
  const other = await CaseApp.open({
    locality: {
      calendar: config.calendar,
      shelf: { get: () => strict, newest: () => strict, all: () => [strict] },
    },
  });
  try {
    await other.district.setClock('2025-10-09T01:00:00.000Z');
    const id = await other.district.register({ bodyAssignedOn: '2025-10-09' });
    const sole = { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] };
    await other.give(OFFICE, id, 'office.assign', { ...sole, assignedOn: '2025-10-09' });
    await other.give(clerk(1), id, 'unit.accept', {}, await other.district.handling(id, 1));
    await other.district.setClock('2025-10-10T01:00:00.000Z');
    const { body } = await other.get<Seen>(clerk(1), `/proposals/${id}`);
    expect(body.deadlines.find((d) => d.key === 'plan')).toMatchObject({ light: 'yellow', workdaysLeft: 9 });
  } finally {
    await other.close();
  }
});

async function numberOf(id: string): Promise<string> {
  return (await app.get<{ number: string }>(OFFICE, `/proposals/${id}`)).body.number;
}
