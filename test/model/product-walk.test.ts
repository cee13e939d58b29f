import type { Decision } from '../../src/domain/decision.js';
import { fold } from '../../src/domain/replay.js';
import { CaseInMemory } from '../support/office.js';
import type { Move, Shape } from '../support/moves.js';
import { movesOf } from '../support/moves.js';
import { signature } from '../support/signature.js';
import { seeded } from '../support/seeded.js';

const TERMINAL = new Set(['archived', 'merged', 'converted', 'withdrawn', 'void']);

/** 走遍一种形态:从登记起,每个可达的整件状态只展开一次。 */
function walk(shape: Shape, atMost: number) {
  const start = new CaseInMemory('2025-03-03T01:00:00.000Z');
  const seen = new Map([[signature(start.state), start]]);
  const queue = [start];
  const deadEnds: string[] = [];
  const reached = new Set<string>();
  const taken = new Set<string>();
  for (let at = queue.shift(); at && seen.size < atMost; at = queue.shift()) {
    let exits = 0;
    reached.add(at.state.state);
    for (const item of at.state.items) reached.add(`${item.role}.${item.state}`);
    for (const move of movesOf(at, shape)) {
      const decided = at.ask(move.by, move.command);
      if (!decided.ok) continue;
      exits += 1;
      taken.add(move.command.type);
      const to = at.twin();
      to.state = decided.next;
      to.log.push(...decided.events);
      const key = signature(to.state);
      if (seen.has(key)) continue;
      seen.set(key, to);
      queue.push(to);
    }
    if (exits === 0 && !TERMINAL.has(at.state.state)) deadEnds.push(signature(at.state));
    if (!TERMINAL.has(at.state.state) && at.state.state !== 'closed' && at.state.state !== 'archived') {
      if (at.todos().length === 0) deadEnds.push(`nobody's turn: ${signature(at.state)}`);
    }
  }
  return { states: seen, deadEnds, reached, taken };
}

/** They add to the record and move no chart; a walk over every state would multiply by them. */
const NOTES = [
  'lead.urgeOpinion',
  'office.markHard',
  'office.mediate',
  'office.superviseOrder',
  'lead.recordResearch',
  'body.markKey',
  'body.unmarkKey',
  'body.recordSupervision',
  'body.urgeEvaluation',
  'body.recordUnavailable',
  'proposer.objectAssignment',
  'commitment.report',
  'lead.publishReply',
  'office.reviewOpenness',
] as const;
/** 承诺、延期等 are walked on their own. */
const ASIDE = [
  ...NOTES,
  'unit.requestExtension',
  'commitment.claim',
  'commitment.carryOver',
  'commitment.declareImpossible',
  'commitment.explainAtTermEnd',
  'proposer.reviseEvaluation',
  'office.releaseContact',
] as const;

const NOISE = [
  ...ASIDE,
  'office.correctRegistration',
  'office.undoAssign',
  'office.urge',
  'office.void',
  'proposer.requestWithdrawal',
  'office.convert',
  'lead.recordUndelivered',
  'lead.recordDelivery',
] as const;

const STAGES = ['registered', 'assigning', 'handling', 'evaluating', 'closed', 'archived'];

function replaysEqual(c: CaseInMemory): void {
  const replayed = fold(c.log);
  expect(replayed.get('proposal')).toEqual(c.state.envelope);
  for (const item of c.state.items) expect(replayed.get(`item:${item.id}`)).toEqual(item.envelope);
  for (const m of c.state.commitments) expect(replayed.get(`commitment:${m.id}`)).toEqual(m.envelope);
  expect(c.state.version).toBe(c.log.length);
}

/** 退办、改办、撤销 are taken one time in eight, so that a walk also reaches the reply and the end. */
const DETOURS = new Set([
  'office.undoAssign',
  'office.withdrawUnit',
  'office.reassign',
  'office.decideReturn',
  'office.addCo',
  'office.urge',
]);
const REPEATS = new Set([
  'office.correctRegistration',
  'lead.plan',
  'lead.recordContact',
  'principal.sendBack',
  'lead.requestOpinion',
  'unit.requestReturn',
  'lead.reissueReply',
  'lead.recordDelivery',
  'lead.recordUndelivered',
  'commitment.claim',
  'commitment.carryOver',
  'commitment.declareImpossible',
  'commitment.explainAtTermEnd',
  'proposer.reviseEvaluation',
  'lead.draftFollowUp',
  'proposer.evaluateFollowUp',
  'unit.requestExtension',
  'office.releaseContact',
  'office.waiveOpinion',
]);
const RARE = new Set<string>(NOTES);
const detour = (m: { command: { type: string } }, random: () => number): number =>
  RARE.has(m.command.type)
    ? random() < 1 / 60
      ? 0
      : 1
    : DETOURS.has(m.command.type)
      ? random() < 1 / 8
        ? 0
        : 1
      : REPEATS.has(m.command.type)
        ? random() < 1 / 4
          ? 0
          : 1
        : 0;
