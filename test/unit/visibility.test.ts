/** 可见表 · the whole table, written here a second time from api.md: a new permission fails as much as a lost one. */
import { eventSight } from '../../src/domain/access/event-visibility.js';
import type { Field, Place, Reader } from '../../src/domain/access/visibility.js';
import { FIELDS, READERS, sightOf, VISIBILITY } from '../../src/domain/access/visibility.js';
import type { CaseState } from '../../src/domain/case.js';
import { COMMAND_TYPES } from '../../src/domain/commands.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { EVENT_FIELDS } from '../../src/domain/access/event-visibility.js';
import {
  actor,
  CaseInMemory,
  clerk,
  CO_SIGNER,
  CPPCC,
  DEPUTY,
  HEAD,
  LETTER,
  meeting,
  NPC,
  OFFICE,
  person,
  principal,
  REGISTRATION,
  SUPERVISION,
  unit,
} from '../support/office.js';

/** + everything, o one's own, - nothing; columns: office supervision lead leadClerk co proposer body audit security */
const TABLE: Record<Field, string> = {
  title: '+ + + - + + + - -',
  text: '+ + + - + + + - -',
  phones: '+ - - + - - - - -',
  course: '+ + + - + + + + -',
  handlers: '+ + + - + + + - -',
  progress: '+ + o - o - - - -',
  dates: '+ + o - o + + - -',
  innerDates: '+ + o - o - - - -',
  plans: '+ + o - o - - - -',
  contacts: '+ + o - - + + - -',
  confirmationWords: '+ + o - - o + - -',
  opinions: '+ + o - o - - - -',
  opinionDrafts: '+ - - - o - - - -',
  letters: '+ + o - - + + - -',
  drafts: '+ - o - - - - - -',
  reviews: '+ + o - o - - - -',
  draftsToCountersign: '+ + o - o - - - -',
  extensions: '+ + o - - - + - -',
  research: '+ + o - - - + - -',
  conferences: '+ + o - - + + - -',
  keyMarks: '+ + + - + + + - -',
  supervision: '+ + + - + - + - -',
  unavailability: '+ + + - - - + - -',
  objections: '+ + + - - o + - -',
  evaluations: '+ + o - - o + - -',
  returns: '+ + o - o - - - -',
  commitments: '+ + o - - + + - -',
  withdrawals: '+ + + - - + + - -',
  links: '+ + + - - - + - -',
  remarks: '+ + o - o - - - -',
  sealing: '+ - - - - - - - -',
  trail: '+ - - - - - - + -',
};

const MARK = { all: '+', own: 'o' } as const;

describe('可见表', () => {
  test('全表与规定逐格相符', () => {
    const written = Object.fromEntries(
      FIELDS.map((field) => {
        const row = VISIBILITY[field] as Partial<Record<Reader, 'all' | 'own'>>;
        return [field, READERS.map((r) => (row[r] ? MARK[row[r]] : '-')).join(' ')];
      }),
    );
    expect(written).toEqual(TABLE);
  });

  test('每一种指令留痕都有可见规定', () => {
    expect(COMMAND_TYPES.filter((type) => !(type in EVENT_FIELDS))).toEqual([]);
  });
});

/** 分办: unit 1 leads the first part with unit 3 as co, unit 2 the second; a joint suggestion. */
function separate(): CaseInMemory {
  const c = new CaseInMemory('2025-03-03T01:00:00.000Z', {
    ...REGISTRATION,
    proposers: [
      { kind: 'person', name: '王丽华', role: 'lead', personId: DEPUTY.personId, phone: '13800000000' },
      { kind: 'person', name: '李强', role: 'joint', personId: CO_SIGNER.personId },
    ],
  });
  c.give(OFFICE, 'office.assign', {
    mode: 'separate',
    leads: [
      { unitId: unit(1), part: '甲' },
      { unitId: unit(2), part: '乙' },
    ],
    cos: [{ unitId: unit(3), leadUnitId: unit(1) }],
  });
  c.give(clerk(1), 'unit.accept', {}, c.lead(1));
  c.give(clerk(2), 'unit.accept', {}, c.lead(2));
  return c.give(clerk(3), 'unit.accept', {}, c.co(3));
}

const readersOf = (by: Actor, c: CaseState): Reader[] => [...sightOf(by, c).readers].sort();
const seen = (by: Actor, c: CaseState, at?: Place): Field[] => FIELDS.filter((f) => sightOf(by, c).sees(f, at));

