/** 机构 · a unit is merged and another split from the page: previewed, chosen item by item, done; the case says whose it was. */
import { DESK, PHONE, PICTURES } from '../support/browser.js';
import type { Person } from '../support/office-day.js';
import { OfficeDay } from '../support/office-day.js';

const [MERGED, INTO] = ['区科学技术局', '区工业和信息化局'];
const [SPLIT, ONE, TWO] = ['区商务局', '区文体旅游局', '区行政审批局'];
const BASIS = '滨委发〔2025〕9号';
let day: OfficeDay;
let today: string;
beforeAll(async () => {
  day = await OfficeDay.begin();
  const { businessTime } = await day.ask<{ businessTime: string }>('office-head', '/session');
  today = new Date(Date.parse(businessTime) + 8 * 3_600_000).toISOString().slice(0, 10);
});
afterAll(async () => {
  await day.end();
});

/** What the screen shows at that moment. */
const seen = ({ page }: Person, name: string): Promise<Buffer> =>
  page.screenshot({ path: `${PICTURES}/${name}.png`, timeout: 60_000 });
/** With those of the demo that stay as they are there are forty. */
const MORE = [
  '审计',
  '统计',
  '医疗保障',
  '信访',
  '国防动员',
  '机关事务',
  '地方金融',
  '林业',
  '粮食',
  '体育',
  '投资促进',
  '园林',
].map((name) => ({ name: `区${name}管理局`, short: name }));
const CHANGING = [MERGED, INTO, SPLIT, ONE, TWO];

it('四十个单位的承办单位一览：一行一个，欠办的在前，表头不离开视线，手机上不横滚', async () => {
  await day.ask('system-admin', '/units', { units: MORE });
  const { items } = await day.ask<{ items: { id: string; name: string }[] }>('office-clerk', '/units?limit=200');
  const [lead, done, ...others] = ['区教育局', '区财政局', ...items.map((u) => u.name)]
    .filter((name, i, all) => all.indexOf(name) === i && !CHANGING.includes(name))
    .slice(0, 40);
  const idOf = (name: string | undefined) => ({ unitId: items.find((u) => u.name === name)?.id });
  const id = await day.register(126, '关于建设全龄友好城区的建议');
  const cos = [done, ...others].map(idOf);
  await day.give('office-clerk', id, 'office.assign', { mode: 'leadAndCo', leads: [idOf(lead)], cos });
  const { handlings } = await day.ask<{ handlings: { id: string; unit: { name: string } }[] }>(
    'office-clerk',
    `/proposals/${id}`,
  );
  const co = handlings.find((h) => h.unit.name === done)?.id;
  const [clerkOf, signerOf] = [day.of('unit-clerk', done ?? ''), day.of('unit-principal', done ?? '')];
  await day.give(clerkOf.account, id, 'unit.accept', {}, co);
  await day.give(clerkOf.account, id, 'co.submitOpinion', { text: '同意', stance: 'support' }, co);
  await day.give(signerOf.account, id, 'principal.sign', {}, co);

  const clerk = await day.person(day.of('unit-clerk', lead ?? '').account, DESK);
  await clerk.open(`/cases/${id}`);
  const table = clerk.page.getByRole('table', { name: '承办单位一览表' });
  await clerk.page.getByText('会办意见已提交 1／共 39', { exact: true }).waitFor();
  expect(await table.locator('tbody tr').count()).toBe(12);
  await seen(clerk, 'unit-matrix-folded-desk');
  await clerk.press('显示全部 40 个单位');
  const names = (await table.locator('tbody th').allTextContents()).map((name) => name.trim());
  expect([names.length, names[0], names.at(-1)]).toEqual([40, `${lead} 主办`, done]);
  const rows = table.locator('tbody tr');
  const heights = await rows.evaluateAll((all) => all.map((tr) => tr.getBoundingClientRect().height));
  // a line each; the longest of names may take a second beside the buttons
  expect(heights.filter((height) => height > 52).length).toBeLessThan(6);
  expect(Math.max(...heights)).toBeLessThan(66);
  // in the middle of them, the heads are above and the name is beside
  await rows.nth(25).scrollIntoViewIfNeeded();
  await clerk.page.evaluate('scrollBy(0, 300)');
  const head = table.getByRole('columnheader', { name: '单位' });
  expect((await head.boundingBox())?.y).toBe(0);
  const overflow = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;
  expect(await clerk.page.evaluate(overflow)).toBe(0);
  await seen(clerk, 'unit-matrix-scrolled-desk');
  await clerk.examined('unit-matrix-desk');

  const office = await day.person('office-clerk', PHONE);
  await office.open(`/cases/${id}`);
  await office.page.locator('#units').scrollIntoViewIfNeeded();
  await seen(office, 'unit-matrix-folded-phone');
  await office.press('显示全部 40 个单位');
  await office.examined('unit-matrix-phone');
  expect([...clerk.watched.errors, ...office.watched.errors]).toEqual([]);
});

