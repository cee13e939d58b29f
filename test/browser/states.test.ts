/** 不顺利的时候 · nothing typed is lost when others were faster, the line is down, or the page is not one's own. */
import type { Page } from 'playwright-core';
import { DESK, PHONE, picture } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

const LEAD = '区教育局';
let day: OfficeDay;
let number = 200;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});

/** A case in the hands of its lead unit. */
async function handled(title: string): Promise<{ id: string; handlingId: string; clerk: string }> {
  const id = await day.register(++number, title);
  const clerk = day.of('unit-clerk', LEAD).account;
  await day.give('office-clerk', id, 'office.assign', { mode: 'sole', leads: [{ unitId: await day.unitId(LEAD) }] });
  const { handlings } = await day.ask<{ handlings: { id: string }[] }>(clerk, `/proposals/${id}`);
  const handlingId = handlings[0]?.id ?? '';
  await day.give(clerk, id, 'unit.accept', {}, handlingId);
  return { id, handlingId, clerk };
}
const countOf = async (id: string, type: string): Promise<number> => {
  const { items } = await day.ask<{ items: { type: string }[] }>('office-clerk', `/proposals/${id}/events?limit=200`);
  return items.filter((e) => e.type === type).length;
};

it('两人同时填写：后提交的先看到变动，文字还在，看过再交', async () => {
  const { id, handlingId, clerk } = await handled('关于两人同时填写的建议');
  const slow = await day.person(clerk);
  slow.watched.expected.add(412);
  await slow.open(`/cases/${id}/give/unit.requestReturn/${handlingId}`);
  await slow.write('退办理由', '职责不在本单位');
  await slow.write(/^职责依据/, '三定方案第三条');
  await day.give(day.of('unit-principal', LEAD).account, id, 'principal.takeLead', { note: '我来领办' }, handlingId);
  await slow.press('提交：申请退办');
  const alert = slow.page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/领办/);
  expect(await slow.page.getByLabel('退办理由').inputValue()).toBe('职责不在本单位');
  expect(await countOf(id, 'unit.requestReturn')).toBe(0);
  await slow.press('已了解，按最新情况继续');
  await slow.press('提交：申请退办');
  await slow.isDone('申请退办');
  expect(await countOf(id, 'unit.requestReturn')).toBe(1);
  expect(slow.watched.errors).toEqual([]);
});

it('断网时说明情况、留住文字；答复丢在路上的再交一次，只办一次', async () => {
  const { id, handlingId, clerk } = await handled('关于断网的建议');
  const writer = await day.person(clerk);
  await writer.open(`/cases/${id}/give/unit.requestReturn/${handlingId}`);
  await writer.write('退办理由', '职责不在本单位');
  await writer.write(/^职责依据/, '三定方案第三条');
  // the server does it, and its answer is lost on the way
  let isLost = false;
  await writer.page.route('**/commands', async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort('connectionfailed');
  });
  await writer.press('提交：申请退办');
  const alert = writer.page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/没有收到服务器的回答.*已保留/s);
  await writer.page.context().setOffline(true);
  await writer.page.getByText('网络已断开').waitFor();
  await writer.page.context().setOffline(false);
  expect(await writer.page.getByLabel('退办理由').inputValue()).toBe('职责不在本单位');
  await writer.press('重试');
  await writer.isDone('申请退办');
  expect(await countOf(id, 'unit.requestReturn')).toBe(1);
});

it('刷新页面，填过的还在；缺的项目在上面列出，点一下就到', async () => {
  const { id, handlingId, clerk } = await handled('关于刷新页面的建议');
  const writer = await day.person(clerk);
  await writer.open(`/cases/${id}/give/unit.requestReturn/${handlingId}`);
  await writer.write('退办理由', '写了一半');
  await writer.page.waitForTimeout(600);
  await writer.page.reload();
  await writer.settled();
  expect(await writer.page.getByLabel('退办理由').inputValue()).toBe('写了一半');
  await writer.press('提交：申请退办');
  const summary = writer.page.getByRole('alert').first();
  expect(await summary.textContent()).toMatch(/请先更正以下 1 处.*职责依据：请填写/s);
  await summary.getByRole('link').click();
  expect(await writer.page.locator(':focus').getAttribute('id')).toBe('field-basis');
});

