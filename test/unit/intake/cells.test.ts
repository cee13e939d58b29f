/** 编号、日期、姓名 · as lists write them. */
import type { Cell } from '../../../src/intake/list/cells.js';
import { isBlank, linesOf, wordsOf } from '../../../src/intake/list/cells.js';
import { dateIn } from '../../../src/intake/list/dates.js';
import { numberIn } from '../../../src/intake/list/numbers.js';
import { isCollective, namesIn } from '../../../src/intake/list/people.js';

describe('文字', () => {
  test.each<[Cell, string]>([
    ['  关于甲的\n建议 ', '关于甲的建议'],
    ['关于\t甲  乙', '关于 甲 乙'],
    ['全角(括号),照旧', '全角(括号),照旧'],
    ['看不见\u200B的\u202E字\u0000', '看不见的字'],
    ['半个\uD83D字', '半个字'],
    [12, '12'],
    [null, ''],
  ])('%j 读作 %j', (cell, words) => {
    expect(wordsOf(cell)).toBe(words);
  });

  test('正文保留分行;公式错误不是空白', () => {
    expect(linesOf('一、甲\r\n二、乙')).toBe('一、甲\n二、乙');
    expect([isBlank(' \n'), isBlank(null), isBlank({ fault: 'formula', text: '' })]).toEqual([true, true, false]);
  });
});

describe('编号', () => {
  test.each<[Cell, string | null]>([
    ['001', '001'],
    [12, '12'],
    ['１２', '12'],
    [' 第 087 号 ', '087'],
    ['建议第12号', '12'],
    ['提案003', '003'],
    ['第5号提案', '5'],
    ['附件', null],
    ['12-3', null],
    ['2025年第3号', null],
    [1.5, null],
    [-1, null],
    ['000', null],
    ['12345678901', null],
    [{ date: '2025-01-06' }, null],
    ['', null],
  ])('%j 读作 %j', (cell, number) => {
    expect(numberIn(cell)).toBe(number);
  });
});

describe('日期', () => {
  test.each<[Cell, string | null]>([
    [{ date: '2025-01-07' }, '2025-01-07'],
    [45664, '2025-01-07'],
    [45664.75, '2025-01-07'],
    ['45664', '2025-01-07'],
    ['2025/1/6', '2025-01-06'],
    ['2025-01-06', '2025-01-06'],
    ['2025.1.6', '2025-01-06'],
    ['2025年1月6日', '2025-01-06'],
    ['２０２５年１月６日', '2025-01-06'],
    ['2025 年 1 月 6 日', '2025-01-06'],
    ['20250106', '2025-01-06'],
    [20250106, '2025-01-06'],
    ['2025/1/6 10:30', '2025-01-06'],
    ['2025-01-06T10:30:00', '2025-01-06'],
    ['2025年1月6日(星期一)', '2025-01-06'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-29', null],
    ['2025-13-01', null],
    ['2025年1月', null],
    ['1月6日', null],
    ['昨天', null],
    ['0025-01-06', null],
    ['9999-01-06', null],
    [3, null],
    ['', null],
  ])('%j 读作 %j', (cell, date) => {
    expect(dateIn(cell)).toBe(date);
  });
});

describe('提出人', () => {
  test.each([
    ['张某等3人', ['张某'], true],
    ['张某 等三人', ['张某'], true],
    ['张某等3名代表', ['张某'], true],
    ['王丽华、赵芳等5人', ['王丽华', '赵芳'], true],
    ['赵芳、徐静', ['赵芳', '徐静'], false],
    ['赵芳,徐静;高秀英\n马雪梅', ['赵芳', '徐静', '高秀英', '马雪梅'], false],
    ['王 丽', ['王丽'], false],
    ['王 丽 李明华 张 三', ['王丽', '李明华', '张三'], false],
    ['阿卜杜拉·艾山', ['阿卜杜拉·艾山'], false],
    ['张慧(河埒代表组)', ['张慧'], false],
    ['赵芳、赵芳', ['赵芳'], false],
    ['民盟 滨湖区总支', ['民盟滨湖区总支'], false],
    ['等3人', [], true],
    ['', [], false],
  ])('%j', (text, names, hasOthers) => {
    expect(namesIn(text)).toEqual({ names, hasOthers });
  });

  test.each([
    ['民盟滨湖区总支', '集体提案', true],
    ['民盟滨湖区总支', '', true],
    ['九三学社滨湖支社', '', true],
    ['区工商联', '', true],
    ['教育界', '', true],
    ['区妇联', '委员提案', false],
    ['王丽华', '委员提案', false],
    ['王丽华', '集体提案', true],
    ['王丽华', '', false],
    ['李世界', '', false],
    ['张小组', '个人提案', false],
  ])('%s(%s)是集体:%s', (name, kind, collective) => {
    expect(isCollective(name, kind)).toBe(collective);
  });
});
