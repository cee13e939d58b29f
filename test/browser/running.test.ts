/** 后台故障 · the operator sees what failed for good, why, and has it run again; a clean list says so. */
import { failedForGood, undelivered } from '../support/demo-database.js';
import { PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});

it('没有故障时如实说明；有了故障看得到原因，一点重试，随后列在已重试里', async () => {
  const operator = await day.person('system-admin');
  await operator.open('/');
  await operator.page.getByText('没有未处理的故障').waitFor();
  await operator.press(/^后台故障/, 'main');
  await operator.page.getByRole('heading', { name: '没有未处理的故障' }).waitFor();

  await failedForGood('write ENOSPC: no space left on device');
  await operator.open('/');
  await operator.page.getByText('1 项未处理').waitFor();
  await operator.press(/^后台故障/, 'main');
  const card = operator.page.locator('main li.card').first();
  await card.getByText('write ENOSPC: no space left on device').waitFor();
  await card.getByRole('heading', { name: '例行维护' }).waitFor();
  await operator.examined('incidents-desk');
  await operator.press('重试', 'main li.card');
  await operator.page.getByRole('status').getByText('已重新放入队列：例行维护').waitFor();
  await operator.press('已重试');
  await card.getByText('重试时间').waitFor();
  expect(await card.getByRole('button').count()).toBe(0);
  expect(operator.watched.errors).toEqual([]);
});

it('发件箱：送达失败的看得到原因，一点重发就重新送出；系统管理员看不到是哪一件，政府办看得到', async () => {
  const told = day.of('unit-clerk', '区水利局');
  const addresses = { email: 'shuili@example.gov.cn', gateway: null };
  await day.ask(told.account, '/notifications/addresses', addresses, {}, 'PUT');
  await undelivered(told.personId, '550 5.1.1 mailbox unavailable');
  const operator = await day.person('system-admin');
  await operator.open('/incidents');
  await operator.press('发件箱');
  await operator.press('送达失败');
  const line = operator.page.locator('main li.line', { hasText: '550 5.1.1 mailbox unavailable' }).first();
  await line.getByText(`发给${told.name}`).waitFor();
  expect(await operator.page.locator('main li.line a').count()).toBe(0);
  await operator.examined('outbox-desk');
  await line.getByRole('button', { name: /^重发/ }).click();
  await operator.page.getByRole('status').getByText(`已重新交付发送：${told.name}。`).waitFor();
  await line.waitFor({ state: 'detached' });
  expect(operator.watched.errors).toEqual([]);

  const office = await day.person('supervision-clerk', PHONE);
  const { total } = await day.ask<{ total: number }>('supervision-clerk', '/outbox?limit=1&channel=email');
  await office.open('/outbox');
  await office.page.getByLabel('渠道').selectOption('email');
  await office.page.getByText(`共 ${total} 条`).waitFor();
  await office.examined('outbox-phone');
  expect(office.watched.errors).toEqual([]);
});

it('手机上也看得全；队列看板另开一页', async () => {
  const operator = await day.person('system-admin', PHONE);
  await operator.open('/incidents');
  await operator.press('全部');
  await operator.page.locator('main li.card').first().waitFor();
  await operator.examined('incidents-phone');
  const board = operator.page.waitForEvent('popup');
  await operator.page.getByRole('link', { name: '队列看板' }).click();
  expect(new URL((await board).url()).pathname).toBe('/admin/queues');
  expect(operator.watched.errors).toEqual([]);
});
