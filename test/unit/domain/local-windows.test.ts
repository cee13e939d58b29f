/** 期限的情形 · the dated scenarios of practice, locality by locality, on whole cases and real commands. */
import type { Command } from '../../../src/domain/commands.js';
import type { DeadlineDraft } from '../../../src/domain/deadline/derive.js';
import { deriveDeadline } from '../../../src/domain/deadline/derive.js';
import { loadConfig } from '../../../src/app/config-files.js';
import type { Occasion } from '../../../src/domain/rulebook/windows.js';
import { ruleFor } from '../../../src/domain/rulebook/windows.js';
import type { WindowKey } from '../../../src/domain/rulebook/schema.js';
import type { Actor } from '../../../src/domain/shared/actor.js';
import { CaseInMemory, clerk, CPPCC, NPC, OFFICE, principal, REGISTRATION, unit } from '../../support/office.js';

const { shelf, calendar } = await loadConfig();
const at = (day: string): string => `${day}T01:00:00.000Z`;
const SUGGESTION: Occasion = { kind: 'suggestion', raisedAt: 'session' };
const PROPOSAL: Occasion = { kind: 'proposal', raisedAt: 'session' };

describe('情形表:起算日 → 届满日', () => {
  test.each<[string, string, WindowKey, string, Occasion, string, string]>([
    ['V1', 'national', 'reply', '2025-03-03', SUGGESTION, '2025-06-03', '2025-06-03'],
    ['V3', 'national', 'reply', '2024-11-30', SUGGESTION, '2025-02-28', '2025-02-28'],
    ['V4', 'national', 'reply', '2025-03-01', SUGGESTION, '2025-06-01', '2025-06-03'],
    ['V5', 'qingdao', 'returnRequest', '2025-03-31', SUGGESTION, '2025-04-08', '2025-04-08'],
    ['V7', 'shanghai', 'returnRequest', '2025-04-24', SUGGESTION, '2025-05-07', '2025-05-07'],
    ['V11', 'chongqing', 'coOpinion', '2025-03-03', SUGGESTION, '2025-04-15', '2025-04-15'],
    ['V26', 'fengyang', 'publish', '2025-09-26', SUGGESTION, '2025-10-30', '2025-10-30'],
    ['V30 代表建议', 'sichuan', 'reply', '2025-03-05', SUGGESTION, '2025-06-05', '2025-06-05'],
    ['V30 全会提案', 'sichuan', 'reply', '2025-03-05', PROPOSAL, '2025-08-05', '2025-08-05'],
    ['V30 经同意', 'sichuan', 'replyHard', '2025-03-05', SUGGESTION, '2025-09-05', '2025-09-05'],
    ['V30 经同意的提案', 'sichuan', 'replyHard', '2025-03-05', PROPOSAL, '2025-09-05', '2025-09-05'],
  ])('%s %s %s', (_name, key, window, on, of, nominal, dueOn) => {
    const rule = ruleFor(shelf.newest(key, '2025-01-01').windows[window], of);
    expect(deriveDeadline(rule, on, calendar)).toMatchObject({ nominal, dueOn, provisional: false });
    expect(deriveDeadline({ ...rule, roll: 'none' }, on, calendar).dueOn).toBe(nominal);
  });

  test('四川的期限不因同意而超过六个月', () => {
    const { reply } = shelf.newest('sichuan', '2025-01-01').windows;
    expect(ruleFor(reply, PROPOSAL).max).toEqual({ length: 6, unit: 'month' });
    expect(ruleFor(reply, PROPOSAL).consentBy).toBe('office');
  });
});

/** A case whose every armed date is kept, newest last. */
class Watched {
  readonly armed: DeadlineDraft[] = [];
  constructor(readonly c: CaseInMemory) {}

