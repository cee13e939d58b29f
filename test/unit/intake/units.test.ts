/** 承办单位 · full name, short name or alias, any separator; misspelt ones get the nearest names. */
import { distance, UnitBook } from '../../../src/intake/list/units.js';
import { around } from '../../support/lists.js';

const { units } = around();
const book = new UnitBook(units);
const names = (text: string): string[] => book.read(text).units.map((u) => u.name);

describe('承办单位', () => {
  test.each([
    ['区教育局', ['区教育局']],
    ['教育局', ['区教育局']],
    ['区住建局', ['区住房和城乡建设局']],
    ['公安分局', ['市公安局滨湖分局']],
    ['滨湖公安分局、区城管局、蠡湖街道', ['市公安局滨湖分局', '区城市管理局', '蠡湖街道办事处']],
    ['滨湖公安分局\n河埒街道', ['市公安局滨湖分局', '河埒街道办事处']],
    ['区财政局,资规滨湖分局;区民政局/区司法局', ['区财政局', '市自然资源和规划局滨湖分局', '区民政局', '区司法局']],
    ['区教育局 区财政局', ['区教育局', '区财政局']],
    ['区 教 育 局', ['区教育局']],
    ['区教育局区财政局', ['区教育局', '区财政局']],
    ['区发展和改革委员会和区教育局', ['区发展和改革委员会', '区教育局']],
    ['区教育局及区财政局', ['区教育局', '区财政局']],
    ['1.区教育局 2.区财政局', ['区教育局', '区财政局']],
    ['1、区教育局\n2、区财政局', ['区教育局', '区财政局']],
    ['主办:区教育局', ['区教育局']],
    ['区教育局(牵头,负责学位)', ['区教育局']],
    ['区财政局、财政局', ['区财政局']],
    ['', []],
    ['、', []],
  ])('%j', (text, wanted) => {
    expect([names(text), book.read(text).unknown]).toEqual([wanted, []]);
  });

  test('不识的单位给出相近的名称,其余照认', () => {
    const { units: found, unknown } = book.read('区城市更新局、区教育局');
    expect(found.map((u) => u.name)).toEqual(['区教育局']);
    expect(unknown.map((u) => u.text)).toEqual(['区城市更新局']);
    expect(unknown[0]?.nearest.map((u) => u.name)).toContain('区城市管理局');
    expect(unknown[0]?.nearest.length).toBeLessThanOrEqual(3);
  });

  test('一部分认得的不算认得', () => {
    expect(book.read('区教育局某科').units).toEqual([]);
    expect(book.read('和区教育局').unknown).toHaveLength(1);
    expect(book.read('王'.repeat(5000)).unknown).toEqual([{ text: '王'.repeat(5000), nearest: [] }]);
  });

  test('两单位共用的简称不猜', () => {
    const shared = new UnitBook([
      { id: 'a', name: '区甲局', short: '甲局', aliases: ['局'] },
      { id: 'b', name: '区乙局', short: '乙局', aliases: ['局'] },
    ]);
    expect(shared.read('局')).toMatchObject({
      units: [],
      unknown: [{ text: '局', nearest: [{ name: '区甲局' }, { name: '区乙局' }] }],
    });
    expect(shared.read('甲局、乙局').units.map((u) => u.id)).toEqual(['a', 'b']);
  });

  test('缩写和已撤并的单位,先给最可能的', () => {
    const successor = units.find((u) => u.name === '区司法局');
    const known = new UnitBook(units, [
      { name: '区依法治区办公室', short: '依法治区办', aliases: [], successorIds: [successor?.id ?? ''] },
    ]);
    const nearest = (text: string) => known.read(text).unknown[0]?.nearest.map((u) => u.name)[0];
    expect(nearest('依法治区办')).toBe('区司法局');
    expect(nearest('区发和改革委')).toBe('区发展和改革委员会');
    expect(known.read('依法治区办').units).toEqual([]);
  });

  test('名称带括号的单位照认', () => {
    const bracketed = new UnitBook([{ id: 'a', name: '区府办(外事办)', short: '区府办', aliases: [] }]);
    expect(bracketed.read('区府办(外事办)').units).toHaveLength(1);
  });

  test('编辑距离', () => {
    expect([
      distance('区教育局', '区教育局'),
      distance('甲', '乙'),
      distance('区教局', '区教育局'),
      distance('', ''),
    ]).toEqual([0, 1, 0.25, 0]);
  });
});
