/** 期限与通知 · a date explains itself day by day; one is told of it with the reason, and says where else to be told. */
import { longDate } from '../../web/src/text/dates.js';
import { sourceWords, spoken } from '../../web/src/text/spoken.js';
import { DESK, PHONE, picture } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';
import { faultsOf } from '../support/page-words.js';

let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.setClock(null);
  await day.end();
});
interface Story {
  label: string;
  dueOn: string;
  article: string;
  counted: number;
  derivation: { date: string; counted: boolean }[];
}
const LEAD = '区教育局';
/** whose people asked to be told by phone */
const PHONED = '区城市管理局';

/** A case just given to its lead unit: its dates are those of today. */
async function assigned(number: number, title: string, lead = LEAD): Promise<{ id: string; clerk: string }> {
  const id = await day.register(number, title);
  await day.give('office-clerk', id, 'office.assign', { mode: 'sole', leads: [{ unitId: await day.unitId(lead) }] });
  return { id, clerk: day.of('unit-clerk', lead).account };
}

it('从期限打开由来：一句话、依据的条款、逐日计数；表格里的日子与服务器推算的一致', async () => {
  const { id, clerk } = await assigned(301, '关于逐日说明期限的建议');
  const { deadlines } = await day.ask<{ deadlines: { id: string; key: string }[] }>(clerk, `/proposals/${id}`);
  const signIn = deadlines.find((d) => d.key === 'signIn')?.id ?? '';
  const story = await day.ask<Story>(clerk, `/deadlines/${signIn}`);

  const reader = await day.person(clerk);
  await reader.open(`/cases/${id}`);
  await reader.page.getByRole('row', { name: /^签收/ }).getByRole('link').click();
  await reader.page.waitForURL(`**/deadlines/${signIn}`);
  await reader.settled();
  expect(await reader.heading()).toMatch(/^签收期限：\d{4}年\d+月\d+日（周.）$/);
  await reader.page.getByText(sourceWords(story.article), { exact: true }).waitFor();
  await reader.page.getByText(/交办，次日起数 \d+ 个工作日.*届满/).waitFor();
  await picture(reader.page, 'deadline-desk');
  expect(await reader.violations()).toEqual({});

  await reader.press('以表格查看');
  const days = reader.page.getByRole('region', { name: '逐日计算' }).locator('tbody tr');
  expect(await days.count()).toBe(story.derivation.length);
  expect(await days.filter({ hasText: /\d+.*[^不]计入/ }).count()).toBe(story.counted);
  await picture(reader.page, 'deadline-table-desk');
  expect(await reader.violations()).toEqual({});
  await reader.press('查看本件');
  await reader.page.waitForURL(`**/cases/${id}`);
  expect(reader.watched.errors).toEqual([]);
});

it('按月计算的期限在手机上也看得全；大字也是', async () => {
  const { id, clerk } = await assigned(302, '关于按月计算期限的建议');
  const { deadlines } = await day.ask<{ deadlines: { id: string; key: string }[] }>(clerk, `/proposals/${id}`);
  const reader = await day.person(clerk, PHONE);
  await reader.open(`/deadlines/${deadlines.find((d) => d.key === 'reply')?.id ?? ''}`);
  await reader.page.getByText(/交办，起算 \d+ 个月，到.*届满/).waitFor();
  await reader.examined('deadline-phone');
  expect(reader.watched.errors).toEqual([]);
});

it('没有的期限和看不到的期限一样回答', async () => {
  const { id, clerk } = await assigned(303, '关于看不到的期限的建议');
  const { deadlines } = await day.ask<{ deadlines: { id: string }[] }>(clerk, `/proposals/${id}`);
  const outsider = await day.person(day.of('unit-clerk', '区民政局').account);
  outsider.watched.expected.add(404);
  await outsider.page.goto(`/deadlines/${deadlines[0]?.id ?? ''}`);
  await outsider.page.getByRole('heading', { name: '没有找到，或您无权查看' }).waitFor();
  expect(outsider.watched.errors).toEqual([]);
});