  give(day: string, by: Actor, type: Command['type'], data: unknown = {}, handlingId?: string): this {
    this.c.now = at(day);
    const command = { type, data, ...(handlingId === undefined ? {} : { handlingId }) } as Command;
    if (!this.c.may(by, command)) throw new Error(`403 ${type}`);
    const decided = this.c.ask(by, command);
    if (!decided.ok) throw new Error(`${type}: ${JSON.stringify(decided.refusal)}`);
    this.armed.push(...decided.effects.flatMap((e) => (e.type === 'armDeadline' ? [e.deadline] : [])));
    this.c.state = decided.next;
    return this;
  }
  /** the date in force */
  due(key: WindowKey, handlingId: string | null): DeadlineDraft | undefined {
    return this.armed.filter((d) => d.key === key && d.handlingId === handlingId).at(-1);
  }
}
function assigned(locality: string, day: string, over: Partial<typeof REGISTRATION> = {}, cos: number[] = []): Watched {
  const watched = new Watched(new CaseInMemory(at(day), { ...REGISTRATION, ...over }, locality));
  return watched.give(day, OFFICE, 'office.assign', {
    mode: cos.length > 0 ? 'leadAndCo' : 'sole',
    leads: [{ unitId: unit(1) }],
    cos: cos.map((n) => ({ unitId: unit(n) })),
  });
}
const RETURN = { reason: '非本单位职责', basis: '三定规定' };

describe('申请退办', () => {
  test.each([
    ['2025-04-08', true],
    ['2025-04-09', false],
  ])('V5 青岛 2025-03-31 签收,%s 申请:在期内 %s', (day, inTime) => {
    const w = assigned('qingdao', '2025-03-31');
    w.give('2025-03-31', clerk(1), 'unit.accept', {}, w.c.lead(1));
    const asked = () => w.give(day, clerk(1), 'unit.requestReturn', RETURN, w.c.lead(1));
    if (inTime) expect(asked).not.toThrow();
    else expect(asked).toThrow('return.too_late');
  });

  test('V8 玉林逾期的不作调整,件仍在原单位,答复期限不变', () => {
    const w = assigned('yulin', '2025-03-10');
    w.give('2025-03-10', clerk(1), 'unit.accept', {}, w.c.lead(1));
    const before = w.due('reply', w.c.lead(1));
    expect(() => w.give('2025-03-19', clerk(1), 'unit.requestReturn', RETURN, w.c.lead(1))).not.toThrow();

    const late = assigned('yulin', '2025-03-10');
    late.give('2025-03-10', clerk(1), 'unit.accept', {}, late.c.lead(1));
    const seen = late.armed.length;
    expect(() => late.give('2025-03-20', clerk(1), 'unit.requestReturn', RETURN, late.c.lead(1))).toThrow(
      /return.too_late.*玉政办电〔2019〕11号/,
    );
    expect(late.c.state.items.map((i) => [i.unitId, i.state])).toEqual([[unit(1), 'handling']]);
    expect(late.armed).toHaveLength(seen);
    expect(late.due('reply', late.c.lead(1))).toMatchObject({ dueOn: before?.dueOn, startOn: '2025-03-10' });
  });

  test('V9 青岛由代表工作机构决定;不同意的继续办理,待审期间不顺延答复期限', () => {
    const w = assigned('qingdao', '2025-03-31');
    w.give('2025-03-31', clerk(1), 'unit.accept', {}, w.c.lead(1));
    const { dueOn } = w.due('reply', w.c.lead(1)) ?? {};
    w.give('2025-04-08', clerk(1), 'unit.requestReturn', RETURN, w.c.lead(1));
    const refusal = {
      type: 'office.decideReturn',
      handlingId: w.c.lead(1),
      data: { granted: false, reason: '属职责' },
    };
    expect([OFFICE, NPC, CPPCC].map((by) => w.c.may(by, refusal as Command))).toEqual([false, true, false]);
    w.give('2025-04-15', NPC, 'office.decideReturn', refusal.data, w.c.lead(1));
    expect(w.c.state.items.map((i) => [i.state, i.regions.return])).toEqual([['handling', 'refused']]);
    expect(w.armed.filter((d) => d.key === 'reply').map((d) => d.dueOn)).toEqual([dueOn, dueOn]);
    expect(dueOn).toBe('2025-06-30');
  });

  test('青岛的条例不及于提案:提案的退办仍由政府办决定', () => {
    const w = assigned('qingdao', '2025-03-31', { kind: 'proposal' });
    w.give('2025-04-01', clerk(1), 'unit.requestReturn', RETURN, w.c.lead(1));
    const granted = { type: 'office.decideReturn', handlingId: w.c.lead(1), data: { granted: true, reason: '同意' } };
    expect([OFFICE, NPC, CPPCC].map((by) => w.c.may(by, granted as Command))).toEqual([true, false, false]);
  });

  test('自签收起算而未签收的,以签收期限为准', () => {
    const w = assigned('qingdao', '2025-03-31');
    // 31 March + 2 working days = 2 April; 5 more, over 清明, end on 10 April
    const asked = (day: string) => () => w.give(day, clerk(1), 'unit.requestReturn', RETURN, w.c.lead(1));
    expect(asked('2025-04-11')).toThrow('2025-04-10');
    expect(asked('2025-04-10')).not.toThrow();
  });
});

