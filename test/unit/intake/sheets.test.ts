/** 表格 · where the header stands, what each column holds, which rows are cases and which are not. */
import type { Cell } from '../../../src/intake/list/cells.js';
import { fieldOf } from '../../../src/intake/list/headings.js';
import { Refused } from '../../../src/intake/list/problems.js';
import { readList } from '../../../src/intake/list/read-list.js';
import type { Merge, Sheet } from '../../../src/intake/list/sheet.js';
import { around } from '../../support/lists.js';

const sheet = (rows: Cell[][], merges: Merge[] = [], name = '清单'): Sheet => ({ name, rows, merges });
const read = (...sheets: Sheet[]) => readList(sheets, around());
const down = (startRow: number, endRow: number, col: number): Merge => ({
  startRow,
  endRow,
  startCol: col,
  endCol: col,
});
const across = (row: number, startCol: number, endCol: number): Merge => ({
  startRow: row,
  endRow: row,
  startCol,
  endCol,
});
const told = ({ problems }: ReturnType<typeof read>) => problems.map((p) => [p.row, p.column, p.code]);

const HEAD = ['编号', '标题', '领衔代表', '主办单位', '会办单位'];
const one = (n: number): Cell[] => [n, `关于${n}的建议`, '张三', '区教育局', null];