describe('与本件的关系', () => {
  const c = separate();
  const AUDIT = actor(person(8), ['audit-admin', null]);
  test.each<[string, Actor, Reader[]]>([
    ['政府办承办人', OFFICE, ['office']],
    ['政府办负责人', HEAD, ['office']],
    ['督查人员', SUPERVISION, ['supervision']],
    ['主办单位承办人', clerk(1), ['lead', 'leadClerk']],
    ['主办单位主要负责人', principal(1), ['lead']],
    ['会办单位承办人', clerk(3), ['co']],
    ['会办单位主要负责人', principal(3), ['co']],
    ['领衔代表', DEPUTY, ['proposer']],
    ['附议代表', CO_SIGNER, ['proposer']],
    ['人大工作机构', NPC, ['body']],
    ['政协提案机构(非本类)', CPPCC, []],
    ['审计管理员', AUDIT, ['audit']],
    ['系统管理员', actor(person(9), ['system-admin', null]), []],
    ['安全管理员', actor(person(10), ['security-admin', null]), []],
    ['与本件无关的单位', clerk(5), []],
    ['兼任单位承办人的代表', { ...DEPUTY, roles: clerk(3).roles }, ['co', 'proposer']],
  ])('%s', (_who, by, expected) => {
    expect(readersOf(by, c.state)).toEqual(expected);
  });

  test('退办获准后,原单位不再与本件有关', () => {
    const left = separate();
    left.give(clerk(2), 'unit.requestReturn', { reason: '非本单位职责', basis: '三定规定' }, left.lead(2));
    left.give(OFFICE, 'office.decideReturn', { granted: true, reason: '同意' }, left.lead(2));
    expect(readersOf(clerk(2), left.state)).toEqual([]);
  });
});

describe('各看各的', () => {
  const c = separate();
  const at = (id: string): Place => ({ itemIds: [id] });
  test('分办的主办单位只看自己那部分的内情', () => {
    const inside = seen(principal(1), c.state, at(c.lead(1)));
    expect(inside).toEqual(FIELDS.filter((f) => TABLE[f].split(' ')[2] !== '-'));
    expect(seen(principal(1), c.state, at(c.co(3)))).toEqual(inside);
    expect(seen(principal(1), c.state, at(c.lead(2)))).toEqual(FIELDS.filter((f) => TABLE[f].split(' ')[2] === '+'));
  });

  test('会办单位只看自己的承办件', () => {
    expect(seen(clerk(3), c.state, at(c.co(3)))).toEqual(FIELDS.filter((f) => TABLE[f].split(' ')[4] !== '-'));
    expect(seen(clerk(3), c.state, at(c.lead(1)))).toEqual(FIELDS.filter((f) => TABLE[f].split(' ')[4] === '+'));
  });

  test('会办单位看得到方案中分给自己的措施', () => {
    const { sees } = sightOf(clerk(3), c.state);
    expect(sees('plans', { itemIds: [c.lead(1)], unitId: unit(3) })).toBe(true);
    expect(sees('plans', { itemIds: [c.lead(1)], unitId: unit(1) })).toBe(false);
  });

  test('提出人只看自己的评价', () => {
    const [lead, joint] = c.state.proposers.map((p) => p.id) as [string, string];
    const { sees } = sightOf(DEPUTY, c.state);
    expect(sees('evaluations', { itemIds: [c.lead(1)], proposerId: lead })).toBe(true);
    expect(sees('evaluations', { itemIds: [c.lead(1)], proposerId: joint })).toBe(false);
    expect(sees('evaluations', { itemIds: [c.lead(1)] })).toBe(false);
  });
});

