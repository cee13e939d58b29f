/**
 * 没有死路 · from every state that commands lead to, commands that somebody holds lead on to 归档、撤案、转意见 or 并案, without
 * waiting for a date (the clock stands still), without 作废 after 交办, and without the proposers giving up.
 */
import type { CommandType } from '../../src/domain/commands.js';
import { todosOf } from '../../src/domain/todo/todo.js';
import type { Admits } from '../support/product-graph.js';
import { explore, findsWayOut, isOver, taken, withWayOut } from '../support/product-graph.js';
import type { Move, Shape } from '../support/moves.js';
import { signature } from '../support/moves.js';
import { actor, CaseInMemory, HEAD, OFFICE, person } from '../support/office.js';

const SECURITY = actor(person(9), ['security-admin', null]);
const GIVING_UP: CommandType[] = ['office.void', 'office.convert', 'proposer.requestWithdrawal', 'office.withdraw'];
const admits: Admits = ({ command }, { state }) => state === 'registered' || !GIVING_UP.includes(command.type);

/** They add to the record and move no chart: no way out is lost by leaving them out. */
const NOTES: CommandType[] = [
  'office.correctRegistration',
  'office.urge',
  'office.markHard',
  'office.mediate',
  'office.superviseOrder',
  'office.reviewOpenness',
  'lead.recordResearch',
  'lead.publishReply',
  'lead.recordDelivery',
  'lead.recordUndelivered',
  'body.markKey',
  'body.unmarkKey',
  'body.recordSupervision',
  'body.urgeEvaluation',
  'proposer.objectAssignment',
  'commitment.report',
  'office.convert',
  'proposer.requestWithdrawal',
];
const PROMISES: CommandType[] = [
  'commitment.claim',
  'commitment.carryOver',
  'commitment.declareImpossible',
  'commitment.explainAtTermEnd',
  'office.confirmFulfilment',
  'lead.draftFollowUp',
  'proposer.evaluateFollowUp',
];
const CHANGES: CommandType[] = ['office.reassign', 'office.addCo', 'office.withdrawUnit', 'unit.requestReturn'];
const EXTENSION: CommandType[] = ['unit.requestExtension', 'office.decideExtension'];
const ONCE_MORE: CommandType[] = ['proposer.reviseEvaluation', 'lead.reissueReply', 'body.recordUnavailable'];
const PLAN: CommandType[] = ['lead.plan', 'principal.takeLead'];

const sole = { leads: [1], cos: [], spare: 9 };
const shapes: [string, Shape][] = [
  ['独办,退办、改办', { ...sole, without: [...NOTES, ...PROMISES, ...EXTENSION, ...ONCE_MORE, ...PLAN] }],
  ['独办,延期、准予先行答复', { ...sole, without: [...NOTES, ...PROMISES, ...CHANGES, ...ONCE_MORE, ...PLAN] }],
  ['独办,承诺与二次答复', { ...sole, without: [...NOTES, ...CHANGES, ...EXTENSION, ...ONCE_MORE, ...PLAN] }],
  [
    '独办,更改评价、更正答复、不能履职',
    { ...sole, without: [...NOTES, ...PROMISES, ...CHANGES, ...EXTENSION, ...PLAN] },
  ],
  ['主会办', { leads: [1], cos: [2], spare: 9, without: [...NOTES, ...PROMISES, ...EXTENSION, ...ONCE_MORE, ...PLAN] }],
  ['分办', { leads: [1, 2], cos: [], spare: 9, without: [...NOTES, ...PROMISES, ...EXTENSION, ...ONCE_MORE, ...PLAN] }],
];
const MOST = 120;

const start = (): CaseInMemory => new CaseInMemory('2025-03-03T01:00:00.000Z');
const stuck = (shape: Shape, only: Admits): { stuck: string[]; states: CaseInMemory[] } => {
  const graph = explore(start(), shape, MOST, only);
  const marked = withWayOut(graph);
  const left = [...graph.states].filter(([key, c]) => !marked.has(key) && !findsWayOut(c, shape, marked, only));
  return { stuck: left.map(([key]) => key), states: [...graph.states.values()] };
};

test.each(shapes)('%s:每个可达状态都走得到归档', (_name, shape) => {
  const found = stuck(shape, admits);
  expect(found.stuck).toEqual([]);
  expect(found.states.length).toBeGreaterThan(MOST / 2);
});

test('看得出死路:没有人办结时,征询中的件都出不去', () => {
  const [, shape] = shapes[0] as [string, Shape];
  const without: Admits = (move, from) => admits(move, from) && move.command.type !== 'office.close';
  const found = stuck({ ...shape, without: [...(shape.without ?? []), ...CHANGES] }, without);
  expect(found.stuck.some((key) => key.startsWith('evaluating'))).toBe(true);
}, 60_000);

test('涉密转线下:任一未结状态都可转出,登记答复日期后线下办结', () => {
  const [, shape] = shapes[4] as [string, Shape];
  const { states } = explore(start(), shape, 60, admits);
  for (const from of [...states.values()].filter((_, i) => i % 5 === 0)) {
    let c = from.twin();
    const go = (by: Move['by'], type: CommandType, data: unknown, handlingId?: string): void => {
      const command = { type, data, ...(handlingId === undefined ? {} : { handlingId }) } as Move['command'];
      const to = taken(c, { by, command, name: type, key: type });
      if (!to) throw new Error(`${type} at ${signature(c.state)}`);
      c = to;
    };
    go(HEAD, 'security.requestSeal', { reason: '定密' });
    go(SECURITY, 'security.seal', { reason: '属实' });
    for (const todo of todos(c)) go(OFFICE, 'office.recordOffline', { step: 'replied', on: '2025-03-03' }, todo);
    go(OFFICE, 'office.closeOffline', { on: '2025-03-03' });
    expect(isOver(c.state)).toBe(true);
  }
});

const todos = (c: CaseInMemory): string[] =>
  todosOf(c.state, c.env(OFFICE)).flatMap((t) =>
    t.type === 'office.recordOffline' && t.handlingId !== null ? [t.handlingId] : [],
  );
