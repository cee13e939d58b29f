/** 逐行核对 · every problem by row, column and code; what is only worth knowing refuses nothing. */
import type { Cell } from '../../../src/intake/list/cells.js';
import { outcomeOf, TEXT_TO_COME } from '../../../src/intake/list/outcome.js';
import type { ListProblem } from '../../../src/intake/list/problems.js';
import type { Surroundings } from '../../../src/intake/list/read-list.js';
import { readList } from '../../../src/intake/list/read-list.js';
import { around } from '../../support/lists.js';

const HEAD = [
  '建议编号',
  '标题',
  '领衔代表',
  '附议代表',
  '提案类型',
  '类别',
  '主办单位',
  '会办单位',
  '办理方式',
  '交办日期',
  '提出日期',
];
const FIELDS = [
  'number',
  'title',
  'proposer',
  'joint',
  'kind',
  'category',
  'lead',
  'co',
  'mode',
  'assignedOn',
  'raisedOn',
] as const;
type Row = Partial<Record<(typeof FIELDS)[number], Cell>>;
const GOOD: Row = { number: '7', title: '关于甲的建议', proposer: '张三', lead: '区教育局' };

function read(rows: Row[], given: Partial<Surroundings> = {}) {
  const cells = rows.map((row) => FIELDS.map((f) => ({ ...GOOD, ...row })[f] ?? null));
  const surroundings = around(given);
  const list = readList([{ name: '清单', rows: [HEAD, ...cells], merges: [] }], surroundings);
  return { ...list, ...outcomeOf(list, surroundings) };
}
const told = (problems: readonly ListProblem[]) => problems.map((p) => [p.column, p.code]);

describe('问题', () => {
  test.each<[string, Row, [string, string][]]>([
    ['没有编号', { number: ' ' }, [['编号', 'import.missing']]],
    ['没有标题', { title: null }, [['标题', 'import.missing']]],
    ['没有提出人', { proposer: null }, [['领衔代表', 'import.missing']]],
    ['只有等3人', { proposer: '等3人' }, [['领衔代表', 'import.missing']]],
    ['没有主办', { lead: null }, [['主办单位', 'import.missing']]],
    ['编号不是数字', { number: '附件' }, [['编号', 'import.bad_number']]],
    ['单位不识', { lead: '区城市更新局' }, [['主办单位', 'import.unknown_unit']]],
    ['会办不识', { co: '区教育局二科、区财政局' }, [['会办单位', 'import.unknown_unit']]],
    ['两个主办', { lead: '区教育局、区财政局' }, [['主办单位', 'import.several_leads']]],
    ['分办只有一个主办', { mode: '分办' }, [['主办单位', 'import.missing']]],
    ['既主办又会办', { co: '教育局、区财政局' }, [['会办单位', 'import.unit_both_roles']]],
    ['日期不识', { raisedOn: '去年' }, [['提出日期', 'import.bad_date']]],
    ['没有这一天', { assignedOn: '2025-02-30' }, [['交办日期', 'import.bad_date']]],
    ['交办在今天之后', { assignedOn: '2025-02-11' }, [['交办日期', 'import.bad_date']]],
    ['标题过长', { title: '长'.repeat(201) }, [['标题', 'import.too_large']]],
    ['姓名过长', { proposer: '长'.repeat(101) }, [['领衔代表', 'import.too_large']]],
    ['联名过多', { joint: Array.from({ length: 200 }, (_, i) => `张${i}`).join('、') }, [['联名', 'import.too_large']]],
    ['单元格过长', { title: { fault: 'tooLong', text: '长' } }, [['标题', 'import.too_large']]],
    ['公式没有结果', { number: { fault: 'formula', text: '=A1+1' } }, [['编号', 'import.unreadable']]],
    ['错误值', { co: { fault: 'error', text: '#REF!' } }, [['会办单位', 'import.unreadable']]],
    [
      '几处一并指出',
      { number: '附件', title: null, lead: '区城市更新局', co: '某局', raisedOn: '去年' },
      [
        ['编号', 'import.bad_number'],
        ['标题', 'import.missing'],
        ['主办单位', 'import.unknown_unit'],
        ['会办单位', 'import.unknown_unit'],
        ['提出日期', 'import.bad_date'],
      ],
    ],
  ])('%s', (_what, row, problems) => {
    const list = read([row]);
    expect([told(list.problems), list.accepted, list.cases]).toEqual([problems, [], []]);
    expect(list.result).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
  });

  test('说明行、列、表内的列名、原值,并给出相近的单位', () => {
    const [problem] = read([{ lead: '区城市更新局' }]).problems;
    expect(problem).toMatchObject({
      sheet: '清单',
      row: 2,
      column: '主办单位',
      heading: '主办单位',
      value: '区城市更新局',
    });
    expect(problem?.message).toContain('区城市管理局');
    const [number] = read([{ number: '附件' }]).problems;
    expect(number).toMatchObject({ column: '编号', heading: '建议编号', value: '附件' });
  });

  test('重复的指到先前那一行,前导零不算不同;先前那行有问题也算', () => {
    const { problems } = read([{ number: '007', title: null }, { number: '7' }, { number: '７' }]);
    expect(problems.map((p) => [p.row, p.code, p.message.includes('第 2 行')])).toEqual([
      [2, 'import.missing', false],
      [3, 'import.duplicate_number', true],
      [4, 'import.duplicate_number', true],
    ]);
  });

  test('已登记的编号', () => {
    expect(told(read([{ number: '007' }], { numbers: ['7'] }).problems)).toEqual([['编号', 'import.known_number']]);
  });
});

