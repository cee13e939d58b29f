/** 承诺台账 · over the years, each view as many rows as it says, each row its case; the overdue ones from 督查. */
import { PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

interface Ledger {
  items: { what: string | null; title: string | null; dueOn: string; unit: { id: string; name: string } }[];
  total: number;
}
let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});
const CLERK = 'office-clerk';
const ledger = (query: string, account = CLERK): Promise<Ledger> => day.ask<Ledger>(account, `/commitments${query}`);
const ROWS = 'main tbody tr.promise';

it('各项情况的数就是服务器的数，点开就有那么多行；每行打开那一件', async () => {
  const all = await ledger('?limit=200');
  expect(all.total).toBeGreaterThan(0);
  const clerk = await day.person(CLERK);
  await clerk.open('/rates');
  await clerk.press('承诺台账', 'main');
  expect(await clerk.heading()).toBe('承诺台账');
  await clerk.page.getByText(`共 ${all.total} 项承诺`).waitFor();
  expect(await clerk.page.locator(ROWS).count()).toBe(Math.min(20, all.total));
  expect(await clerk.page.locator('nav [aria-current]').first().textContent()).toBe('办理成效');
  const asked = await clerk.page.getByRole('link', { name: /年底待结转/ }).textContent();
  const year = Number.parseInt(asked ?? '', 10);
  const views = {
    [`${year} 年底待结转`]: `?state=open&dueBy=${year}-12-31`,
    [`${year - 1} 年承诺，现已解决`]: `?promised=${year - 1}&resolved=true`,
    逾期未兑现: '?overdue=true',
    '未到期、在办理': '?state=open&overdue=false',
    转过年度: '?carried=true',
    已兑现: '?state=fulfilled',
    无法兑现: '?state=cannotKeep',
  };
  for (const [name, query] of Object.entries(views)) {
    const { total } = await ledger(query);
    await clerk.press(new RegExp(`^${name} ${total}$`), 'main nav');
    await clerk.page.getByText(`共 ${total} 项承诺`).waitFor();
    expect([name, await clerk.page.locator(ROWS).count()]).toEqual([name, Math.min(20, total)]);
  }
  const [first] = all.items;
  await clerk.open('/commitments');
  await clerk.page.getByRole('combobox', { name: '单位', exact: true }).selectOption(first?.unit.id ?? '');
  const own = await ledger(`?unit=${first?.unit.id ?? ''}`);
  await clerk.page.getByText(`共 ${own.total} 项承诺`).waitFor();
  expect(new URL(clerk.page.url()).searchParams.get('unit')).toBe(first?.unit.id);
  await clerk.page.locator(`${ROWS} a`).first().click();
  await clerk.settled();
  expect(await clerk.heading()).toBe(own.items[0]?.title);
  expect(clerk.watched.errors).toEqual([]);
});

it('督查页说有几项逾期未兑现，并通到台账；单位在手机上只有本单位的', async () => {
  const { total } = await ledger('?overdue=true');
  const supervisor = await day.person('supervision-clerk');
  await supervisor.open('/');
  await supervisor.page
    .getByText(total === 0 ? '没有逾期未兑现的承诺。' : `${total} 项承诺已过日期，尚未兑现。`)
    .waitFor();
  await supervisor.press('承诺台账', 'main');
  await supervisor.page.waitForURL('**/commitments?overdue=true');
  await supervisor.page.getByText(`共 ${total} 项承诺`).waitFor();

  const [first] = (await ledger('?limit=1')).items;
  const unit = first?.unit.name ?? '';
  const { account } = day.of('unit-clerk', unit);
  const own = await ledger('?limit=1', account);
  const clerk = await day.person(account, PHONE);
  await clerk.open('/commitments');
  await clerk.page.getByText(`共 ${own.total} 项承诺`).waitFor();
  expect(await clerk.page.locator(`${ROWS} td:nth-child(2)`).allTextContents()).toEqual(
    Array.from({ length: own.total }, () => unit),
  );
  await clerk.examined('commitments-phone');
  for (const person of [supervisor, clerk]) expect(person.watched.errors).toEqual([]);
});