it('草稿存在服务器：换一台电脑接着写；两边都写时两份都在；能比较、恢复历次草稿；断网时留在本机', async () => {
  const { id, handlingId, clerk } = await handled('关于草稿的建议');
  const form = `/cases/${id}/give/unit.requestReturn/${handlingId}`;
  const reason = ({ page }: { page: Page }) => page.getByLabel('退办理由');
  const saved = ({ page }: { page: Page }) => page.getByText(/^已存 \d\d:\d\d$/).waitFor();
  const here = await day.person(clerk);
  await here.open(form);
  await here.write('退办理由', '停车设施的规划由自然资源部门负责，本单位没有这项职责。');
  await saved(here);

  const there = await day.person(clerk);
  await there.open(form);
  await there.page.getByText(/^已恢复 \d+月\d+日 \d\d:\d\d 的草稿$/).waitFor();
  expect(await reason(there).inputValue()).toContain('自然资源部门');
  await there.write('退办理由', '停车设施的规划由自然资源局负责，建设由城管局负责，本单位没有这项职责。');
  await there.write(/^职责依据/, '三定方案第三条');
  await saved(there);
  expect(await there.violations()).toEqual({});

  here.watched.expected.add(412);
  await here.write('退办理由', '停车设施的规划由自然资源部门负责，本单位没有这项职责，请改派。');
  const other = here.page.getByRole('alert');
  await other.getByText('您在另一窗口或另一台电脑上也填写了这份表单').waitFor();
  await other.locator('ins').first().waitFor();
  expect(await other.locator('ins').allTextContents()).toContain('新增：，请改派');
  expect((await other.locator('del').allTextContents()).join('')).toMatch(/城管局.*三定方案第三条/s);
  await here.examined('draft-of-another-window');
  await here.press('接着填本窗口的');
  expect(await reason(here).inputValue()).toMatch(/请改派。$/);

  await here.press('历次草稿');
  const dialog = here.page.getByRole('dialog', { name: '历次草稿' });
  await dialog.locator('del').first().waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(3);
  await picture(here.page, 'draft-versions');
  expect(await here.violations()).toEqual({});
  await here.page.setViewportSize(PHONE);
  await picture(here.page, 'draft-versions-phone');
  await here.page.setViewportSize(DESK);
  await here.press('恢复此版本', 'dialog');
  expect(await reason(here).inputValue()).toMatch(/建设由城管局负责/);
  expect(here.watched.errors).toEqual([]);

  await here.page.context().setOffline(true);
  await here.write('退办理由', '断网时写下的理由');
  await here.page.getByText('未能保存到服务器，已留在本机').waitFor();
  await here.page.context().setOffline(false);
  await saved(here);
  await here.press('提交：申请退办');
  await here.isDone('申请退办');
  const left = await day.ask<{ items: unknown[] }>(clerk, `/proposals/${id}/drafts`);
  expect(left.items).toEqual([]);
});