it('通知写明缘由，一点到件、一点到期限的由来', async () => {
  await assigned(304, '关于短信提醒的建议', PHONED);
  const told = await someoneTold();
  // and by short message whoever asked for that
  const phoned = await day.ask<{ total: number }>('office-clerk', '/outbox?channel=gateway');
  expect(phoned.total).toBeGreaterThan(0);
  const reader = await day.person(told.account, DESK);
  await reader.open('/');
  await reader.press(/^通知/);
  await reader.page.getByRole('heading', { level: 1, name: '通知' }).waitFor();
  const card = reader.page.locator('main ol > li.card', { hasText: spoken(told.text) }).first();
  await card.getByText(spoken(told.text)).first().waitFor();
  await card.getByText('为何提醒我').first().click();
  await card.getByText(spoken(told.why)).first().waitFor();
  await card.getByText('暂缓提醒').first().click();
  await reader.examined('notices-desk');
  expect(await faultsOf(reader.page, day.accounts)).toEqual([]);

  // put off: not beyond the date, not without a reason; then until when is said
  reader.watched.expected.add(400);
  const form = card.getByRole('form', { name: '暂缓提醒' }).first();
  await form.getByLabel('自哪天起照常提醒').fill(told.dueOn);
  await form.getByRole('button', { name: '暂缓' }).click();
  await form.getByRole('alert').first().waitFor();
  await form.getByLabel('暂缓的理由').fill('外出开会');
  await form.getByRole('button', { name: '暂缓' }).click();
  await card
    .getByText(`您已暂缓提醒，${longDate(told.dueOn)}起照常提醒。`)
    .first()
    .waitFor();

  // read: the mark on the card, the number in the frame
  const badge = reader.page.locator('nav .badge');
  const unread = Number.parseInt((await badge.textContent()) ?? '', 10);
  await card.getByRole('button', { name: '标为已读' }).click();
  await card.getByText(/已读$/).waitFor();
  if (unread === 1) await badge.waitFor({ state: 'detached' });
  else await reader.page.getByText(`${unread - 1} 条未读`).waitFor();
  await reader.press('未读', 'main');
  expect(await card.count()).toBe(0);
  await reader.press('全部', 'main');
  await card
    .getByRole('link', { name: `${told.label}：为什么是这一天` })
    .first()
    .click();
  await reader.page
    .getByRole('heading', { level: 1, name: new RegExp(`^${told.label.replace(/[()]/g, '.')}期限`) })
    .waitFor();
  expect(reader.watched.errors).toEqual([]);
});

it('通知方式：写错的指出来，保存后说明渠道；再打开还在', async () => {
  const reader = await day.person(day.of('unit-clerk', '区水利局').account, PHONE);
  reader.watched.expected.add(400);
  await reader.open('/notices');
  await reader.write('电子邮箱', '不是邮箱');
  await reader.press('保存通知方式');
  await reader.page.locator('#email-fault').waitFor();
  expect(await reader.page.getByLabel('电子邮箱').getAttribute('aria-invalid')).toBe('true');
  await reader.examined('notices-phone');
  await reader.write('电子邮箱', 'shuili@example.gov.cn');
  await reader.write('手机号码', '13800000000');
  await reader.press('保存通知方式');
  await reader.page.getByText('已保存。此后的通知渠道：系统内、电子邮箱、手机。').waitFor();
  await reader.page.reload();
  await reader.settled();
  await reader.page.waitForFunction(`document.querySelector('#email')?.value === 'shuili@example.gov.cn'`);
  expect(reader.watched.errors).toEqual([]);
});

it('演示时钟：系统管理员拨动，各人的业务时间随之而动，再回到真实时间', async () => {
  const operator = await day.person('system-admin');
  await operator.open('/incidents');
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  await operator.page.getByLabel('拨到', { exact: true }).fill(tomorrow);
  await operator.page.getByLabel('拨到的时刻').selectOption('09:30');
  await operator.press('拨动时钟');
  await operator.page.getByText('已拨动，到期的事项已处理完毕。').waitFor();
  await operator.page.getByText(`业务时间：${longDate(tomorrow)}09:3`).waitFor();
  const clerk = await day.person('office-clerk');
  await clerk.open('/');
  await clerk.page.getByText(`业务时间：${longDate(tomorrow)}`).waitFor();
  expect(await clerk.page.getByRole('button', { name: '拨动时钟' }).count()).toBe(0);
  await operator.press('回到真实时间');
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await operator.page.getByText(`业务时间：${longDate(today)}`).waitFor();
  expect(await operator.violations()).toEqual({});
  expect(operator.watched.errors).toEqual([]);
});

/** On the next working day the demo's own dates have the system tell somebody something. */
async function someoneTold(): Promise<{ account: string; text: string; why: string; label: string; dueOn: string }> {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const next = `/calendar/add?from=${today}&n=1&unit=workday`;
  const { date } = await day.ask<{ date: string }>('system-admin', next);
  await day.setClock(`${date}T10:00:00+08:00`);
  for (const { account } of day.accounts) {
    const { items } = await day.ask<{
      items: {
        kind: string;
        items: { text: string; why: string; dueOn: string; late: number; deadline: { label: string } }[];
      }[];
    }>(account, '/notifications');
    const [newest] = items;
    const [line] = newest?.items ?? [];
    // the newest, a reminder and still to come: a moved date, what is due and what is late cannot be put off
    if (line && line.late < 0 && ['digest', 'single'].includes(newest?.kind ?? ''))
      return { account, ...line, label: line.deadline.label };
  }
  throw new Error('the demo told nobody anything');
}
