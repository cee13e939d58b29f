/** 人人可用 · large type is large where it comes first; without a login, by the link of a short message, as well. */
import { DESK, picture, PHONE } from '../support/browser.js';
import { OfficeDay, Person } from '../support/office-day.js';

let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});

/** The smallest type and the smallest target in sight. */
const SMALLEST = `(() => {
  const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden' && !e.closest('.visually-hidden, .skip, .demo');
  const texts = [...document.querySelectorAll('body *')].filter((e) => seen(e) && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== ''));
  const targets = [...document.querySelectorAll('button, a.button, textarea')].filter(seen);
  return {
    type: Math.min(...texts.map((e) => parseFloat(getComputedStyle(e).fontSize))),
    target: Math.min(...targets.map((e) => e.getBoundingClientRect().height)),
  };
})()`;

/** Somebody of the demo who is asked to rate a letter. */
async function askedOne(which = 0) {
  const todo = day.accounts
    .filter((a) => a.role === 'deputy' || a.role === 'member')
    .map(async ({ account, personId }) => {
      const { items } = await day.ask<{ items: { caseId: string; handlingId: string; what: { type: string } }[] }>(
        account,
        '/todos',
      );
      const asked = items.find((t) => t.what.type === 'proposer.evaluate');
      return asked ? [{ account, personId, ...asked }] : [];
    });
  const asked = (await Promise.all(todo)).flat().at(which);
  if (!asked) throw new Error('the demo has nobody to evaluate');
  return asked;
}

it('代表的页面先是大字：字不小于 18,按钮不小于 60', async () => {
  const asked = await askedOne();
  const deputy = await day.person(asked.account, PHONE);
  for (const path of ['/', `/mine/${asked.caseId}`, `/mine/${asked.caseId}/evaluate/${asked.handlingId}`]) {
    await deputy.open(path);
    expect(await deputy.page.locator('html').getAttribute('data-mode')).toBe('elder');
    const smallest = await deputy.page.evaluate<{ type: number; target: number }>(SMALLEST);
    expect(smallest.type).toBeGreaterThanOrEqual(18);
    expect(smallest.target).toBeGreaterThanOrEqual(60);
  }
  expect(deputy.watched.errors).toEqual([]);
});

it('不登录,凭短信链接看答复并评价:看答复两次点击加四位数字,评价三次', async () => {
  const { account, personId, caseId } = await askedOne(-1);
  const { proposers, kind, title } = await day.ask<{
    proposers: { id: string; personId?: string }[];
    kind: string;
    title: string;
  }>(account, `/proposals/${caseId}`);
  const proposerId = proposers.find((p) => p.personId === personId)?.id;
  // short messages leave in the hours of the office
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { date } = await day.ask<{ date: string }>(account, `/calendar/add?from=${today}&n=1&unit=workday`);
  await day.setClock(`${date}T10:00:00+08:00`);
  const body = kind === 'suggestion' ? 'npc-staff' : 'cppcc-staff';
  await day.give(body, caseId, 'body.urgeEvaluation', { proposerId, message: '请您评价' });
  const office = await day.person('office-clerk', DESK);
  const line = office.page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: '已送' });
  for (let looks = 0; looks < 40 && (await line.count()) === 0; looks++) {
    await office.open('/outbox');
    await office.page.getByLabel('渠道').selectOption('gateway');
    await line
      .first()
      .waitFor({ timeout: 1000 })
      .catch(() => undefined);
  }
  await line
    .getByRole('button', { name: /^看短信/ })
    .first()
    .click();
  const phone = office.page.locator('section.phone');
  const link = await phone.getByRole('link', { name: '点开链接' }).getAttribute('href');
  await picture(office.page, 'outbox-phone-desk');
  const number = /手机(\d{11})上/.exec((await phone.textContent()) ?? '')?.[1] ?? '';
  expect(office.watched.errors).toEqual([]);

  const { page, watched } = await day.browser.window(day.address, PHONE);
  const proposer = new Person(page, watched);
  await proposer.open(link ?? '');
  proposer.clicks += 1;
  expect([await proposer.heading(), await page.locator('html').getAttribute('data-mode')]).toEqual([title, 'elder']);
  expect(await page.locator('article, .letter').count()).toBe(0);
  await proposer.examined('link-number-phone');
  watched.expected.add(403);
  await proposer.write(/后四位/, number.endsWith('9') ? '0000' : '9999');
  await page.getByRole('button', { name: '看答复' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('还可以试 4 次');
  expect(await proposer.violations()).toEqual({});
  await proposer.write(/后四位/, number.slice(-4));
  await proposer.press('看答复');
  await page.locator('.letter').waitFor();
  expect(proposer.clicks).toBe(2);
  await proposer.examined('link-letter-phone');
  const smallest = await page.evaluate<{ type: number; target: number }>(SMALLEST);
  expect(smallest.type).toBeGreaterThanOrEqual(18);
  expect(smallest.target).toBeGreaterThanOrEqual(60);
  await proposer.press('基本满意');
  await proposer.press('满意');
  await offersReasons(proposer);
  await picture(page, 'link-check-phone');
  await proposer.press('提交评价');
  await page.getByText('回执号').waitFor();
  expect(proposer.clicks).toBe(5);
  await proposer.examined('link-receipt-phone');
  watched.expected.add(410);
  await page.reload();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('您已经评价过了');
  await proposer.examined('link-closed-phone');
  expect(watched.errors).toEqual([]);
  await day.setClock(null);
});

/** Reasons are offered to the dissatisfied alone; another thought, and the rating is as it was before. */
async function offersReasons(proposer: Person): Promise<void> {
  const { page } = proposer;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const words = page.getByLabel('意见和建议', { exact: true });
  const offered = page.getByRole('group', { name: '常见的，点选即填入' });
  expect(await offered.count()).toBe(0);
  const answer = async (result: string): Promise<void> => {
    await button(/^修改\s*对办理结果$/).click();
    await button(result).click();
    await button('满意').click();
  };
  await answer('不满意');
  const reasons = ['措施不具体，或者没有时限', '答复前没有充分沟通'];
  for (const reason of reasons) await button(reason).click();
  expect(await words.inputValue()).toBe(reasons.join('\n'));
  await proposer.examined('link-reasons-phone');
  for (const reason of reasons) await button(reason).click();
  await answer('基本满意');
  expect([await offered.count(), await words.inputValue()]).toEqual([0, '']);
}

it('主要负责人签发之前先核对，可以取消；退出后回到登录页', async () => {
  const principal = await day.person(day.of('unit-principal', '区教育局').account, PHONE);
  await principal.open('/');
  await principal.press('阅读并签发');
  await principal.press('签发');
  expect(await principal.violations()).toEqual({});
  await principal.press('取消');
  await principal.press('退出登录');
  await principal.page.waitForURL('**/login');
  expect(principal.watched.errors).toEqual([]);
});