describe('答复期限', () => {
  test('河南自收到起算:签收前以签收期限为准,签收后以签收日为准;全件仍为交办起三个月', () => {
    const w = assigned('henan', '2025-03-03');
    expect(w.due('reply', null)).toMatchObject({
      dueOn: '2025-06-03',
      rule: { source: expect.stringContaining('代表法') },
    });
    expect(w.due('reply', w.c.lead(1))).toMatchObject({ startOn: '2025-03-05', dueOn: '2025-06-05' });
    w.give('2025-03-04', clerk(1), 'unit.accept', {}, w.c.lead(1));
    expect(w.due('reply', w.c.lead(1))).toMatchObject({
      startOn: '2025-03-04',
      dueOn: '2025-06-04',
      rule: { from: 'received', source: expect.stringContaining('河南省') },
    });
    expect(w.due('reply', null)).toMatchObject({ startOn: '2025-03-03', dueOn: '2025-06-03' });
  });

  test('四川全会提案五个月,不受代表法限制;代表建议受限', () => {
    const p = assigned('sichuan', '2025-03-05', { kind: 'proposal' });
    p.give('2025-03-05', clerk(1), 'unit.accept', {}, p.c.lead(1));
    expect([p.due('reply', null)?.dueOn, p.due('reply', p.c.lead(1))?.dueOn]).toEqual(['2025-08-05', '2025-08-05']);
    const recess = assigned('sichuan', '2025-03-05', { kind: 'proposal', raisedAt: 'recess' });
    expect(recess.due('reply', null)?.dueOn).toBe('2025-06-05');
    expect(assigned('sichuan', '2025-03-05').due('reply', null)?.dueOn).toBe('2025-06-05');
  });

  test('随州六月底前:早于三个月的从其规定,晚于三个月的全件从代表法', () => {
    const early = assigned('suizhou', '2025-04-15');
    expect(early.due('reply', null)).toMatchObject({ dueOn: '2025-06-30', rule: { unit: 'date' } });
    const w = assigned('suizhou', '2025-03-03');
    expect(w.due('reply', null)).toMatchObject({ dueOn: '2025-06-03', rule: { unit: 'month', from: 'bodyAssigned' } });
    expect(w.due('reply', w.c.lead(1))).toMatchObject({ dueOn: '2025-06-30', rule: { unit: 'date' } });
    // the next 30 June lies more than six months off
    const late = assigned('suizhou', '2025-07-01');
    expect(late.due('reply', late.c.lead(1))).toMatchObject({
      nominal: '2026-06-30',
      dueOn: '2026-01-04',
      rule: { unit: 'date', amended: { dueOn: '2026-01-04', why: 'outerLimit' } },
    });
  });

  test('改办的单位有自己的三个月,但不超过首次交办起六个月', () => {
    const w = assigned('binhu', '2025-03-03');
    w.give('2025-04-01', OFFICE, 'office.reassign', { newUnitId: unit(2), reason: '调整' }, w.c.lead(1));
    expect(w.due('reply', w.c.lead(2))).toMatchObject({ startOn: '2025-04-01', dueOn: '2025-07-01' });
    w.give('2025-07-15', OFFICE, 'office.reassign', { newUnitId: unit(3), reason: '再调整' }, w.c.lead(2));
    expect(w.due('reply', w.c.lead(3))).toMatchObject({
      startOn: '2025-07-15',
      nominal: '2025-10-15',
      dueOn: '2025-09-03',
      rule: { length: 3, amended: { why: 'outerLimit' } },
    });
    expect(w.armed.filter((d) => d.key === 'reply' && d.handlingId === null)).toHaveLength(1);
  });

  test('上海的提案两个月,延期至多三个月', () => {
    const w = assigned('shanghai', '2025-03-03', { kind: 'proposal' });
    expect(w.due('reply', w.c.lead(1))?.dueOn).toBe('2025-05-06');
    const ask = (until: string) => () =>
      w.give('2025-03-10', clerk(1), 'unit.requestExtension', { until, reason: '协调' }, w.c.lead(1));
    expect(ask('2025-06-04')).toThrow('extension.limit');
    expect(ask('2025-06-03')).not.toThrow();
  });

  test('办法规定的延期上限早于最长期限的,从其规定', () => {
    const w = assigned('binhu', '2025-03-03');
    const { windows } = w.c.rulebook;
    const reply = { ...windows.reply, max: { length: 4, unit: 'month' as const } };
    w.c.rulebook = { ...w.c.rulebook, windows: { ...windows, reply } };
    const ask = (until: string) => () =>
      w.give('2025-03-10', clerk(1), 'unit.requestExtension', { until, reason: '协调' }, w.c.lead(1));
    expect(ask('2025-07-04')).toThrow('2025-07-03');
    expect(ask('2025-07-03')).not.toThrow();
    const grant = (until: string) => () =>
      w.give('2025-03-11', OFFICE, 'office.decideExtension', { granted: true, until, reason: '同意' }, w.c.lead(1));
    w.give('2025-03-10', principal(1), 'principal.sign', {}, w.c.lead(1));
    expect(grant('2025-07-04')).toThrow('extension.limit');
    expect(grant('2025-07-03')).not.toThrow();
    expect(w.due('reply', null)).toMatchObject({ dueOn: '2025-07-03', rule: { amended: { why: 'extension' } } });
  });
});

