/** 粘贴 · the parts that need no page: styles, marks of lists, words of a paragraph, and what is said of what was lost. */
import { markOf, nested } from '../../web/src/letter/paste/lists.js';
import type { Item } from '../../web/src/letter/paste/lists.js';
import { BREAK, paragraphOf } from '../../web/src/letter/paste/paragraphs.js';
import { boldIn, classStyles, isHeadingFace, isHidden, styleOf } from '../../web/src/letter/paste/styles.js';
import { pasted } from '../../web/src/text/letter.js';

const piece = (text: string, bold = false, isHeadingFace = false) => ({ text, bold, isHeadingFace });

describe('段落的文字', () => {
  test.each([
    ['源码换行不是换行,中文之间不留空', '我市已完\n  成改造', '我市已完成改造'],
    ['西文之间留一个空', 'street\r\n light   A', 'street light A'],
    ['首行缩进的空格去掉', '\u3000\u3000一是更换\u00a0', '一是更换'],
    ['尖括号是文字', 'a<b>&c', 'a&lt;b&gt;&amp;c'],
    ['强制换行保留,首尾的不要', `${BREAK}甲${BREAK}乙${BREAK}`, '甲<br>乙'],
  ])('%s', (_name, text, html) => {
    expect(paragraphOf([piece(text)], 0)).toEqual({ level: 0, html, bold: false });
  });

  test('加粗按片保留,没有字的段落不要', () => {
    expect(paragraphOf([piece('已'), piece('全部', true), piece('完成', true), piece('。')], 0)?.html).toBe(
      '已<strong>全部完成</strong>。',
    );
    expect(paragraphOf([piece(' \u00a0\n', true)], 0)).toBeUndefined();
  });

  test('独占一行、带层次序数的是标题;句子、长段和没有突出的 1. 不是', () => {
    const level = (text: string, bold = false, face = false) => paragraphOf([piece(text, bold, face)], 0)?.level;
    expect(level('一、办理情况')).toBe(1);
    expect(level('（一）照明改造', false, true)).toBe(2);
    expect([level('1.更换灯具', true), level('1.更换灯具')]).toEqual([3, 0]);
    expect(level('一、已完成全部路灯的更换。')).toBe(0);
    expect(level(`一、${'长'.repeat(40)}`)).toBe(0);
    expect(level('办理情况', true)).toBe(0);
    expect(paragraphOf([piece('办理情况', true)], 2)).toEqual({ level: 2, html: '办理情况', bold: false });
  });
});

describe('列表', () => {
  test('各种编号和符号', () => {
    expect(markOf('3.\u00a0\u00a0')).toEqual({ kind: 'number', n: 3 });
    expect(markOf('（12）')).toEqual({ kind: 'number', n: 12 });
    expect(markOf('②')).toEqual({ kind: 'number', n: 2 });
    expect(markOf('b)')).toEqual({ kind: 'number' });
    for (const bullet of ['·', 'l', 'Ø', '\uf0b7', 'o', '-', '●']) expect(markOf(bullet)).toEqual({ kind: 'bullet' });
    for (const text of ['一、', '(二)', '第三条', '1.1']) expect(markOf(text)).toEqual({ kind: 'written', text });
  });

  test('按级别套起来,编号接不上的另起', () => {
    const item = (level: number, ordered: boolean, html: string, n?: number): Item => ({
      level,
      ordered,
      html,
      n,
      more: [],
    });
    expect(nested([item(1, true, '甲', 1), item(2, false, '子'), item(4, false, '孙'), item(1, true, '乙', 2)])).toBe(
      '<ol><li><p>甲</p><ul><li><p>子</p><ul><li><p>孙</p></li></ul></li></ul></li><li><p>乙</p></li></ol>',
    );
    expect(nested([item(2, true, '甲', 3), item(2, true, '乙', 1), item(2, false, '丙')])).toBe(
      '<ol start="3"><li><p>甲</p></li></ol><ol><li><p>乙</p></li></ol><ul><li><p>丙</p></li></ul>',
    );
    expect(nested([{ ...item(1, false, '甲'), more: ['续'] }])).toBe('<ul><li><p>甲</p><p>续</p></li></ul>');
    const deep = nested([1, 2, 3, 4, 5].map((level) => item(level, true, String(level))));
    expect(deep.match(/<ol>/g)).toHaveLength(3);
  });
});

describe('样式', () => {
  test('类的规则与行内的写法', () => {
    const sheet = classStyles(
      '<!-- /* x */ .xl65, td.xl66 {font-weight:700;\n color:black}\n.xl65 {font-size:9pt} --> @page {size:a4}',
    );
    expect([...(sheet.get('xl65') ?? [])]).toEqual([
      ['font-weight', '700'],
      ['color', 'black'],
      ['font-size', '9pt'],
    ]);
    expect([boldIn(styleOf('font-weight:bold')), boldIn(styleOf('font-weight: 400')), boldIn(styleOf('x'))]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(isHidden(styleOf('mso-hide:all;color:red'))).toBe(true);
    expect(['方正黑体_GBK', '楷体_GB2312', '微软雅黑', '仿宋'].map(isHeadingFace)).toEqual([true, true, false, false]);
  });
});

test('粘贴后一句话说清保留了什么、去掉了什么', () => {
  const report = (kept: string[], dropped: [string, number][]) =>
    pasted({ kept: new Set(kept), dropped: new Map(dropped) } as Parameters<typeof pasted>[0]);
  expect(
    report(
      ['bold', 'headings', 'tables', 'numbers'],
      [
        ['images', 2],
        ['fonts', 9],
        ['colours', 1],
        ['sizes', 3],
      ],
    ),
  ).toBe('已保留标题、加粗、编号和表格；去掉了字体、字号、颜色和 2 张图片');
  expect(report([], [['comments', 1]])).toBe('去掉了 1 处批注');
  expect(report(['bold'], [])).toBe('已保留加粗');
  expect(report([], [])).toBe('');
});