it('常用语：两个冒号或按钮打开，输入即查，回车插入光标处；组字时不打扰；由选中的文字新增，可改、可移、可删', async () => {
  const { id, handlingId, clerk } = await handled('关于常用语的建议');
  for (const [title, text] of [
    ['开头语', '您提出的建议收悉，现答复如下：'],
    ['感谢语', '感谢您对教育工作的关心和支持。'],
  ])
    await day.ask(clerk, '/phrases', { title, text });
  const writer = await day.person(clerk);
  await writer.open(`/cases/${id}/give/unit.requestReturn/${handlingId}`);
  const reason = writer.page.getByLabel('退办理由', { exact: true });
  const dialog = writer.page.getByRole('dialog', { name: '常用语' });
  const keys = writer.page.keyboard;
  const offered = writer.page.locator('button[aria-controls=field-reason]');
  await offered.waitFor();
  await reason.focus();
  await keys.type('经研究，::');
  await dialog.getByRole('combobox').waitFor();
  await writer.page.locator('[role=combobox]:focus').waitFor();
  await keys.type('关心');
  await dialog.getByRole('option', { name: /感谢语/ }).waitFor();
  expect(await dialog.getByRole('option').count()).toBe(1);
  await keys.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await reason.inputValue()).toBe('经研究，感谢您对教育工作的关心和支持。');
  expect(await reason.evaluate((box: { selectionStart: number }) => box.selectionStart)).toBe(19);

  // an input method: nothing opens before its last word, and Esc leaves what was typed
  const method = await writer.page.context().newCDPSession(writer.page);
  await method.send('Input.imeSetComposition', { text: '：：', selectionStart: 2, selectionEnd: 2 });
  await writer.page.waitForTimeout(100);
  expect(await dialog.count()).toBe(0);
  await method.send('Input.insertText', { text: '：：' });
  await dialog.waitFor();
  await keys.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await reason.inputValue()).toMatch(/支持。：：$/);

  await reason.fill('本单位没有这项职责。');
  await reason.selectText();
  await offered.click();
  await picture(writer.page, 'phrases');
  await writer.press('把选中的文字存为常用语', 'dialog');
  await writer.write('名称', '无此职责');
  await writer.press('保存', 'dialog');
  await dialog.getByRole('option', { name: '无此职责 本单位没有这项职责。' }).waitFor();
  await writer.press('管理', 'dialog');
  await writer.press('上移：无此职责', 'dialog');
  await dialog.getByRole('listitem').nth(1).getByText('无此职责').waitFor();
  await writer.press('删去：开头语', 'dialog');
  for (const mode of ['', 'elder']) {
    await writer.page.evaluate(`document.documentElement.dataset.mode = '${mode}'`);
    await picture(writer.page, `phrases-managed-${mode || 'plain'}`);
    expect([mode, await writer.violations()]).toEqual([mode, {}]);
  }
  await writer.press('确认删去', 'dialog');
  await dialog.getByText('开头语', { exact: true }).waitFor({ state: 'detached' });
  await writer.page.setViewportSize(PHONE);
  await writer.press('返回选择', 'dialog');
  await picture(writer.page, 'phrases-phone');
  expect(await writer.violations()).toEqual({});
  expect(writer.watched.errors).toEqual([]);
});

it('看不到的件和没有的件一样回答；没有的页面也有去处', async () => {
  const { id } = await handled('关于无权查看的建议');
  const outsider = await day.person(day.of('unit-clerk', '区民政局').account);
  outsider.watched.expected.add(404);
  await outsider.page.goto(`/cases/${id}`);
  await outsider.page.getByRole('heading', { name: '没有找到，或您无权查看' }).waitFor();
  await outsider.page.goto('/nowhere/at/all');
  await outsider.page.getByRole('link', { name: '回到待办' }).waitFor();
  expect(outsider.watched.errors).toEqual([]);
});

it('筛选都在地址里；没有结果时说明不加筛选有多少', async () => {
  const office = await day.person('office-clerk');
  await office.open('/cases?kind=proposal&state=archived');
  const rows = office.page.locator('tbody tr');
  await rows.first().waitFor();
  await office.page.getByLabel('状态').locator('option[value=archived]').waitFor({ state: 'attached' });
  expect(await office.page.getByLabel('状态').inputValue()).toBe('archived');
  await office.page.getByLabel('种类').selectOption('suggestion');
  await office.page.waitForURL('**/cases?kind=suggestion&state=archived');
  await office.open('/cases?q=没有这样的标题');
  await office.page.getByText(/不加筛选共有 \d+ 件/).waitFor();
  await office.press('清除筛选', 'main section');
  await rows.first().waitFor();
  expect(office.page.url()).toMatch(/\/cases$/);
  expect(office.watched.errors).toEqual([]);
});

it('状态图来自正在运行的机器，当前状态标出，也能以文字查看', async () => {
  const { id, clerk } = await handled('关于流程图的建议');
  const reader = await day.person(clerk);
  await reader.open(`/cases/${id}`);
  await reader.press('流程图', '#chart');
  await reader.press(LEAD, '#chart');
  const chart = reader.page.getByRole('img', { name: /^主办单位办理流程图。当前状态：.*办理中/ });
  await chart.waitFor();
  expect(await chart.locator('rect.active:not(.compound)').count()).toBeGreaterThanOrEqual(4);
  await reader.press('以文字查看', '#chart');
  await reader.page.getByRole('row', { name: /待签收 签收 办理中/ }).waitFor();
  expect(reader.watched.errors).toEqual([]);
});
