/**
 * 点击次数 · the tasks of each post, from its home page, in presses counted against their goals; what is typed is no press.
 * What was measured stands in docs/usability.md (GOLDEN=write renews it).
 */
import { answered, assigned, CO, LEAD } from '../support/brought-cases.js';
import { DESK, PHONE } from '../support/browser.js';
import type { Person } from '../support/office-day.js';
import { OfficeDay } from '../support/office-day.js';
import { enterPaper } from '../support/paper-entry.js';
import { Presses } from '../support/presses.js';

let day: OfficeDay;
const presses = new Presses();
const measured = presses.measured.bind(presses);
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});

const isGivenOut = ({ page }: Person): Promise<void> =>
  page
    .getByText(/^已交办第/)
    .first()
    .waitFor();
const account = (role: string, unit: string): string => day.of(role, unit).account;

it('各岗位的事项不超过规定的点击次数', async () => {
  const TITLE = '关于提升校园周边通行安全的建议';
  const RETURNED = '关于统筹校车运营的建议';
  const one = await assigned(day, 111, TITLE);
  const returned = await assigned(day, 112, RETURNED);
  const clerk = await day.person(account('unit-clerk', LEAD), DESK);
  const co = await day.person(account('unit-clerk', CO), DESK);
  const principal = await day.person(account('unit-principal', LEAD), PHONE);
  const coPrincipal = await day.person(account('unit-principal', CO), PHONE);
  const office = await day.person('office-clerk', DESK);
  const deputy = await day.person('deputy-1', PHONE);
  const lead = { post: '主办单位承办人' };
  const helper = { post: '会办单位承办人' };
  const first = { post: '第一责任人（手机）' };
  const desk = { post: '政府办' };
  const proposer = { post: '代表（手机、大字）' };

  await measured(clerk, { ...lead, name: '申请退办', goal: 5 }, async () => {
    await clerk.press(RETURNED);
    await clerk.page.locator('.panel summary').click();
    clerk.clicks += 1;
    await clerk.press('申请退办', '.panel');
    await clerk.write('退办理由', '校车运营不属本单位职责。');
    await clerk.write('职责依据', '三定规定第四条');
    await clerk.press('提交：申请退办');
    await clerk.isDone('申请退办');
  });
  await measured(office, { ...desk, name: '退办审核', goal: 4 }, async () => {
    await office.press(RETURNED);
    await office.press('退办审核', '.panel');
    await office.write('理由', '按职责由该单位承办。');
    await office.press('不同意退办');
    await office.isDone('退办审核');
  });
  await measured(co, { ...helper, name: '说明与本单位职责无关', goal: 4 }, async () => {
    await co.press(RETURNED);
    await co.page.locator('.panel summary').click();
    co.clicks += 1;
    await co.press('申请退办', '.panel');
    await co.write('退办理由', '不涉及本单位职责。');
    await co.write('职责依据', '三定规定第四条');
    await co.press('提交：申请退办');
    await co.isDone('申请退办');
  });
  await measured(co, { ...helper, name: '签收会办件', goal: 2 }, async () => {
    await co.press(TITLE);
    await co.press(/^签收/, '.panel');
    await co.isDone('签收');
  });
  await day.give(clerk.account, one.id, 'unit.accept', {}, one.lead);
  await measured(clerk, { ...lead, name: '催会办单位', goal: 2 }, async () => {
    await clerk.press(TITLE);
    await clerk.press(/^催会办/, '#units');
    await clerk.page.getByText(`${CO}：已催会办`).waitFor({ state: 'attached' });
  });
  expect(await clerk.page.locator('#units').textContent()).toMatch(/今天 \d\d:\d\d 已催过/);
  // one key where there is one to urge
  await clerk.open(`/cases/${returned.id}`);
  await clerk.page.keyboard.press('u');
  await clerk.page.getByText(`${CO}：已催会办`).waitFor({ state: 'attached' });
  await co.open(`/cases/${one.id}`);
  expect(await co.page.locator('#units').textContent()).toMatch(/上次催办：今天 \d\d:\d\d/);
  await measured(clerk, { ...lead, name: '登记沟通记录', goal: 4 }, async () => {
    await clerk.press(TITLE);
    await clerk.press('沟通联系', '.panel');
    await clerk.choose('沟通方式', '见面');
    await clerk.write('沟通情况', '当面听取意见。');
    await clerk.press('提交：沟通联系');
    await clerk.isDone('沟通联系');
  });
  await measured(co, { ...helper, name: '填写会办意见并提交负责人', goal: 3 }, async () => {
    await co.press(TITLE);
    await co.press('提出会办意见', '.panel');
    await co.write('会办意见', '同意列入年度经费。');
    await co.press('支持');
    await co.isDone('提出会办意见');
  });
  await measured(coPrincipal, { ...first, name: '签发会办意见', goal: 4 }, async () => {
    await coPrincipal.press('阅读并签发', `li:has-text("${TITLE}")`);
    await coPrincipal.press('签发');
    await coPrincipal.press('确认签发');
    await coPrincipal.isDone('签发');
  });
  await measured(clerk, { ...lead, name: '确定采纳情况', goal: 3 }, async () => {
    await clerk.press(TITLE);
    await clerk.press(/^采纳情况/, '.panel');
    await clerk.press('全部采纳');
    await clerk.isDone('采纳情况');
  });
  await measured(co, { ...helper, name: '查看我方意见是否被采纳', goal: 2 }, async () => {
    await co.press('办件');
    await co.press(TITLE, 'tbody');
    await co.page.locator('main').getByText('采纳').first().waitFor();
  });
  // what is missing is said beside the button, before it is pressed: the meeting is not confirmed yet
  await measured(clerk, { ...lead, name: '起草答复函并提交审核', goal: 4 }, async () => {
    await clerk.press(TITLE);
    await clerk.press('起草答复', '.panel');
    await clerk.write('答复正文', '您提出的建议收悉。\n\n已增设护学岗，并明确养护责任。');
    await clerk.choose('办理结果', 'A 类 · 已经解决');
    await clerk.press('提交并送审');
    await clerk.isDone('起草答复');
  });
  expect(await clerk.page.getByText('尚未送审').locator('..').textContent()).toContain('见面尚待提出人确认');
  await clerk.open(`/cases/${one.id}`);
  expect(await clerk.page.locator('.panel').getByRole('button', { name: /^送审/ }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await measured(deputy, { ...proposer, name: '确认沟通联系', goal: 2 }, async () => {
    await deputy.press('确认沟通联系', `li:has-text("${TITLE}")`);
    await deputy.press(/是的，沟通过/);
    await deputy.isDone('确认沟通联系');
  });
  await measured(clerk, { ...lead, name: '送审', goal: 2 }, async () => {
    await clerk.press(TITLE);
    await clerk.press('送审', '.panel');
    await clerk.isDone('送审');
  });
  await measured(office, { ...desk, name: '政府办审核', goal: 3 }, async () => {
    await office.press(TITLE);
    await office.press('政府办审核', '.panel');
    await office.press('通过');
    await office.isDone('政府办审核');
  });
  await measured(principal, { ...first, name: '退回修改', goal: 4 }, async () => {
    await principal.press('阅读并签发', `li:has-text("${TITLE}")`);
    await principal.press('退回修改');
    await principal.write('修改意见', '请写明完成时间。');
    await principal.press('提交：退回修改');
    await principal.isDone('退回修改');
  });
  for (const [who, type, data] of [
    [clerk, 'lead.draftReply', { body: '已于九月增设护学岗。', outcome: 'solved', publicity: 'proactive' }],
    [clerk, 'lead.submitReply', {}],
    [office, 'office.reviewReply', { passed: true }],
  ] as const)
    await day.give(who.account, one.id, type, data, one.lead);
  await measured(principal, { ...first, name: '签发答复函', goal: 4 }, async () => {
    await principal.press('阅读并签发', `li:has-text("${TITLE}")`);
    await principal.press('签发');
    await principal.press('确认签发');
    await principal.isDone('签发');
  });
  await measured(principal, { ...first, name: '看本单位进度', goal: 1 }, () => principal.press('督查'));
  await measured(clerk, { ...lead, name: '答复', goal: 3 }, async () => {
    await clerk.press(TITLE);
    await clerk.press('答复', '.panel');
    await clerk.press('网上送达');
    await clerk.isDone('答复');
  });
  await measured(deputy, { ...proposer, name: '看答复', goal: 2 }, async () => {
    await deputy.press('满意度评价', `li:has-text("${TITLE}")`);
    expect(await deputy.page.locator('main').textContent()).toContain('增设护学岗');
  });
  const ofCase = `/mine/${one.id}`;
  await measured(
    deputy,
    { ...proposer, name: '联系承办人', goal: 1 },
    async () => {
      // pressed, it would leave the browser for the telephone
      const call = deputy.page.getByRole('link', { name: /^拨打 / });
      expect(await call.getAttribute('href')).toMatch(/^tel:\d[\d-]+$/);
      deputy.clicks += 1;
    },
    ofCase,
  );
  await deputy.press('满意度评价');
  const evaluate = new URL(deputy.page.url()).pathname;
  await measured(
    deputy,
    { ...proposer, name: '评价', goal: 3 },
    async () => {
      await deputy.press('基本满意');
      await deputy.press('满意');
      await deputy.press('提交评价');
      await deputy.isDone('满意度评价');
    },
    evaluate,
  );
  await measured(
    deputy,
    { ...proposer, name: '改评价', goal: 3 },
    async () => {
      await deputy.press('更改评价');
      await deputy.choose('对办理结果', '满意');
      await deputy.write('更改的原因', '已到现场看过。');
      await deputy.press('提交：更改评价');
      await deputy.isDone('更改评价');
    },
    ofCase,
  );
  await measured(deputy, { ...proposer, name: '看历年的建议和承诺', goal: 2 }, async () => {
    await deputy.press('各年承诺事项的落实情况');
    expect(await deputy.heading()).toBe('承诺台账');
  });
  await measured(office, { ...desk, name: '交办一件', goal: 3 }, async () => {
    await office.press('分办台');
    await office.press(/^1 /);
    await office.press('提交：交办');
    await isGivenOut(office);
  });
  await measured(office, { ...desk, name: '出统计表', goal: 3 }, async () => {
    await office.press('办理成效');
    const saved = office.page.waitForEvent('download');
    await office.press(/XLSX/);
    await saved;
  });
  for (const who of [clerk, co, principal, coPrincipal, office, deputy]) expect(who.watched.errors).toEqual([]);
});

it('另几类事项：成批的、代人录入的、授权他人的', async () => {
  const UNIT = '区退役军人事务局';
  const unitId = await day.unitId(UNIT);
  for (const n of [122, 123]) {
    const id = await day.register(n, `关于社区养老助餐的建议之${n}`);
    await day.give('office-clerk', id, 'office.assign', { mode: 'sole', leads: [{ unitId }] });
  }
  const board = await day.register(124, '关于社区养老助餐的建议之124');
  const onPaper = await answered(day, 125, '关于纸质评价的建议', 'deputy-2');
  const office = await day.person('office-clerk', DESK);
  const clerk = await day.person(account('unit-clerk', UNIT), DESK);
  const npc = await day.person('npc-staff', DESK);
  const away = day.accounts.filter((a) => a.role === 'deputy-head').at(-1);
  const principal = await day.person(account('unit-principal', away?.unit ?? ''), PHONE);
  const desk = { post: '政府办' };
  await measured(clerk, { post: '主办单位承办人', name: '签收 N 件', goal: 3 }, async () => {
    await clerk.press(/^签收 \d+$/, 'main');
    await clerk.press(/^批量签收 \d+ 件$/);
    await clerk.press(/^签收 \d+ 件$/);
    await clerk.page.getByText(/^已办 \d+ 件$/).waitFor();
  });
  await measured(office, { ...desk, name: '按条件筛选，看过将办理的，成批催办', goal: 4 }, async () => {
    await office.press('办件');
    await office.write('编号、标题、正文、提出人，或拼音首字母', '社区养老助餐的建议之');
    await office.page.keyboard.press('Enter');
    await office.page.getByText('共 3 件').waitFor();
    await office.press('选择全部 3 件');
    await office.press('批量催办');
    await office.page.getByText('将办理 2 件').first().waitFor();
    await office.write('催办内容', '请抓紧与代表沟通。');
    await office.press('催办 2 件');
    await office.page.getByText('已办 2 件，跳过 1 件').waitFor();
  });
  await measured(
    office,
    { ...desk, name: '批量交办，分办台上每件', goal: 2 },
    async () => {
      await office.press(/^1 /);
      await office.press('提交：交办');
      await isGivenOut(office);
    },
    `/assignment?case=${board}`,
  );
  await measured(npc, { post: '人大工作机构', name: '录入纸质评价，附扫描件', goal: 4 }, async () => {
    await enterPaper(npc, onPaper, '关于纸质评价的建议');
    await npc.isDone('满意度评价');
  });
  await measured(principal, { post: '第一责任人（手机）', name: '授权他人代签', goal: 5 }, async () => {
    await principal.press('委托签发');
    principal.clicks += 3;
    await principal.page.getByLabel('受托人（分管领导）').selectOption({ label: away?.name ?? '' });
    // far ahead, so that nobody else's signing is touched
    await principal.page.getByLabel('起始日期').fill('2031-03-03');
    await principal.page.getByLabel('最后一日').fill('2031-03-07');
    await principal.page.getByLabel('依据').fill('党组会议纪要');
    await principal.press('委托');
    await principal.page.getByText(`已委托${away?.name}签发`).waitFor();
  });
  for (const who of [office, clerk, npc, principal]) expect(who.watched.errors).toEqual([]);
});

it('实测的次数与 docs/usability.md 所写相符', () => presses.compare('docs/usability.md'));
