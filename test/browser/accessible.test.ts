/** 人人可用 · axe finds nothing on any page in either mode; large type is large; a picture of each is kept. */
import { DESK, PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

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

async function firstCase(account: string, query: string): Promise<string> {
  const { items } = await day.ask<{ items: { id: string }[] }>(account, `/proposals?${query}`);
  return items[0]?.id ?? '';
}

it('办公室的页面', async () => {
  const office = await day.person('office-clerk', DESK);
  await office.open('/');
  await office.examined('home-office-desk');
  await office.open('/cases');
  await office.examined('list-desk');
  await office.open(`/cases/${await firstCase('office-clerk', 'state=evaluating')}`);
  await office.examined('case-office-desk');
  const unassigned = await firstCase('office-clerk', 'state=registered&kind=suggestion');
  await office.open(`/cases/${unassigned}/give/office.assign`);
  await office.examined('give-assign-desk');
  await office.open('/machines?chart=lead-unit');
  await office.examined('machines-desk');
  expect(office.watched.errors).toEqual([]);
});

it('单位承办人的页面', async () => {
  const clerk = await day.person(day.of('unit-clerk', '区水利局').account, PHONE);
  await clerk.open('/');
  await clerk.examined('home-clerk-phone');
  await clerk.open('/cases');
  await clerk.examined('list-phone');
  await clerk.page.locator('tbody a').first().click();
  await clerk.settled();
  await clerk.examined('case-clerk-phone');
  expect(clerk.watched.errors).toEqual([]);
});

it('代表的页面先是大字：字不小于 18,按钮不小于 60', async () => {
  const todo = day.accounts
    .filter((a) => a.role === 'deputy' || a.role === 'member')
    .map(async ({ account }) => {
      const { items } = await day.ask<{ items: { caseId: string; handlingId: string; what: { type: string } }[] }>(
        account,
        '/todos',
      );
      const asked = items.find((t) => t.what.type === 'proposer.evaluate');
      return asked ? [{ account, ...asked }] : [];
    });
  const [asked] = (await Promise.all(todo)).flat();
  if (!asked) throw new Error('the demo has nobody to evaluate');
  const deputy = await day.person(asked.account, PHONE);
  for (const [path, name] of [
    ['/', 'mine-home-phone'],
    [`/mine/${asked.caseId}`, 'mine-phone'],
    [`/mine/${asked.caseId}/evaluate/${asked.handlingId}`, 'evaluate-phone'],
  ] as const) {
    await deputy.open(path);
    await deputy.examined(name);
    const smallest = await deputy.page.evaluate<{ type: number; target: number }>(SMALLEST);
    expect(smallest.type).toBeGreaterThanOrEqual(18);
    expect(smallest.target).toBeGreaterThanOrEqual(60);
  }
  expect(deputy.watched.errors).toEqual([]);
});

it('登录页和主要负责人的页面', async () => {
  const principal = await day.person(day.of('unit-principal', '区教育局').account, PHONE);
  await principal.open('/');
  await principal.examined('signing-home-phone');
  await principal.press('阅读并签发');
  await principal.examined('signing-phone');
  await principal.press('签发');
  expect(await principal.violations()).toEqual({});
  await principal.press('取消');
  await principal.press('退出登录');
  await principal.page.waitForURL('**/login');
  await principal.examined('login-phone');
  expect(principal.watched.errors).toEqual([]);
});
