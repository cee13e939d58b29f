/** 受限文稿 · what a letter may be made of, what is said of the rest, and what it reads as without its form. */
import { commandOf } from '../../../src/cases/command-body.js';
import type { Problem } from '../../../src/platform/problem.js';
import { useChineseMessages } from '../../../src/platform/http/messages.js';
import { letterBody } from '../../../src/domain/shared/letter-body.js';
import { plainLetter } from '../../../src/domain/shared/letter-text.js';

useChineseMessages();
const text = (words: string, bold = false) => ({
  type: 'text',
  text: words,
  ...(bold ? { marks: [{ type: 'bold' }] } : {}),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const said = (words: string) => paragraph(text(words));
const heading = (level: number, words: string) => ({ type: 'heading', attrs: { level }, content: [text(words)] });
const item = (...content: object[]) => ({ type: 'listItem', content });
const list = (type: string, content: object[], attrs?: object) => ({ type, content, ...(attrs ? { attrs } : {}) });
const cell = (words: string, attrs?: object) => ({
  type: 'tableCell',
  content: [said(words)],
  ...(attrs ? { attrs } : {}),
});
const row = (...content: object[]) => ({ type: 'tableRow', content });
const table = (...content: object[]) => ({ type: 'table', content });
const doc = (...content: object[]) => ({ type: 'doc', content });

/** path → what is said of it, as an answer carries it */
function faultsOf(body: unknown): [string | undefined, string][] {
  const data = { body, outcome: 'solved', publicity: 'proactive' };
  const handlingId = '00000000-0000-7000-8000-000000000001';
  try {
    commandOf({ type: 'lead.draftReply', handlingId, data });
    return [];
  } catch (refusal) {
    return ((refusal as Problem).errors ?? []).map(({ path, message }) => [path, message]);
  }
}
const nested = (depth: number): object =>
  list('orderedList', [item(said('层'), ...(depth > 1 ? [nested(depth - 1)] : []))]);

const LETTER = doc(
  said('王代表:'),
  heading(1, '一、办理情况'),
  paragraph(text('已'), text('全部', true), text('更换,'), { type: 'hardBreak' }, text('明确责任。')),
  list(
    'orderedList',
    [
      item(said('勘察')),
      item(said('施工'), list('bulletList', [item(said('更换灯具')), item(said('接线'), nested(1))])),
    ],
    { start: 3 },
  ),
  table(
    row({ ...cell('路段'), type: 'tableHeader' }, cell('盏数')),
    row(cell('东段', { rowspan: 2 }), cell('12')),
    row(cell('3')),
  ),
);

describe('受限文稿', () => {
  test('标题、加粗、列表、表格和纯文字都可以,原样保留', () => {
    expect(faultsOf(LETTER)).toEqual([]);
    expect(letterBody('答复正文').parse(LETTER)).toEqual(LETTER);
    expect(faultsOf('您的建议收悉。')).toEqual([]);
    expect(faultsOf(doc(nested(3)))).toEqual([]);
  });

  test.each([
    [
      '图片',
      doc(said('甲'), { type: 'image', attrs: { src: 'x' } }),
      'data.body.content.1.type',
      '正文里不能有这种内容',
    ],
    [
      '链接',
      doc(paragraph({ ...text('甲'), marks: [{ type: 'link' }] })),
      'data.body.content.0.content.0.marks.0.type',
      '只能是 bold',
    ],
    ['字体', doc({ ...said('甲'), attrs: { style: 'x' } }), 'data.body.content.0', '不认识的字段:attrs'],
    ['四级标题', doc(heading(4, '甲')), 'data.body.content.0.attrs.level', '不得多于 3'],
    ['空文字', doc(said('甲'), said('')), 'data.body.content.1.content.0.text', '不能为空'],
    ['没有文字', doc(paragraph(), said('  ')), 'data.body', '答复正文不能为空'],
    [
      '四层列表',
      doc(nested(4)),
      'data.body.content.0.content.0.content.1.content.0.content.1.content.0.content.1.type',
      '正文里不能有这种内容',
    ],
    ['不齐的表格', doc(table(row(cell('甲'), cell('乙')), row(cell('丙')))), 'data.body', '表格各行的列数须一致'],
    ['伸出表外的格', doc(table(row(cell('甲', { rowspan: 2 })))), 'data.body', '表格各行的列数须一致'],
    [
      '表中的表',
      doc(table(row({ type: 'tableCell', content: [table(row(cell('甲')))] }))),
      'data.body.content.0.content.0.content.0.content.0.type',
      '正文里不能有这种内容',
    ],
    ['以列表起头的项', doc(list('bulletList', [item(nested(1))])), 'data.body', '列表的每一项须先有文字'],
    [
      '太长',
      doc(...Array.from({ length: 3 }, () => said('长'.repeat(40_000)))),
      'data.body',
      '答复正文不得超过 100000 字',
    ],
    ['空白的纯文字', '  ', 'data.body', '不能为空'],
    ['别的东西', 7, 'data.body', '应为文字'],
  ])('%s 不接受,说明在哪里、为什么', (_name, body, path, message) => {
    expect(faultsOf(body)[0]).toEqual([path, message]);
  });

  test('纯文字带着看到的编号,一段、一行、一项占一行', () => {
    expect(plainLetter(LETTER).split('\n')).toEqual([
      '王代表:',
      '一、办理情况',
      '已全部更换,',
      '明确责任。',
      '3. 勘察',
      '4. 施工',
      '· 更换灯具',
      '· 接线',
      '① 层',
      '路段\t盏数',
      '东段\t12',
      '3',
    ]);
    expect(plainLetter(doc(nested(3)))).toBe('1. 层\n(1) 层\n① 层');
    expect(plainLetter('一\n二')).toBe('一\n二');
  });

  test('早先存下的、现在不收的文稿仍读得出文字', () => {
    expect(plainLetter({ type: 'doc', content: [{ type: 'quote', content: [said('旧稿')] }, null, 7] })).toBe('旧稿');
    expect(plainLetter(undefined)).toBe('');
  });
});