it('承办人看得到机构，可以预览合并：哪些件、哪些期限、谁随转；不能办理', async () => {
  const clerk = await day.person('office-clerk');
  await clerk.open('/');
  await clerk.press('机构');
  expect(await clerk.heading()).toBe('机构');
  await clerk.press(`${MERGED}：合并、分设`);
  await clerk.press('预览');
  await clerk.page.getByText('请选好承接单位，填写生效日期和依据').waitFor();
  await clerk.page.getByLabel('承接单位').selectOption({ label: INTO });
  await clerk.page.getByLabel('生效日期').fill(today);
  await clerk.page.getByLabel('依据').fill(BASIS);
  await clerk.press('预览');
  const rows = clerk.page.getByRole('region', { name: /^承接的办件/ }).locator('tbody tr');
  await rows.first().waitFor();
  expect(new Set(await rows.locator('td:nth-child(2)').allTextContents())).toEqual(new Set([INTO]));
  const people = clerk.page.getByRole('region', { name: /^人员/ }).locator('tbody tr');
  expect(await people.filter({ hasText: '单位承办人' }).first().locator('td').last().textContent()).toBe(INTO);
  await clerk.page.getByText('由政府办负责人办理').waitFor();
  expect(await clerk.page.getByRole('button', { name: '办理', exact: true }).count()).toBe(0);
  await clerk.examined('succession-desk');
  expect(clerk.watched.errors).toEqual([]);
});

it('负责人办理合并：件由承接单位接续，办件页写明原单位', async () => {
  const { id } = (
    await day.ask<{ items: { id: string }[] }>('office-head', `/proposals?unit=${await day.unitId(MERGED)}`)
  ).items[0] ?? { id: '' };
  const head = await day.person('office-head');
  await head.open(`/units/${await day.unitId(MERGED)}/succession`);
  await head.page.getByLabel('承接单位').selectOption({ label: INTO });
  await head.page.getByLabel('生效日期').fill(today);
  await head.page.getByLabel('依据').fill(BASIS);
  await head.press('预览');
  await head.press('办理');
  await head.page.getByRole('heading', { name: /已办妥，\d+ 件已由承接单位接续/ }).waitFor();
  expect(await head.violations()).toEqual({});
  await head.press('返回机构');
  await head.page.getByRole('row', { name: new RegExp(`${MERGED}.*至`) }).waitFor();
  await head.open(`/cases/${id}`);
  const unit = head.page.getByRole('rowheader', { name: new RegExp(`${INTO}.*原${MERGED}`, 's') });
  await unit.first().waitFor();
  expect(head.watched.errors).toEqual([]);
});

it('手机上办理分设：逐件选定，没选定的不能办理', async () => {
  const head = await day.person('office-head', PHONE);
  await head.open(`/units/${await day.unitId(SPLIT)}/succession`);
  await head.press('再加一个承接单位（分设）');
  await head.page.getByLabel('承接单位（1）').selectOption({ label: ONE });
  await head.page.getByLabel('承接单位（2）').selectOption({ label: TWO });
  await head.page.getByLabel('生效日期').fill(today);
  await head.page.getByLabel('依据').fill(BASIS);
  await head.press('预览');
  const choices = head.page.getByRole('combobox', { name: /号由哪个单位承接/ });
  await choices.first().waitFor();
  const count = await choices.count();
  await head.page.getByText(`还有 ${count} 件没有选定承接单位`).waitFor();
  expect(await head.page.getByRole('button', { name: '办理', exact: true }).getAttribute('aria-disabled')).toBe('true');
  await head.examined('succession-phone');
  for (let i = 0; i < count; i++) await choices.nth(i).selectOption({ label: i % 2 === 0 ? ONE : TWO });
  await head.page
    .getByRole('combobox', { name: /随转的单位/ })
    .first()
    .selectOption({ label: TWO });
  await head.press('办理');
  await head.page.getByRole('heading', { name: `已办妥，${count} 件已由承接单位接续` }).waitFor();
  expect(head.watched.errors).toEqual([]);
});