describe('会办意见', () => {
  test('凤阳在答复期限二十日前,倒推,交办时即知', () => {
    const w = assigned('fengyang', '2025-03-03', {}, [2]);
    expect(w.due('coOpinion', w.c.co(2))).toMatchObject({ startOn: '2025-06-03', dueOn: '2025-05-14' });
    const hard = new Watched(new CaseInMemory(at('2025-03-03'), REGISTRATION, 'fengyang'));
    hard.give('2025-03-03', OFFICE, 'office.assign', {
      mode: 'leadAndCo',
      leads: [{ unitId: unit(1) }],
      cos: [{ unitId: unit(2) }],
      hard: true,
    });
    expect(hard.due('coOpinion', hard.c.co(2))).toMatchObject({ startOn: '2025-09-03', dueOn: '2025-08-14' });
  });

  test('凤阳:认定难度较大后答复期限改变,未交的会办意见随之改变,已交的不动', () => {
    const w = assigned('fengyang', '2025-03-03', {}, [2, 3]);
    for (const n of [2, 3]) w.give('2025-03-04', clerk(n), 'unit.accept', {}, w.c.co(n));
    w.give('2025-03-10', clerk(3), 'co.submitOpinion', { text: '支持', stance: 'support' }, w.c.co(3));
    w.give('2025-03-10', principal(3), 'principal.sign', {}, w.c.co(3));
    w.give('2025-03-11', OFFICE, 'office.markHard', { reason: '涉及面广' });
    expect(w.due('replyHard', null)?.dueOn).toBe('2025-09-03');
    expect(w.due('coOpinion', w.c.co(2))).toMatchObject({ startOn: '2025-09-03', dueOn: '2025-08-14' });
    expect(w.due('coOpinion', w.c.co(3))).toMatchObject({ startOn: '2025-06-03', dueOn: '2025-05-14' });
  });

  test('V11 重庆自交办起三十个工作日;上海自签收起一个月', () => {
    const cq = assigned('chongqing', '2025-03-03', {}, [2]);
    expect(cq.due('coOpinion', cq.c.co(2))?.dueOn).toBe('2025-04-15');
    const sh = assigned('shanghai', '2025-03-03', {}, [2]);
    expect(sh.due('coOpinion', sh.c.co(2))).toBeUndefined();
    sh.give('2025-03-05', clerk(2), 'unit.accept', {}, sh.c.co(2));
    expect(sh.due('coOpinion', sh.c.co(2))?.dueOn).toBe('2025-04-07');
  });
});
