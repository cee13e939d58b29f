/** 同时办理 · what a colleague does appears by itself within two seconds, and who else is here is said. */
import { picture } from '../support/browser.js';
import { until } from '../support/errands.js';
import { OfficeDay } from '../support/office-day.js';

const LEAD = '区教育局';
let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});

async function assigned(number: number, title: string): Promise<{ id: string; handlingId: string; clerk: string }> {
  const id = await day.register(number, title);
  const clerk = day.of('unit-clerk', LEAD).account;
  await day.give('office-clerk', id, 'office.assign', { mode: 'sole', leads: [{ unitId: await day.unitId(LEAD) }] });
  const { handlings } = await day.ask<{ handlings: { id: string }[] }>(clerk, `/proposals/${id}`);
  return { id, handlingId: handlings[0]?.id ?? '', clerk };
}
interface Unread {
  total: number;
  items: { notices: { caseId?: string; notice: { kind: string } }[] }[];
}
const SOON = { timeout: 2_000 };

it('单位签收之后，政府办开着的办件页、清单与待办两秒之内自己更新', async () => {
  const { id, handlingId, clerk } = await assigned(240, '关于自动更新的建议');
  const office = await day.person('office-clerk');
  await office.open(`/cases/${id}`);
  const units = office.page.locator('#units');
  await units.getByText('待签收').first().waitFor();
  // a second tab of the same browser has no stream of its own
  const tab = await office.page.context().newPage();
  await tab.goto('/cases?q=关于自动更新的建议');
  const row = tab.getByRole('row', { name: /关于自动更新的建议/ });
  await row.getByText('交办中').waitFor();
  await day.give(clerk, id, 'unit.accept', {}, handlingId);
  await units.getByText('办理中').first().waitFor(SOON);
  await row.getByText('办理中').waitFor(SOON);
  expect(office.watched.errors).toEqual([]);

  const reader = await day.person(clerk);
  await reader.open('/');
  const badge = reader.page.locator('nav .badge');
  const shown = async () => Number.parseInt((await badge.textContent()) ?? '', 10);
  await day.give('supervision-clerk', id, 'office.urge', { message: '请抓紧' }, handlingId);
  // other notices of the office may come in the same seconds: the number is what there is to read, the urge among it
  const unread = await until(
    async () => ({ badge: await shown(), ...(await day.ask<Unread>(clerk, '/notifications?unread=true&limit=50')) }),
    ({ badge: number, total, items }) =>
      number === total && items.some((m) => m.notices.some((n) => n.caseId === id && n.notice.kind === 'case.urged')),
  );
  expect(unread.badge).toBeGreaterThan(0);
  expect(reader.watched.errors).toEqual([]);
});

it('两名同事打开同一件，互相看得见；填写中别人办了什么，表单里先说明，文字还在', async () => {
  const { id, handlingId, clerk } = await assigned(241, '关于同时填写的建议');
  await day.give(clerk, id, 'unit.accept', {}, handlingId);
  const writer = await day.person(clerk);
  await writer.open(`/cases/${id}/give/unit.requestReturn/${handlingId}`);
  await writer.write('退办理由', '职责不在本单位');
  const principal = day.of('unit-principal', LEAD);
  const reader = await day.person(principal.account);
  await reader.open(`/cases/${id}`);
  await reader.page.getByText(`${day.of('unit-clerk', LEAD).name} 正在填写`).waitFor();
  await day.give(principal.account, id, 'principal.takeLead', { note: '我来领办' }, handlingId);
  await writer.page.getByText('您填写期间，该件有新的变动').waitFor(SOON);
  expect(await writer.page.getByLabel('退办理由').inputValue()).toBe('职责不在本单位');
  await picture(reader.page, 'case-with-colleague');
  expect(await reader.violations()).toEqual({});
  expect([...writer.watched.errors, ...reader.watched.errors]).toEqual([]);
});