describe('表头', () => {
  test.each([
    ['建议编号', 'number'],
    ['提案号', 'number'],
    ['* 编 号:', 'number'],
    ['案由', 'title'],
    ['第一提案人', 'proposer'],
    ['附议/联名', 'joint'],
    ['主办单位(全称)', 'lead'],
    ['牵头主办', 'lead'],
    ['承办单位', 'lead'],
    ['主办\n单位', 'lead'],
    ['会办单位2', 'co'],
    ['协办', 'co'],
    ['办理方式', 'mode'],
    ['分类', 'category'],
    ['提案类型', 'proposerKind'],
    ['交办日期', 'assignedOn'],
    ['立案日期', 'raisedOn'],
    ['提交时间', 'raisedOn'],
    ['序号', undefined],
    ['备注', undefined],
    ['主办单位只填一个', undefined],
    [12, undefined],
    [null, undefined],
  ])('%j', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  test('在标题和填报单位之下自行找到;序号不是编号;行号是表内的行号', () => {
    const { accepted } = read(
      sheet([['某区交办清单'], [], ['填报单位:人代工委', null, '2025年1月20日'], ['序号', ...HEAD], [9, ...one(3)]]),
    );
    expect(accepted.map((a) => [a.row, a.number])).toEqual([[5, '3']]);
  });

  test('两行表头取下一行,合并的上一行填下来', () => {
    const rows = [
      ['编号', '标题', '提出人', '承办单位', null],
      [null, null, null, '主办', '会办'],
      [1, '关于甲的建议', '张三', '区教育局', '区财政局'],
    ];
    const merges = [down(0, 1, 0), down(0, 1, 1), down(0, 1, 2), across(0, 3, 4)];
    const { accepted, problems } = read(sheet(rows, merges));
    expect(problems).toEqual([]);
    expect(accepted.map((a) => [a.leads[0]?.name, a.cos[0]?.name])).toEqual([['区教育局', '区财政局']]);
  });

  test('没有表头的表跳过;一张都没有的不是清单', () => {
    expect(read(sheet([['说明'], ['主办单位只填一个']]), sheet([HEAD, one(1)])).accepted).toHaveLength(1);
    expect(() => read(sheet([['说明'], ['主办单位只填一个']]), sheet([]))).toThrow(Refused);
  });

  test('缺少必有的列,一次指出', () => {
    const list = read(
      sheet([
        ['序号', '标题', '主办单位'],
        [1, '关于甲的建议', '区教育局'],
      ]),
    );
    expect(told(list)).toEqual([
      [1, '编号', 'import.missing'],
      [1, '领衔代表', 'import.missing'],
    ]);
    expect([list.rows, list.accepted]).toEqual([1, []]);
  });

  test('几张表都读,编号在各表之间也不得重复', () => {
    const list = read(sheet([HEAD, one(1)], [], '甲'), sheet([HEAD, one(2), one(1)], [], '乙'));
    expect(list.accepted.map((a) => [a.sheet, a.number])).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
    expect(list.problems).toMatchObject([{ sheet: '乙', row: 3, code: 'import.duplicate_number' }]);
  });
});

describe('各行', () => {
  test('合计、空行、备注、再印的表头、分组标题都不是件', () => {
    const rows: Cell[][] = [
      HEAD,
      ['一、城乡建设类'],
      one(1),
      [],
      [null, '', ' ', null, null],
      HEAD,
      one(2),
      ['小计', '2件', null, null, null],
      ['合计', null, null, null, null],
      ['共 2 件'],
      ['备注:以上均为区级'],
      ['制表人:张三'],
    ];
    const list = read(sheet(rows, [across(1, 0, 4)]));
    expect([list.problems, list.accepted.map((a) => a.row), list.rows]).toEqual([[], [3, 7], 2]);
  });

  test('“共建共享”是标题,不是合计', () => {
    const list = read(
      sheet([
        ['标题', '编号', '提出人'],
        ['共建共享的建议', 1, '张三'],
        ['总计表公开的建议', 2, '张三'],
      ]),
    );
    expect(list.accepted.map((a) => a.title)).toEqual(['共建共享的建议', '总计表公开的建议']);
  });

  test('纵向合并填到每一行,横向不填', () => {
    const rows: Cell[][] = [
      ['类别', ...HEAD],
      ['社会保障', ...one(1)],
      [null, 2, '关于2的建议', '李四', null, null],
      [null, 3, '关于3的建议', '李四', '区民政局', null],
    ];
    const list = read(sheet(rows, [down(1, 2, 0), { startRow: 1, endRow: 2, startCol: 4, endCol: 5 }]));
    expect(list.problems).toEqual([]);
    expect(list.accepted.map((a) => [a.category, a.leads[0]?.name, a.cos.length])).toEqual([
      ['社会保障', '区教育局', 0],
      ['社会保障', '区教育局', 0],
      [null, '区民政局', 0],
    ]);
  });

  test('合并只填到表的末行,空的合并不填', () => {
    const list = read(
      sheet(
        [
          ['类别', ...HEAD],
          ['社会保障', ...one(1)],
        ],
        [down(1, 1_048_575, 0), down(5, 9, 3)],
      ),
    );
    expect(list.accepted).toHaveLength(1);
  });

  test('编号、标题合并的几行是一件,单位逐行相加', () => {
    const rows: Cell[][] = [
      HEAD,
      [1, '关于甲的建议', '张三', '区教育局', '区财政局'],
      [null, null, null, null, '区民政局'],
      one(2),
    ];
    const list = read(
      sheet(
        rows,
        [0, 1, 2, 3].map((col) => down(1, 2, col)),
      ),
    );
    expect(list.problems).toEqual([]);
    expect(list.accepted.map((a) => [a.row, a.leads.length, a.cos.map((u) => u.name)])).toEqual([
      [2, 1, ['区财政局', '区民政局']],
      [4, 1, []],
    ]);
  });

  test('几列会办并作一列', () => {
    const list = read(
      sheet([
        [...HEAD.slice(0, 4), '会办单位1', '会办单位2'],
        [1, '关于甲的建议', '张三', '区教育局', '区财政局', '区民政局'],
      ]),
    );
    expect(list.accepted[0]?.cos.map((u) => u.name)).toEqual(['区财政局', '区民政局']);
  });

  test('超过一次能导入的件数', () => {
    expect(() => read(sheet([HEAD, ...Array.from({ length: 10_001 }, (_, i) => one(i + 1))]))).toThrow(
      '一次最多导入 10000 件',
    );
  });
});
