/** 写答复 · headings with their numbers, the tools by keyboard, what Word, WPS and the sheets put on the clipboard, and the letter as it is read. */
import { readFileSync } from 'node:fs';
import { PHONE, picture } from '../support/browser.js';
import type { Person } from '../support/office-day.js';
import { OfficeDay } from '../support/office-day.js';
import { faultsOf } from '../support/page-words.js';
import type { LetterNode } from '../../web/src/letter/document.js';
import { tidied } from '../../web/src/letter/document.js';

const LEAD = '区教育局';
let day: OfficeDay;
let clerk: Person;
let id: string;
let form: string;
beforeAll(async () => {
  day = await OfficeDay.begin();
  id = await day.register(612, '关于改善步道照明的建议');
  await day.give('office-clerk', id, 'office.assign', { mode: 'sole', leads: [{ unitId: await day.unitId(LEAD) }] });
  const account = day.of('unit-clerk', LEAD).account;
  const { handlings } = await day.ask<{ handlings: { id: string }[] }>('office-clerk', `/proposals/${id}`);
  await day.give(account, id, 'unit.accept', {}, handlings[0]?.id);
  form = `/cases/${id}/give/lead.draftReply/${handlings[0]?.id}`;
  clerk = await day.person(account);
});
afterAll(async () => {
  await day.end();
});

const box = () => clerk.page.getByRole('textbox', { name: '答复正文' });
/** what would be given to the server */
const written = async (): Promise<LetterNode | undefined> =>
  tidied(await clerk.page.evaluate<LetterNode>(`document.querySelector('[role=textbox].letter').editor.getJSON()`));
const cleared = () =>
  clerk.page.evaluate(`document.querySelector('[role=textbox].letter').editor.commands.clearContent(true)`);
/** as the browser tells a page that something was pasted */
async function paste(kinds: Record<string, string>): Promise<void> {
  await clerk.page.evaluate(`{
    const clipboardData = new DataTransfer();
    for (const [kind, content] of Object.entries(${JSON.stringify(kinds)})) clipboardData.setData(kind, content);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('[role=textbox].letter').dispatchEvent(event);
  }`);
}
const said = () => clerk.page.locator('.writing [role=status]').textContent();

/** a document in short: `h1 …`, `p …` with *bold*, nested lists and tables as arrays */
type Short = string | Short[];
function short({ type, content = [], attrs, text, marks }: LetterNode): Short {
  const inline = content.map((n) => (n.type === 'hardBreak' ? '/' : short(n))).join('');
  const start = typeof attrs?.start === 'number' ? `${attrs.start}` : '';
  const span = attrs && type?.startsWith('table') ? ` ${Number(attrs.colspan ?? 1)}x${Number(attrs.rowspan ?? 1)}` : '';
  switch (type) {
    case 'text':
      return marks ? `*${text}*` : (text ?? '');
    case 'paragraph':
      return `p ${inline}`;
    case 'heading':
      return `h${Number(attrs?.level)} ${inline}`;
    case 'bulletList':
      return ['ul', ...content.map(short)];
    case 'orderedList':
      return [`ol${start}`, ...content.map(short)];
    case 'tableHeader':
    case 'tableCell':
      return `${type === 'tableCell' ? 'td' : 'th'}${span} ${content.map(short).join('+')}`;
    default:
      return content.map(short);
  }
}
const PASTES: [string, string, Short, string][] = [
  [
    'Word',
    'word.html',
    [
      'p *关于改善步道照明的答复*',
      'p 您提出的建议收悉。我局会同区财政局*逐条研究*，现答复如下：',
      'h1 一、办理情况',
      'h2 （一）现场踏勘',
      ['ol', ['p 更换灯具四十盏；', ['ul', ['p 东段12盏']]], ['p 明确养护责任。']],
      [
        ['th p *路段*', 'th 2x1 p 盏数'],
        ['td p 东段', 'td p 12', 'td p '],
      ],
      'p 改造面积约800 m²。',
    ],
    '已保留标题、加粗、编号、项目符号和表格；去掉了字体、字号、颜色、斜体和下划线、1 张图片、1 处批注和 1 处已删除的修订',
  ],
  [
    'WPS 文字',
    'wps.html',
    [
      'h1 一、采纳情况',
      'p *全部采纳*您提出的三条建议：',
      ['ol', ['p 增设照明'], ['p 修缮步道']],
      ['ul', ['p 年内完工']],
      [['td 1x2 p 资金', 'td p 区级'], ['td p 市级']],
    ],
    '已保留标题、加粗、编号、项目符号和表格；去掉了字体、字号、颜色和 1 张图片',
  ],
  [
    'Excel',
    'excel.html',
    [
      [
        ['td p *单位*', 'td 2x1 p *经费（万元）*'],
        ['td p 区教育局', 'td p 12.5', 'td p 已拨/付'],
      ],
    ],
    '已保留加粗和表格；去掉了字体和字号',
  ],
  [
    'LibreOffice Calc',
    'calc.html',
    [
      [
        ['td p *单位*', 'td 2x1 p *经费(万元)*'],
        ['td p 区教育局', 'td p 12.5', 'td p 已拨付'],
      ],
    ],
    '已保留加粗和表格；去掉了字体、字号和颜色',
  ],
  [
    'LibreOffice Writer',
    'writer.html',
    ['h2 （一）照明改造', 'p 已*全部*更换，明确责任。', ['ol', ['p 勘察'], ['p 施工', ['ul', ['p 接线']]]]],
    '已保留标题、加粗、编号和项目符号；去掉了字体和字号',
  ],
  [
    '网页',
    'page.html',
    [
      'h2 三、下一步计划',
      'p 一是*加快*施工，查看公告；/二是加强养护。',
      ['ol3', ['p 第三步'], ['p 第四步', ['ul', ['p 巡查']]]],
      'p 完',
    ],
    '已保留标题、加粗、编号和项目符号；去掉了字体、颜色和 1 个链接的网址',
  ],
];

