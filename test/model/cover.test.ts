/**
 * 覆盖 · kept walks that take every edge which a case can take and make every machine tell what it can tell.
 * test/api/cover.test.ts gives the same commands over HTTP. GOLDEN=write searches for the walks anew (minutes).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Walk } from '../support/cover.js';
import { again, begun, coveredBy, SETTINGS, walk } from '../support/cover.js';
import { edgesOf, KEYS } from '../support/edges.js';

const FILE = 'test/golden/cover.json';
/** What no case alone comes to, and why. */
const UNREACHABLE: [edge: RegExp, why: string][] = [
  [/^proposal: underway\.assigning always\[0\]/, 'an answer comes after an acceptance, which ends 交办中'],
  [/^lead-unit: awaitingDecision proposer\.reviseEvaluation\[1\]/, 'within a round dissatisfaction leads to one thing'],
  // linked and merged cases are two at a time: test/api/cover.test.ts
  [/^proposal: \S+ office\.(linkHandling|unlinkHandling|merge)\[/, 'takes two cases'],
];
const TELLS = [
  'lead.requestOpinion > co-unit lead.requestOpinion',
  'lead.sendReply > commitment commitment.superseded',
  'office.close > co-unit case.closing',
  'office.close > lead-unit case.closing',
  'office.undoAssign > co-unit case.ended',
  'office.undoAssign > lead-unit case.ended',
  'office.void > co-unit case.ended',
  'office.void > commitment case.ended',
  'office.void > lead-unit case.ended',
  'office.withdraw > co-unit case.ended',
  'office.withdraw > lead-unit case.ended',
  'office.withdrawUnit > co-unit case.ended',
  'proposer.evaluate > proposal item.reopened',
];

const edges = KEYS.flatMap(edgesOf);
const unreachable = (edge: string): boolean => UNREACHABLE.some(([pattern]) => pattern.test(edge));
const required = edges.map((e) => e.name).filter((name) => !unreachable(name));

/** 办结时还在路上的会办 · a co-unit that comes after the letter of its part was sent, and is as far as this at the close. */
const answered = (n: number): string[] =>
  ['unit.accept', 'lead.recordContact', 'proposer.confirmContact', 'lead.draftReply', 'lead.submitReply']
    .concat('principal.sign', 'lead.sendReply')
    .map((type) => `${type}@${n}#0`);
const late = ['unit.accept@2#0', 'co.submitOpinion@2#0', 'principal.sign@2#0'];
const CLOSINGS: Walk[] = [0, 1, 2, 3].map((steps) => ({
  setting: 'closing',
  moves: [
    'office.assign#0',
    ...answered(0),
    'office.addCo#0',
    ...late.slice(0, steps),
    ...answered(1),
    'proposer.evaluate@0#0',
    'proposer.evaluate@1#0',
    'office.close#0',
  ],
}));

/** 退办之后重新交办 · after the acceptance, for the vacant part alone. */
const REFILL: Walk = {
  setting: 'leadAndCo',
  moves: ['office.assign#0', 'unit.accept@0#0', 'unit.requestReturn@0#0', 'office.decideReturn@0#1', 'office.assign#1'],
};
/** 撤回交办 · the slip taken back, and the right unit named. */
const UNDONE: Walk = { setting: 'leadAndCo', moves: ['office.assign#0', 'office.undoAssign#0', 'office.assign#0'] };
const opinion = ['co.submitOpinion@1#0', 'principal.sign@1#0'];
/** 再次要求补充 · decided by the office either way, or left undecided until the close. */
const TWICE: Walk[] = [
  ['office.decideSupplement@1#0'],
  ['office.decideSupplement@1#1'],
  ['proposer.evaluate@0#0', 'office.close#0'],
].map((then, i) => ({
  setting: 'supplementing',
  moves: [
    'office.assign#0',
    'unit.accept@1#0',
    ...opinion,
    'lead.requestSupplement@1#0',
    ...opinion,
    ...(i === 2 ? answered(0) : []),
    'lead.requestSupplement@1#0',
    ...then,
  ],
}));
/** 催询之后按未反馈办结,迟到的评价仍然算数 */
const LATE: Walk[] = [
  ['silent', 'proposer.evaluate@0#0'],
  ['silentDeciding', 'proposer.evaluate@0#2'],
].map(([setting = '', evaluation = '']) => ({
  setting,
  moves: ['office.assign#0', ...answered(0), 'body.urgeEvaluation#0', 'office.close#0', evaluation],
}));
/** 会签 · by a co-unit whose opinion was taken up, taken up in part, or not. */
const COUNTERSIGNED: Walk[] = [0, 1, 2].map((ruling) => ({
  setting: 'countersigned',
  moves: [
    'office.assign#0',
    'unit.accept@0#0',
    'unit.accept@1#0',
    ...opinion,
    `lead.adoptOpinion@1#${ruling}`,
    'lead.recordContact@0#0',
    'proposer.confirmContact@0#0',
    'lead.draftReply@0#0',
    'co.countersign@1#0',
  ],
}));
/** 分办一方已复、一方未复时催询 */
const URGED_EARLY: Walk = { setting: 'closing', moves: ['office.assign#0', ...answered(0), 'body.urgeEvaluation#0'] };
const answeredWithPromise = [
  'office.assign#0',
  ...answered(0).map((m) => m.replace('draftReply@0#0', 'draftReply@0#1')),
];
const answeredAgain = answered(0)
  .slice(1)
  .map((m) => m.replace('draftReply@0#0', 'draftReply@0#2'));
/** 承诺 · rated before it is confirmed, and taken into a new promise while somebody still has to confirm or sign. */
const PROMISES: Walk[] = [
  ['promising', 'commitment.claim#0', 'lead.draftFollowUp@0#0', 'principal.sign@0#0', 'proposer.evaluateFollowUp#0'],
  ['promising', 'proposer.evaluate@0#2', 'commitment.claim#0', ...answeredAgain],
  // two things wait for the principal: the letter is named
  [
    'promising',
    'proposer.evaluate@0#2',
    'commitment.carryOver#0',
    ...answeredAgain.map((m) => (m === 'principal.sign@0#0' ? 'principal.sign@0#1' : m)),
  ],
  [
    'decidingOnPromises',
    'commitment.claim#0',
    'proposer.evaluate@0#2',
    'lead.draftFollowUp@0#0',
    'principal.sendBack@0#0',
  ],
].map(([setting = '', ...then]) => ({ setting, moves: [...answeredWithPromise, ...then] }));
/** what chance finds only after a long time */
const WRITTEN = [...CLOSINGS, REFILL, UNDONE, ...TWICE, ...LATE, ...COUNTERSIGNED, URGED_EARLY, ...PROMISES];

function traced(one: Walk): string[] {
  const setting = SETTINGS[one.setting];
  if (!setting) throw new Error(`no setting ${one.setting}`);
  return [...again(one, begun(setting))].flatMap(({ trace }) => coveredBy(trace));
}

/** Keeps of the kept walks what still goes and still covers, then looks for the rest. */
function search(): Walk[] {
  const missing = new Set([...required, ...TELLS]);
  const found: Walk[] = [];
  const keep = (one: Walk): void => {
    const covers = attempted(one);
    if (!covers.some((what) => missing.has(what))) return;
    covers.forEach((what) => missing.delete(what));
    found.push(one);
  };
  [...WRITTEN, ...(existsSync(FILE) ? kept() : [])].forEach(keep);
  for (let seed = 1; seed <= 30 && missing.size > 0; seed++) {
    for (const name of Object.keys(SETTINGS)) {
      const made = walk(name, seed, missing);
      if (made.moves.length > 0) found.push(made);
    }
  }
  return found;
}
function attempted(one: Walk): string[] {
  try {
    return traced(one);
  } catch {
    return [];
  }
}
const kept = (): Walk[] => JSON.parse(readFileSync(FILE, 'utf8')) as Walk[];
if (process.env.GOLDEN === 'write') {
  const lines = search().map((w) => ` ${JSON.stringify(w)}`);
  writeFileSync(FILE, `[\n${lines.join(',\n')}\n]\n`);
}
const walks = kept();
const covered = new Set(walks.flatMap(traced));

describe('覆盖', () => {
  test('every edge that a case can take is taken', () => {
    expect(required.length).toBeGreaterThan(100);
    expect(required.filter((edge) => !covered.has(edge))).toEqual([]);
  });

  test('what is said to be out of reach is, and nothing else', () => {
    const known = edges.map((e) => e.name);
    expect(known.filter((edge) => unreachable(edge) && covered.has(edge))).toEqual([]);
    for (const [pattern, why] of UNREACHABLE)
      expect(`${why}: ${known.some((e) => pattern.test(e))}`).toBe(`${why}: true`);
  });

  test('every machine tells what it can tell, and nothing else', () => {
    expect([...covered].filter((what) => what.includes(' > ')).sort()).toEqual(TELLS);
  });

  test('the walks are few enough to be given over HTTP', () => {
    const commands = walks.reduce((sum, w) => sum + w.moves.length, 0);
    expect(commands).toBeGreaterThan(100);
    expect(commands).toBeLessThan(1800);
  });
});
