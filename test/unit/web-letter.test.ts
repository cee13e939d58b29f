/** 写信 · the numbers of headings, the document that is given to the server, and its plain text. */
import { letterBody } from '../../src/domain/shared/letter-body.js';
import { plainLetter } from '../../src/domain/shared/letter-text.js';
import { documentOf, lengthOf, plainOf, tidied } from '../../web/src/letter/document.js';
import type { LetterNode } from '../../web/src/letter/document.js';
import type { Block, Level } from '../../web/src/letter/heading-numbers.js';
import { chineseNumber, levelOf, readNumber, withLevel } from '../../web/src/letter/heading-numbers.js';

const wide = (text: string): string => text.replace(/[()]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
/** `1 一、办理情况` is a heading of level 1, `- …` a paragraph */
const blocks = (...lines: string[]): Block[] =>
  lines.map((line) => ({ level: Number(line[0] === '-' ? 0 : line[0]) as 0 | Level, text: wide(line.slice(2)) }));
const made = (lines: string[], chosen: number[], level: 0 | Level): string[] =>
  withLevel(blocks(...lines), new Set(chosen), level).map((b) => `${b.level || '-'} ${b.text}`);

describe('层次序数', () => {
  test('一到九十九,读写互逆', () => {
    expect([1, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九']);
    for (let n = 1; n < 100; n++) expect(readNumber(chineseNumber(n))).toBe(n);
    expect(readNumber('十十')).toBeNaN();
  });

  test('设为标题就接着编号,原有的序数不重复,下一级重新起', () => {
    expect(made(['- 办理情况', '- 正文', '- 下一步'], [0], 1)).toEqual(['1 一、办理情况', '- 正文', '- 下一步']);
    expect(made(['1 一、甲', '- 乙', '- 丙', '1 二、丁', '- 戊'], [1], 1)).toEqual([
      '1 一、甲',
      '1 二、乙',
      '- 丙',
      '1 三、丁',
      '- 戊',
    ]);
    expect(made(['1 一、甲', '2 (一)乙', '1 二、丙', '- 丁', '- 戊'], [3, 4], 2)).toEqual(
      ['1 一、甲', '2 (一)乙', '1 二、丙', '2 (一)丁', '2 (二)戊'].map(wide),
    );
    expect(made(['2 (一)甲', '- 乙'], [1], 3)).toEqual(['2 (一)甲', '3 1.乙'].map(wide));
  });

  test('已有序数的换成新的级别的序数,不会有两个', () => {
    expect(made(['1 一、甲', '- 3、乙'], [1], 1)).toEqual(['1 一、甲', '1 二、乙']);
    expect(made(['1 一、甲', '1 二、乙'], [1], 2)).toEqual(['1 一、甲', '2 (一)乙'].map(wide));
  });

  test('还原为正文去掉序数,后面接着编的仍接着,有意跳开的不动', () => {
    expect(made(['1 一、甲', '1 二、乙', '1 三、丙', '1 七、丁'], [0], 0)).toEqual([
      '- 甲',
      '1 一、乙',
      '1 二、丙',
      '1 七、丁',
    ]);
    expect(made(['1 三、甲', '- 乙', '1 五、丙'], [1], 1)).toEqual(['1 三、甲', '1 四、乙', '1 五、丙']);
    expect(made(['- 2025年,一是更换', '- 1. 甲'], [0, 1], 0)).toEqual(['- 2025年,一是更换', '- 1. 甲']);
  });

  test('序数的样子说明级别,年份和小数不是序数', () => {
    expect(['一、甲', '（二）乙', '(三)丙', '4.丁', '5、戊'].map((t) => levelOf(t))).toEqual([1, 2, 2, 3, 3]);
    expect(['2025.3 起', '3.5 万元', '一是更换', '十十、甲', '甲'].map((t) => levelOf(t))).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe('给服务器的文稿', () => {
  const said = (text: string): LetterNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const nested = (depth: number): LetterNode => ({
    type: 'orderedList',
    attrs: { start: 1 },
    content: [{ type: 'listItem', content: [said(`层${depth}`), ...(depth < 5 ? [nested(depth + 1)] : [])] }],
  });
  const cell = {
    type: 'tableCell',
    attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
    content: [said('格')],
  };
  const written: LetterNode = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: '一、办理情况' }] },
      { type: 'paragraph', content: [{ type: 'text', text: '已', marks: [] }, { type: 'hardBreak' }] },
      { ...nested(1), attrs: { start: 3 } },
      { type: 'bulletList', content: [{ type: 'listItem', content: [said('灯')] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] },
      { type: 'paragraph' },
    ],
  };

  test('不言自明的不写,太深的列表放平,服务器都收', () => {
    const given = tidied(written);
    expect(letterBody('答复正文').parse(given)).toEqual(given);
    expect(given?.content?.[0]?.attrs).toEqual({ level: 1 });
    expect(given?.content?.[2]?.attrs).toEqual({ start: 3 });
    expect(given?.content?.[4]?.content?.[0]?.content?.[0]).toEqual({ type: 'tableCell', content: [said('格')] });
    expect(plainOf(given).split('\n').slice(3, 8)).toEqual(['3. 层1', '(1) 层2', '① 层3', '② 层4', '③ 层5']);
  });

  test('纯文字与服务器读的一样;没有字就是没有写', () => {
    const given = tidied(written);
    expect(plainOf(given)).toBe(plainLetter(given));
    expect(lengthOf(given)).toBe([...plainLetter(given).replace(/\s/g, '')].length);
    expect(tidied({ type: 'doc', content: [{ type: 'paragraph' }, said(' ')] })).toBeUndefined();
  });

  test('早先的纯文字一行一段,空行只是间隔', () => {
    expect(documentOf('甲\n\n乙\r\n')).toEqual({ type: 'doc', content: [said('甲'), said('乙')] });
    expect(documentOf(undefined)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
    expect(documentOf(written)).toBe(written);
  });
});