it('提纲、标题的序数、工具栏都可以用键盘，空着送不出去', async () => {
  const { page } = clerk;
  await clerk.open(form);
  await clerk.press('提交：起草答复');
  await page.getByRole('alert').getByRole('link', { name: '答复正文：请填写' }).click();
  expect(await page.evaluate(`document.activeElement.id`)).toBe(await box().getAttribute('id'));
  expect(await box().getAttribute('aria-invalid')).toBe('true');

  await page.keyboard.press('Escape');
  const focused = () => page.evaluate(`document.activeElement.textContent.trim()`);
  expect(await focused()).toBe('一级标题');
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe('插入提纲');
  await page.keyboard.press('Enter');
  await box().getByText('三、下一步计划').waitFor();
  await page.keyboard.type('已更换路灯。');
  expect(short((await written()) as LetterNode)).toEqual([
    'h1 一、办理情况',
    'p 已更换路灯。',
    'h1 二、采纳情况',
    'p ',
    'h1 三、下一步计划',
    'p ',
  ]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('资金安排');
  await page.getByRole('button', { name: '一级标题' }).click();
  await box().getByText('二、资金安排').waitFor();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: '加粗' }).click();
  await box().locator('strong').first().waitFor();
  const lines = (short((await written()) as LetterNode) as string[]).map((line) => line.replaceAll('*', ''));
  expect(lines.filter((line) => line.startsWith('h1'))).toEqual([
    'h1 一、办理情况',
    'h1 二、资金安排',
    'h1 三、采纳情况',
    'h1 四、下一步计划',
  ]);
});

it('从文字处理、表格和网页粘贴，结构都在，说明去掉了什么，可以撤销', async () => {
  const { page } = clerk;
  for (const [name, file, expected, note] of PASTES) {
    await cleared();
    await box().focus();
    await paste({ 'text/html': readFileSync(`test/fixtures/paste/${file}`, 'utf8'), 'text/plain': '纯文字' });
    expect([name, short((await written()) as LetterNode)]).toEqual([name, expected]);
    expect([name, await said()]).toEqual([name, note]);
  }
  await cleared();
  await box().focus();
  await paste({ 'text/plain': '王代表：\r\n您提出的建议收悉。\r\n\r\n1. 已更换' });
  expect(short((await written()) as LetterNode)).toEqual(['p 王代表：', 'p 您提出的建议收悉。', 'p 1. 已更换']);
  await page.keyboard.press('Control+z');
  expect(await written()).toBeUndefined();
});

it('写好的文稿在电脑和手机上都好写、好读，服务器照原样保存', async () => {
  const { page } = clerk;
  await cleared();
  await box().focus();
  await paste({ 'text/html': readFileSync('test/fixtures/paste/word.html', 'utf8') });
  const given = await written();
  await page.locator('.writing td').last().click();
  expect(await page.getByRole('button', { name: '加一行' }).isVisible()).toBe(true);
  await clerk.examined('letter-writing');
  await clerk.display('plain');
  await page.setViewportSize(PHONE);
  await clerk.examined('letter-writing-phone');
  await clerk.display('plain');
  await page.setViewportSize({ width: 1366, height: 768 });
  await clerk.choose('办理结果', 'A 类 · 已经解决');
  await clerk.choose('公开方式', '主动公开');
  await clerk.press('提交：起草答复');
  await clerk.isDone('起草答复');
  const { replies } = await day.ask<{ replies: { body: LetterNode }[] }>(
    day.of('unit-clerk', LEAD).account,
    `/proposals/${id}`,
  );
  expect(replies[0]?.body).toEqual(given);

  await clerk.open(`/cases/${id}`);
  const letter = page.locator('.letter').first();
  expect(await letter.locator('h3, h4').allTextContents()).toEqual(['一、办理情况', '（一）现场踏勘']);
  expect(await letter.locator('td, th').count()).toBe(5);
  await clerk.examined('letter-read');
  // what stands in the way of a step is said by the server, and on the page as a page says it
  await page
    .getByText(/请先沟通联系/)
    .first()
    .waitFor();
  expect(await faultsOf(page, day.accounts)).toEqual([]);
  await page.setViewportSize(PHONE);
  await clerk.display('plain');
  await picture(page, 'letter-read-phone');
  expect(day.browser.watched.flatMap((w) => w.errors)).toEqual([]);
});
