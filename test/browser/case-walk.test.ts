/** 一件的一生 · one suggestion through every desk in one window, its turn followed by the demo bar; clicks are counted. */
import { DESK, PHONE, picture } from '../support/browser.js';
import type { Person } from '../support/office-day.js';
import { OfficeDay } from '../support/office-day.js';

const LEAD = '区教育局';
const CO = '区财政局';
const TITLE = '关于改善学校周边步道照明的建议';
/** N5 of a newcomer: from 签收 to the rating, whose turn it is included */
const MOST_CLICKS = 25;

let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});

/** What each place asks, and what is pressed there; principals and deputies have a phone in their hand. */
interface Stop {
  place: RegExp;
  viewport?: typeof DESK;
  work: (one: Person) => Promise<void>;
}
const STOPS: Record<string, Stop> = {
  领办: { place: /principal\.takeLead/, viewport: PHONE, work: (one) => one.press('提交：领办') },
  办理方案: {
    place: /lead\.plan/,
    work: async (one) => {
      await one.write('措施', '勘察并更换路灯');
      await one.write('责任人', '张三');
      await one.write('完成日期', '2030-06-30');
      await one.page.keyboard.press('Enter');
      await picture(one.page, 'give-plan-desk');
      await one.press('提交：办理方案');
    },
  },
  征求会办意见: {
    place: /lead\.requestOpinion/,
    work: async (one) => {
      await one.write(/^需会办单位答复的问题/, '请说明经费安排');
      await one.press('提交：征求会办意见');
    },
  },
  沟通联系: {
    place: /lead\.recordContact/,
    work: async (one) => {
      await one.choose('沟通方式', '见面');
      await one.write('沟通情况', '当面听取意见，现场查看。');
      await one.press('提交：沟通联系');
    },
  },
  确认沟通联系: {
    place: /\/mine\/[^/]+$/,
    viewport: PHONE,
    work: async (one) => {
      await picture(one.page, 'contact-phone');
      await one.press(/是的，沟通过/);
    },
  },
  提出会办意见: {
    place: /co\.submitOpinion/,
    work: async (one) => {
      await one.write('会办意见', '同意列入年度经费。');
      await one.press('支持');
    },
  },
  签发: {
    place: /\/signing\//,
    viewport: PHONE,
    work: async (one) => {
      expect(await one.page.locator('article').textContent()).toMatch(/同意列入年度经费。|已完成路灯更换/);
      await picture(one.page, 'signing-phone');
      await one.press('签发');
      await one.press('确认签发');
    },
  },
  采纳情况: { place: /lead\.adoptOpinion/, work: (one) => one.press('全部采纳') },
  起草答复: {
    place: /lead\.draftReply/,
    work: async (one) => {
      await one.write('答复正文', '您提出的建议收悉。\n\n已完成路灯更换，并明确养护责任。');
      await one.choose('办理结果', 'A 类 · 已经解决');
      await picture(one.page, 'give-reply-desk');
      await one.press('提交并送审');
    },
  },
  政府办审核: {
    place: /office\.reviewReply/,
    work: async (one) => {
      await picture(one.page, 'give-review-desk');
      await one.press('通过');
    },
  },
  答复: { place: /lead\.sendReply/, work: (one) => one.press('网上送达') },
  满意度评价: {
    place: /\/evaluate\//,
    viewport: PHONE,
    work: async (one) => {
      expect(await one.page.locator('html').getAttribute('data-mode')).toBe('elder');
      await picture(one.page, 'evaluate-phone');
      await one.press('基本满意');
      await one.press('满意');
      await picture(one.page, 'evaluate-check-phone');
      await one.press('提交评价');
    },
  },
  // a deed without a form stands on the page of the case
  签收: { place: /\/cases\/[^/]+$/, work: (one) => one.press(/^签收/, '.panel') },
};

it('一件建议从签收到评价，跟随办件，不超过 25 次点击', async () => {
  const id = await day.register(101, TITLE);
  await day.give('office-clerk', id, 'office.assign', {
    mode: 'leadAndCo',
    leads: [{ unitId: await day.unitId(LEAD) }],
    cos: [{ unitId: await day.unitId(CO) }],
  });
  const one = await day.person(day.of('unit-clerk', LEAD).account);
  const { page } = one;
  await one.open('/');
  await one.press(TITLE);
  await page.getByLabel('跟随办件').check();
  one.clicks += 1;

  const walked: string[] = [];
  for (let former = ''; walked.at(-1) !== '满意度评价';) {
    await page.waitForURL((url) => url.href !== former && url.pathname !== '/done');
    former = page.url();
    await one.settled();
    const [name, stop] = Object.entries(STOPS).find(([, s]) => s.place.test(page.url())) ?? [];
    if (!stop || !name) throw new Error(`nothing is done at ${page.url()} after ${walked.join('、')}`);
    await page.setViewportSize(stop.viewport ?? DESK);
    await stop.work(one);
    walked.push(name);
  }
  await page.waitForURL('**/done');
  console.log(`一件建议全程点击 ${one.clicks} 次：${walked.join('、')}`);
  expect(one.clicks).toBeLessThanOrEqual(MOST_CLICKS);
  expect(one.watched.errors).toEqual([]);
});
