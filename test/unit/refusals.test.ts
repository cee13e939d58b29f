/** 不予受理必有依据 · every obstacle and every command rests on a rule of the locality, named with its article. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../src/app/config-files.js';
import type { Command } from '../../src/domain/commands.js';
import { COMMAND_TYPES } from '../../src/domain/commands.js';
import { basisOf, basisOfCommand, basisOfGrant, cited, OBSTACLE_CODES, OURS } from '../../src/domain/rulebook/basis.js';
import type { Refused } from '../../src/domain/shared/refusal.js';
import { forbidden, refused } from '../../src/engine/refusals.js';
import type { Walk } from '../support/cover.js';
import { again, begun, SETTINGS } from '../support/cover.js';
import { movesOf } from '../support/moves.js';
import { clerk, OFFICE } from '../support/office.js';
import { accepted, on } from '../support/practice.js';

const { shelf } = await loadConfig();
const OCCASIONS = (['suggestion', 'proposal'] as const).flatMap((kind) =>
  (['session', 'recess'] as const).map((raisedAt) => ({ kind, raisedAt })),
);
const STATED = /\(依据:(本地默认规则|《[^》]+》第.+条.*|[^()]+(\([^()]*\))?[^()]*)\)$/;
const words = ({ basis, ...refusal }: Refused): string[] =>
  'obstacles' in refusal ? refusal.obstacles.map((o) => o.message) : [`(依据:${basis})`];

test('every obstacle that the rules know is raised somewhere, and no other', () => {
  const files = readdirSync('src/domain', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  const raised = files.flatMap((file) =>
    [...readFileSync(join('src/domain', file), 'utf8').matchAll(/\bobstacle\(\s*'([\w.]+)'/g)].map((m) => m[1]),
  );
  expect([...new Set(raised)].sort()).toEqual([...OBSTACLE_CODES].sort());
});

describe.each(shelf.all().map((book) => [book.name, book] as const))('%s', (_name, book) => {
  test('每项指令、每种不予受理都有依据:有条文的写条文,没有的写本地默认规则', () => {
    for (const of of OCCASIONS) {
      const all = [
        ...OBSTACLE_CODES.map((code) => basisOf(book, code, of)),
        ...COMMAND_TYPES.flatMap((type) => [basisOfCommand(book, type, of), basisOfGrant(book, type, of)]),
      ];
      expect(all.filter((basis) => !STATED.test(`(依据:${basis})`) || basis.includes('default'))).toEqual([]);
    }
  });
});

test('条文的写法:《名称》第几条;没有条号的照写;没有条文的是本地默认规则', () => {
  expect(cited('代表法(2025-03-11)第五十一条')).toBe('《代表法》第五十一条');
  expect(cited('青岛市人民代表大会代表建议、批评和意见工作条例(2021-07-29)第二十二条、第二十八条')).toBe(
    '《青岛市人民代表大会代表建议、批评和意见工作条例》第二十二条、第二十八条',
  );
  expect(cited('凤阳县建议提案办理考核要求(2015)')).toBe('凤阳县建议提案办理考核要求(2015)');
  expect(cited('default')).toBe(OURS);
});

test('同一种不予受理,在不同地方写不同的依据;由谁决定的,写决定权的条文', () => {
  const [of] = OCCASIONS as [(typeof OCCASIONS)[number]];
  const told = (key: string): string[] => {
    const book = shelf.newest(key, '2025-03-03');
    return [basisOf(book, 'return.too_late', of), basisOfGrant(book, 'office.decideReturn', of)];
  };
  expect(told('binhu')).toEqual([OURS, OURS]);
  expect(told('qingdao')).toEqual(Array(2).fill('《青岛市人民代表大会代表建议、批评和意见工作条例》第十九条'));
});

test('走到哪里被拒绝,都说得出依据', () => {
  const walks = JSON.parse(readFileSync('test/golden/cover.json', 'utf8')) as Walk[];
  const codes = new Set<string>();
  for (const walk of walks.filter((_, i) => i % 3 === 0)) {
    const setting = SETTINGS[walk.setting];
    if (!setting) throw new Error(walk.setting);
    const c = begun(setting);
    const look = (): void => {
      const untimely = { by: OFFICE, command: { type: 'office.archive', data: {} } as Command };
      for (const { by, command } of [...movesOf(c, setting.shape), untimely]) {
        const decided = c.ask(by, command);
        if (decided.ok) continue;
        codes.add(decided.refusal.code);
        for (const said of words(decided.refusal)) expect(said).toMatch(STATED);
      }
    };
    look();
    for (const _taken of again(walk, c)) look();
  }
  expect([...codes]).toEqual(expect.arrayContaining(['case.precondition', 'case.not_admitted']));
});

test('状态不受理、无权办理、逾期退办:答复里写明依据,并指明另一条路', () => {
  const c = on(accepted(), '2025-03-17');
  const why = { reason: '不属我单位', basis: '三定' };
  const late = c.ask(clerk(1), { type: 'unit.requestReturn', handlingId: c.lead(1), data: why });
  const early = c.ask(OFFICE, { type: 'office.archive', data: {} });
  if (late.ok || early.ok) throw new Error('not refused');
  expect(words(late.refusal)).toEqual([
    '申请退办的期限为 2025-03-10,已逾期不予受理;确需调整的,请商政府办公室改办(依据:本地默认规则)',
  ]);
  expect(refused(early.refusal).title).toMatch(/^当前为“办理中”,不能办理此事项.*\(依据:本地默认规则\)$/);
  expect(forbidden('《某办法》第三条').title).toBe('您的岗位不能办理此事项(依据:《某办法》第三条)');
});