const shuffled = <T>(list: T[], random: () => number): T[] =>
  list
    .map((value) => ({ value, at: random() }))
    .sort((x, y) => x.at - y.at)
    .map((x) => x.value);

describe('整件状态的遍历', () => {
  it('独办:走遍全部状态,没有死路,每个未结状态都有人该办,留痕重放一致', () => {
    const shape: Shape = {
      leads: [1],
      cos: [],
      spare: 9,
      without: [...NOISE, 'unit.requestReturn', 'office.reassign', 'office.addCo'],
    };
    const { states, deadEnds, reached } = walk(shape, 2500);
    expect(deadEnds).toEqual([]);
    expect([...reached]).toEqual(expect.arrayContaining(STAGES));
    [...states.values()].filter((_, i) => i % 50 === 0).forEach(replaysEqual);
  });

  it.each<[string, Shape, string[]]>([
    [
      '主会办',
      { leads: [1], cos: [2], spare: 9, without: ['office.void', 'proposer.requestWithdrawal', 'office.convert'] },
      [
        'lead.returned',
        'lead.reassigned',
        'co.returned',
        'co.withdrawn',
        'co.adopted',
        'co.partly',
        'co.notAdopted',
        'lead.awaitingDecision',
      ],
    ],
    [
      '分办',
      { leads: [1, 2], cos: [3], spare: 9, without: ['office.void', 'proposer.requestWithdrawal', 'office.convert'] },
      ['lead.withdrawn', 'co.withdrawn', 'lead.settled'],
    ],
  ])('%s:随机走法没有死路,留痕无缺,重放一致', (_name, shape, states) => {
    const reached = new Set<string>(['registered']);
    const gone = new Set<string>();
    for (let seed = 1; seed <= 25; seed++) {
      const random = seeded(seed);
      const c = new CaseInMemory('2025-03-03T01:00:00.000Z');
      for (let n = 0; n < 140 && !TERMINAL.has(c.state.state); n++) {
        if (n % 12 === 11) c.now = new Date(Date.parse(c.now) + 86_400_000).toISOString();
        // what no walk has taken yet comes first, so that every way is gone at least once
        const rank = (m: Move): number => detour(m, random) - (gone.has(m.name) ? 0 : 1);
        const moves = shuffled(movesOf(c, shape), random)
          .map((move) => ({ move, at: rank(move) }))
          .sort((a, b) => a.at - b.at);
        let taken: Decision | undefined;
        for (const { move } of moves) {
          taken = c.ask(move.by, move.command);
          if (!taken.ok) continue;
          gone.add(move.name);
          break;
        }
        if (!taken?.ok) throw new Error(`seed ${seed}: nothing can be done at ${signature(c.state)}`);
        c.state = taken.next;
        c.log.push(...taken.events);
        reached.add(c.state.state);
        for (const item of c.state.items) reached.add(`${item.role}.${item.state}`);
      }
      replaysEqual(c);
    }
    expect([...STAGES, ...states].filter((state) => !reached.has(state))).toEqual([]);
  });

  it('撤回、作废、转意见在各处都收得住尾:全部承办件与承诺终止', () => {
    const shape: Shape = {
      leads: [1],
      cos: [2],
      spare: 9,
      without: [
        'office.correctRegistration',
        'office.undoAssign',
        'office.urge',
        'office.reassign',
        'office.addCo',
        'lead.plan',
        'principal.takeLead',
        ...ASIDE,
      ],
    };
    const { states } = walk(shape, 1500);
    const ended = [...states.values()].filter((c) => ['withdrawn', 'void', 'converted'].includes(c.state.state));
    expect(ended.length).toBeGreaterThan(20);
    for (const c of ended) {
      expect(c.state.items.every((i) => ['withdrawn', 'returned', 'reassigned'].includes(i.state))).toBe(true);
      expect(c.state.commitments.every((m) => ['ended', 'superseded'].includes(m.state))).toBe(true);
      expect(c.todos()).toEqual([]);
    }
  });
});
