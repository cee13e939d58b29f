/** 留痕与核验的说法 · acts are named as the server names them; a report says what was verified, and the first fault. */
import { ACT_LABELS } from '../../src/identity/act-types.js';
import { ACTS as STREAM } from '../../src/platform/acts.js';
import { byDay, reportSaid } from '../../web/src/pages/audit/report.js';
import { ACTS } from '../../web/src/text/audit.js';
import { spoken } from '../../web/src/text/spoken.js';

const fine = { ok: true, cases: 60, events: 900, erased: 0, acts: 12, broken: null };
const CASE = '0198f3f0-0000-7000-8000-000000000001';

it('管理行为的名称与服务器一致，一个不多一个不少', () => {
  expect(ACTS).toEqual(Object.fromEntries(Object.entries(ACT_LABELS).map(([key, label]) => [key, spoken(label)])));
});

it('通过的说明核验了多少；只核验一件时不提管理留痕', () => {
  expect(reportSaid(fine)).toEqual({
    title: '核验通过，没有发现改动',
    lines: ['已核验 60 件、900 条办理留痕，管理留痕 12 条。'],
    caseId: null,
  });
  const { acts: _, ...one } = { ...fine, cases: 1, events: 9, erased: 2 };
  expect(reportSaid(one).lines).toEqual(['已核验 1 件、9 条办理留痕，其中 2 条的内容已依规清除，哈希仍在链上。']);
});

it('没有通过的先说哪一条、为什么；管理留痕不是哪一件的', () => {
  const broken = { caseId: CASE, seq: 3, why: '内容被改动' };
  const said = reportSaid({ ...fine, ok: false, broken });
  expect([said.title, said.lines[0], said.caseId]).toEqual(['核验没有通过', '第 3 条：内容被改动', CASE]);
  expect(reportSaid({ ...fine, ok: false, broken: { ...broken, caseId: STREAM } }).caseId).toBeNull();
});

it('按办公所在地的日期分日，次序不变', () => {
  const at = ['2026-11-29T01:00:00.000Z', '2026-11-28T16:30:00.000Z', '2026-11-28T15:59:00.000Z'];
  const days = byDay(at.map((a) => ({ at: a })));
  expect(days.map((d) => [d.date, d.acts.length])).toEqual([
    ['2026-11-29', 2],
    ['2026-11-28', 1],
  ]);
});
