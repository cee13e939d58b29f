/** 一件的一生 · one suggestion through every desk, by what each person sees and presses. */
import { picture, PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

const LEAD = '区教育局';
const CO = '区财政局';
const TITLE = '关于改善学校周边步道照明的建议';

let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});

it('一件建议从交办到评价，各岗位都在页面上办成', async () => {
  const id = await day.register(101, TITLE);
  const office = await day.person('office-clerk');
  const clerk = await day.person(day.of('unit-clerk', LEAD).account);
  const coClerk = await day.person(day.of('unit-clerk', CO).account);
  const principal = await day.person(day.of('unit-principal', LEAD).account, PHONE);
  const coPrincipal = await day.person(day.of('unit-principal', CO).account, PHONE);
  const deputy = await day.person('deputy-1', PHONE);
  const all = [office, clerk, coClerk, principal, coPrincipal, deputy];

  await office.open(`/cases/${id}`);
  await office.press('交办', '.panel');
  await office.choose('办理方式', '主会办');
  await office.pick('主办单位', LEAD);
  await office.pick('会办单位', CO);
  await office.press('提交：交办');
  await office.isDone('交办');
  await picture(office.page, 'done-desk');

  await coClerk.open(`/cases/${id}`);
  await coClerk.press(/^签收/, '.panel');
  await coClerk.isDone('签收');

  await clerk.open(`/cases/${id}`);
  await clerk.press(/^签收/, '.panel');
  await clerk.isDone('签收');
  await clerk.press('办理方案');
  await clerk.write('措施', '勘察并更换路灯');
  await clerk.pick('责任单位', LEAD);
  await clerk.write('责任人', '张三');
  await clerk.write('完成日期', '2030-06-30');
  await clerk.page.keyboard.press('Enter');
  await picture(clerk.page, 'give-plan-desk');
  await clerk.press('提交：办理方案');
  await clerk.isDone('办理方案');
  await clerk.open(`/cases/${id}`);
  await clerk.press('征求会办意见', '.panel');
  await clerk.write(/^需会办单位答复的问题/, '请说明经费安排');
  await clerk.press('提交：征求会办意见');
  await clerk.isDone('征求会办意见');

  await coClerk.open(`/cases/${id}`);
  await coClerk.press('提出会办意见', '.panel');
  await coClerk.write('会办意见', '同意列入年度经费。');
  await coClerk.choose('总体态度', '支持');
  await coClerk.press('提交：提出会办意见');
  await coClerk.isDone('提出会办意见');

  await coPrincipal.open('/');
  await coPrincipal.page
    .getByRole('listitem')
    .filter({ hasText: TITLE })
    .getByRole('link', { name: '阅读并签发' })
    .click();
  await coPrincipal.settled();
  expect(await coPrincipal.page.locator('article').textContent()).toContain('同意列入年度经费。');
  await coPrincipal.press('签发');
  await coPrincipal.press('确认签发');
  await coPrincipal.isDone('签发');

  await clerk.open(`/cases/${id}`);
  await clerk.press(/^采纳情况/, '.panel');
  await clerk.choose('采纳情况', '全部采纳');
  await clerk.press('提交：采纳情况');
  await clerk.isDone('采纳情况');
  await clerk.open(`/cases/${id}`);
  await clerk.press('沟通联系', '.panel');
  await clerk.choose('沟通方式', '见面');
  await clerk.pick('本单位参加人员', day.of('unit-clerk', LEAD).name);
  await clerk.write('沟通情况', '当面听取意见，现场查看。');
  await clerk.press('提交：沟通联系');
  await clerk.isDone('沟通联系');

  // what is missing is said beside the button, before it is pressed
  await clerk.open(`/cases/${id}`);
  await clerk.press('起草答复', '.panel');
  await clerk.write('答复正文', '您提出的建议收悉。\n\n已完成路灯更换，并明确养护责任。');
  await clerk.choose('办理结果', 'A 类 · 已经解决');
  await clerk.choose('公开方式', '主动公开');
  await picture(clerk.page, 'give-reply-desk');
  await clerk.press('提交：起草答复');
  await clerk.isDone('起草答复');
  await clerk.open(`/cases/${id}`);
  const submit = clerk.page.locator('.panel').getByRole('button', { name: /^送审/ });
  expect(await submit.getAttribute('aria-disabled')).toBe('true');
  expect(await clerk.page.locator('.panel').textContent()).toContain('见面尚待提出人确认');

  await deputy.open(`/mine/${id}`);
  await picture(deputy.page, 'contact-phone');
  await deputy.press(/是的，沟通过/);
  await deputy.isDone('确认沟通联系');

  await clerk.open(`/cases/${id}`);
  await clerk.press('送审', '.panel');
  await clerk.isDone('送审');
  await office.open(`/cases/${id}`);
  await office.press('政府办审核', '.panel');
  await office.choose('审核结论', '通过');
  await office.press('提交：政府办审核');
  await office.isDone('政府办审核');
  await principal.open('/');
  await picture(principal.page, 'signing-home-phone');
  await principal.page
    .getByRole('listitem')
    .filter({ hasText: TITLE })
    .getByRole('link', { name: '阅读并签发' })
    .click();
  await principal.settled();
  expect(await principal.page.locator('article').textContent()).toContain('已完成路灯更换');
  await picture(principal.page, 'signing-phone');
  await principal.press('签发');
  await principal.press('确认签发');
  await principal.isDone('签发');
  await clerk.open(`/cases/${id}`);
  await clerk.press('答复', '.panel');
  await clerk.choose('送达方式', '网上送达');
  await clerk.press('提交：答复');
  await clerk.isDone('答复');

  // the deputy, on a phone and in large type, in few steps
  await deputy.open('/');
  const before = deputy.clicks;
  expect(await deputy.page.locator('html').getAttribute('data-mode')).toBe('elder');
  await picture(deputy.page, 'mine-home-phone');
  await deputy.page.getByRole('listitem').filter({ hasText: TITLE }).getByRole('link', { name: '满意度评价' }).click();
  deputy.clicks += 1;
  await deputy.settled();
  expect(await deputy.page.locator('main').textContent()).toContain('已完成路灯更换');
  await picture(deputy.page, 'mine-phone');
  await deputy.press('满意度评价');
  await deputy.press('基本满意');
  await picture(deputy.page, 'evaluate-phone');
  await deputy.press('满意');
  await picture(deputy.page, 'evaluate-check-phone');
  await deputy.press('提交评价');
  await deputy.isDone('满意度评价');
  expect(deputy.clicks - before).toBeLessThanOrEqual(5);

  await office.open(`/cases/${id}`);
  await picture(office.page, 'case-desk');
  const seen = await office.page.locator('#evaluations').textContent();
  expect(seen).toMatch(/对办理结果\s*基本满意/);
  await office.press('办结', '.panel');
  await office.isDone('办结');
  console.log(`一件建议全程点击 ${all.reduce((n, p) => n + p.clicks, 0)} 次（不含打开页面）`);
  expect(all.flatMap((p) => p.watched.errors)).toEqual([]);
});