describe('登记的内容', () => {
  test('没有正文的标明待补;类别可缺;独办', () => {
    const { cases, preview } = { ...read([{}]), ...read([{}]).result };
    expect(cases).toEqual([
      {
        row: 2,
        registration: expect.objectContaining({
          number: '7',
          text: TEXT_TO_COME,
          raisedAt: 'session',
          notSecret: true,
        }) as object,
        assign: { mode: 'sole', leads: [expect.anything()], cos: [] },
      },
    ]);
    expect(cases[0]?.registration).not.toHaveProperty('category');
    expect(preview).toMatchObject([
      { number: 7, writtenNumber: '7', hasText: false, category: null, mode: 'sole', notes: [] },
    ]);
  });

  test('主会办、分办', () => {
    expect(read([{ co: '区财政局' }]).cases[0]?.assign?.mode).toBe('leadAndCo');
    for (const mode of ['分办', '分别办理']) {
      expect(read([{ lead: '区教育局、区财政局', mode }]).cases[0]?.assign).toMatchObject({
        mode: 'separate',
        leads: [{}, {}],
      });
    }
  });

  test('交办日期照录并说明;当天的也说明,次日登记仍成立', () => {
    expect(read([{ assignedOn: '2025/1/20' }]).cases[0]?.assign).toMatchObject({
      assignedOn: '2025-01-20',
      reason: '按交办清单导入',
    });
    expect(read([{ assignedOn: '2025/2/10' }]).cases[0]?.assign?.reason).toBe('按交办清单导入');
    expect(read([{}]).cases[0]?.assign).not.toHaveProperty('assignedOn');
  });

  test('值得知道而不妨碍登记的', () => {
    const notes = (row: Row) => read([row]).result.preview[0]?.notes;
    expect(notes({ category: '未设的类别' })).toEqual(['类别“未设的类别”未设,登记后请补选']);
    expect(notes({ proposer: '张三等3人', joint: '李四' })).toEqual(['“等3人”与列出的 2 人不符,登记后请核对']);
    expect(notes({ proposer: '张三等3人', joint: '李四、王五' })).toEqual([]);
    expect(notes({ mode: '独办', co: '区财政局' })).toEqual(['办理方式写“独办”而有会办单位,按主会办交办']);
    expect(notes({ mode: '主会办', co: '区财政局' })).toEqual([]);
  });

  test('提出人:认识的关联,集体的找联系人,其余列出', () => {
    const person = (n: number) => `01900000-0000-7000-8000-00000000020${n}`;
    const { cases, result } = read(
      [
        { proposer: '张三等2人', joint: '李四' },
        { number: '8', proposer: '民盟滨湖区总支', kind: '集体提案' },
        { number: '9', proposer: '区工商联', kind: '集体提案' },
      ],
      {
        people: [
          { name: '张三', id: person(1) },
          { name: '李四', id: person(2) },
          { name: '李四', id: person(3) },
        ],
        bodies: [{ name: '民盟滨湖区总支', contactPersonId: person(4) }],
      },
    );
    expect(cases.map((c) => c.registration.proposers)).toEqual([
      [
        { kind: 'person', name: '张三', role: 'lead', personId: person(1) },
        { kind: 'person', name: '李四', role: 'joint' },
      ],
      [{ kind: 'body', name: '民盟滨湖区总支', role: 'lead', contactPersonId: person(4) }],
      [{ kind: 'body', name: '区工商联', role: 'lead' }],
    ]);
    expect(result.unlinked).toEqual([
      { row: 2, number: 7, name: '李四', kind: 'person', role: 'joint', sameName: 2 },
      { row: 4, number: 9, name: '区工商联', kind: 'body', role: 'lead', sameName: 0 },
    ]);
  });
});