/** One 主会办 case through opinion, meeting, letter and evaluation; each type of event once and again. */
function whole(): CaseInMemory {
  const c = new CaseInMemory();
  c.give(OFFICE, 'office.assign', { mode: 'leadAndCo', leads: [{ unitId: unit(1) }], cos: [{ unitId: unit(2) }] });
  const [lead, co] = [c.lead(1), c.co(2)];
  c.give(clerk(1), 'unit.accept', {}, lead).give(clerk(2), 'unit.accept', {}, co);
  c.give(
    clerk(1),
    'lead.plan',
    { measures: [{ what: '改造', unitId: unit(1), personName: '张三', by: '2025-05-01' }] },
    lead,
  );
  c.give(clerk(1), 'lead.requestOpinion', { question: '请研提' }, lead).give(clerk(1), 'lead.urgeOpinion', {}, co);
  c.give(clerk(2), 'co.submitOpinion', { text: '支持', stance: 'support' }, co).give(
    principal(2),
    'principal.sign',
    {},
    co,
  );
  c.give(clerk(1), 'lead.adoptOpinion', { adopted: 'full' }, co);
  c.now = '2025-03-05T02:00:00.000Z';
  c.give(clerk(1), 'lead.recordContact', meeting(c), lead);
  c.give(DEPUTY, 'proposer.confirmContact', { contactId: c.state.record.contacts[0]?.id, confirmed: true }, lead);
  c.give(clerk(1), 'lead.draftReply', LETTER, lead).give(clerk(1), 'lead.submitReply', {}, lead);
  c.give(OFFICE, 'office.reviewReply', { passed: true }, lead).give(principal(1), 'principal.sign', {}, lead);
  c.give(clerk(1), 'lead.sendReply', { channel: 'online', sentOn: '2025-03-05' }, lead);
  c.give(DEPUTY, 'proposer.evaluate', { result: 'satisfied', process: 'satisfied' }, lead);
  return c.give(OFFICE, 'office.urge', { message: '请归档' });
}

describe('留痕的可见性', () => {
  const c = whole();
  const shown = (by: Actor, part: 'facts' | 'words' = 'facts'): string[] => {
    const sight = sightOf(by, c.state);
    return c.log
      .map((e, i) => ({ seq: i + 1, type: e.type, handlingId: e.handlingId ?? null, data: e.data }))
      .filter((e) => eventSight(sight, c.state, e)[part])
      .map((e) => `${e.seq} ${e.type}`);
  };
  const all = c.log.map((e, i) => `${i + 1} ${e.type}`);

  test('政府办看全部', () => {
    expect(shown(OFFICE)).toEqual(all);
    expect(shown(OFFICE, 'words')).toEqual(all);
  });
  test('督查人员除草稿外都看', () => {
    expect(all.filter((e) => !shown(SUPERVISION).includes(e))).toEqual(
      all.filter((e) => /lead\.(draftReply|submitReply)$/.test(e)),
    );
  });
  test('主办单位看自己部分的全部', () => {
    expect(shown(clerk(1))).toEqual(all);
  });
  test('提出人看交办、签收、沟通、答复和自己的评价,不看内部往来', () => {
    expect(shown(DEPUTY).map((e) => e.split(' ')[1])).toEqual([
      'office.register',
      'office.assign',
      'unit.accept',
      'unit.accept',
      'lead.recordContact',
      'proposer.confirmContact',
      'lead.sendReply',
      'proposer.evaluate',
    ]);
    expect(shown(DEPUTY, 'words').some((e) => e.endsWith('office.assign'))).toBe(false);
  });
  test('会办单位看自己的意见与向自己的征询', () => {
    expect(shown(clerk(2)).map((e) => e.split(' ')[1])).toEqual([
      'office.register',
      'office.assign',
      'unit.accept',
      'unit.accept',
      'lead.requestOpinion',
      'lead.requestOpinion',
      'lead.urgeOpinion',
      'co.submitOpinion',
      'principal.sign',
      'lead.adoptOpinion',
      'office.urge',
    ]);
  });
  test('人大工作机构同提出人,并看全部评价', () => {
    expect(shown(NPC)).toEqual(shown(DEPUTY));
  });
  test('审计管理员看每一条的事实,不看一个字', () => {
    const audit = actor(person(8), ['audit-admin', null]);
    expect(shown(audit)).toEqual(all);
    expect(shown(audit, 'words')).toEqual([]);
  });
  test('未签发的会办意见只有会办单位与政府办看得到', () => {
    const draft = separate();
    draft.give(clerk(3), 'co.submitOpinion', { text: '支持', stance: 'support' }, draft.co(3));
    const seq = draft.log.length;
    const event = { seq, type: 'co.submitOpinion', handlingId: draft.co(3), data: {} };
    const facts = (by: Actor): boolean => eventSight(sightOf(by, draft.state), draft.state, event).facts;
    expect([OFFICE, SUPERVISION, clerk(1), clerk(3), DEPUTY, NPC].map(facts)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
    draft.give(principal(3), 'principal.sign', {}, draft.co(3));
    expect([OFFICE, SUPERVISION, clerk(1), clerk(3), DEPUTY, NPC].map(facts)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
