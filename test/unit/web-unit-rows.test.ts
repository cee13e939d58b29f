/** 承办单位的次序 · whoever owes something comes first, the most pressing on top; parts stay together. */
import { dueOf, inOrder } from '../../web/src/pages/cases/unit-rows.js';

const row = (role: 'lead' | 'co', tags: string[], dueOn?: string, part?: string) => ({
  role,
  ...(part === undefined ? {} : { part }),
  state: { key: 'x', label: [role, part, ...tags, dueOn].join(' '), tags },
  deadlines: dueOn === undefined ? [] : [{ dueOn, light: 'green' }],
});
const labels = (rows: ReturnType<typeof row>[]): string[] => inOrder(rows).map((h) => h.state.label);

it('主办在前，其后先列有欠办事项的，期限在前的在上，已了的在末', () => {
  const lead = row('lead', ['open', 'waiting-on-unit']);
  const late = row('co', ['open', 'waiting-on-unit'], '2025-03-03');
  const soon = row('co', ['open', 'waiting-on-unit'], '2025-03-10');
  const undated = row('co', ['open', 'waiting-on-unit']);
  const given = row('co', ['open'], '2025-03-01');
  const over = row('co', ['ended']);
  expect(labels([over, given, undated, soon, lead, late])).toEqual(
    [lead, late, soon, undated, given, over].map((h) => h.state.label),
  );
});

it('分办的各部分不混在一起，同一情形的按交办的次序', () => {
  const rows = [
    row('lead', ['ended'], undefined, '甲'),
    row('lead', ['open'], undefined, '乙'),
    row('co', ['open', 'waiting-on-unit'], '2025-03-03', '乙'),
    row('co', ['open'], undefined, '甲'),
  ];
  expect(labels(rows)).toEqual([0, 3, 1, 2].map((i) => rows[i]?.state.label));
});

it('没有灯色的期限不是要紧的期限', () => {
  const deadlines = [
    { dueOn: '2025-03-01', light: 'none' },
    { dueOn: '2025-03-09', light: 'green' },
  ];
  expect(dueOf({ deadlines })?.dueOn).toBe('2025-03-09');
});
