/** 后台故障 · the operator sees what failed for good, why, and has it run again; a clean list says so. */
import { failedForGood } from '../support/demo-database.js';
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
  await operator.open('/incidents');
  await operator.page.getByRole('heading', { name: '没有未处理的故障' }).waitFor();
  await operator.examined('incidents-none-desk');

  await failedForGood('write ENOSPC: no space left on device');
  await operator.page.reload();
  await operator.settled();
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
