/**
 * 两地对照 · the same case under two localities that differ in one rule: at every place of its way, who may give what,
 * what comes of each command, who is to act, what its forms offer, its lights and what the rates count is asked of both.
 */
import { formSchema } from '../../src/cases/form-schema.js';
import { isAuthorized, mayEnterOnBehalf } from '../../src/domain/access/policy.js';
import type { CommandType } from '../../src/domain/commands.js';
import { COMMANDS } from '../../src/domain/commands.js';
import { lightOf, yellowUntil } from '../../src/domain/deadline/standing.js';
import type { Decision } from '../../src/domain/decision.js';
import { isAdmitted } from '../../src/domain/decide.js';
import { RATES } from '../../src/domain/rate/definitions.js';
import { factsAsOf } from '../../src/domain/rate/fold.js';
import type { Rulebook } from '../../src/domain/rulebook/schema.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { dateOf } from '../../src/domain/shared/legal-date.js';
import type { Move, Shape } from './moves.js';
import { cast, movesOf } from './moves.js';
import type { CaseInMemory } from './office.js';
import { actor, OFFICE, person, unit } from './office.js';

/** question → answer; the first word of a question says of what kind it is */
type Answers = Map<string, string>;

const deputyHead = (n: number): Actor => actor(person(70 + n), ['deputy-head', unit(n)]);
const delegate = (n: number): Actor => ({
  ...actor(person(90 + n), ['deputy-head', unit(90 + n)]),
  delegations: [{ id: person(80 + n), unitId: unit(n), principalId: person(40 + n), subjects: ['reply', 'opinion'] }],
});
const people = (shape: Shape): Actor[] => [
  ...cast(shape),
  ...[...shape.leads, ...shape.cos, shape.spare].flatMap((n) => [deputyHead(n), delegate(n)]),
];
const post = ({ delegations, roles }: Actor): string => (delegations ? 'delegate' : (roles[0]?.role ?? ''));
const listed = (who: readonly Actor[]): string => [...new Set(who.map(post))].sort().join('、');

function posts({ state, rulebook }: CaseInMemory, shape: Shape): Answers {
  const found: Answers = new Map();
  const all = people(shape);
  for (const item of [undefined, ...state.items]) {
    for (const def of COMMANDS.values()) {
      const type = def.type as CommandType;
      if (!isAdmitted(state, type, item?.id)) continue;
      const command = { type, ...(item ? { handlingId: item.id } : {}) };
      const at = `${type} ${item?.id ?? ''}`;
      found.set(`谁可以 ${at}`, listed(all.filter((p) => isAuthorized(p, command, state, rulebook))));
      found.set(`谁可以代录 ${at}`, listed(all.filter((p) => mayEnterOnBehalf(p, type, state, rulebook))));
    }
  }
  return found;
}

/** what a command that is taken leads to; of each clock when it is due or how it ends */
interface Outcome {
  全件: string;
  承办件: unknown[];
  承诺: string[];
  期限: Record<string, string[]>;
  告知: unknown[];
}
function outcome(decided: Decision): string {
  if (!decided.ok) {
    const { refusal } = decided;
    return 'obstacles' in refusal ? refusal.obstacles.map((o) => o.code).join('、') : refusal.code;
  }
  const { next, effects } = decided;
  const clocks: Outcome['期限'] = {};
  for (const e of effects) {
    if (e.type === 'armDeadline') (clocks[e.deadline.key] ??= []).push(e.deadline.dueOn);
    if (e.type === 'endDeadline') (clocks[e.key] ??= []).push(e.how);
  }
  const found: Outcome = {
    全件: next.state,
    承办件: next.items.map((i) => [i.state, i.round, Object.values(i.regions)]),
    承诺: next.commitments.map((m) => m.state),
    期限: clocks,
    告知: effects.flatMap((e) => (e.type === 'notify' ? [[e.kind, e.to]] : [])),
  };
  return JSON.stringify(found);
}

const forms = (book: Rulebook): Answers =>
  new Map([...COMMANDS.keys()].map((type) => [`表单 ${type}`, JSON.stringify(formSchema(type, book))]));
const definitions = (book: Rulebook): Answers =>
  new Map(RATES.map((r) => [`率的说明 ${r.key}`, `${r.name(book)} ${r.sentence(book)}`]));

function counted(c: CaseInMemory): Answers {
  const facts = factsAsOf(c.state.id, c.rulebook, c, dateOf(c.now));
  return new Map(
    facts.flatMap(({ rulebook: _named, ...fact }) =>
      Object.entries(fact).map(([name, value]) => [`计数 ${fact.subject}.${name} ${fact.id}`, String(value)]),
    ),
  );
}
function lights(c: CaseInMemory): Answers {
  const { calendar, today, rulebook } = c.env(OFFICE);
  const yellow = yellowUntil(calendar, today, rulebook.lights.yellowWorkdays);
  return new Map(c.dates.map((d) => [`灯色 各期限 ${d.key} ${d.seq}`, lightOf(d.dueOn, today, yellow)]));
}

const answers = (c: CaseInMemory, moves: readonly Move[], shape: Shape): Answers =>
  new Map([
    ...posts(c, shape),
    ...moves.map(({ by, command, key }): [string, string] => [
      `结果 ${command.type} ${key}`,
      outcome(c.twin().ask(by, command)),
    ]),
    ...counted(c),
    ...lights(c),
    ...c.todos().map((t): [string, string] => [`待办 ${t.type} ${t.role ?? '提出人'} ${t.handlingId}`, '有']),
  ]);

/** Two outcomes that are not the same: what is refused for, or which parts are otherwise. */
function parts(a: string, b: string): string {
  const [before, after] = [a, b].map((x) => (x.startsWith('{') ? '可以' : x));
  if (before !== '可以' || after !== '可以') return `${before} → ${after}`;
  const [x, y] = [JSON.parse(a), JSON.parse(b)] as [Outcome, Outcome];
  const clocks = [...new Set([...Object.keys(x.期限), ...Object.keys(y.期限)])]
    .filter((key) => String(x.期限[key]) !== String(y.期限[key]))
    .sort();
  const rest = (['全件', '承办件', '承诺', '告知'] as const).filter(
    (part) => JSON.stringify(x[part]) !== JSON.stringify(y[part]),
  );
  return `${[...rest, ...clocks].join('、')}不同`;
}

function told(question: string, a: string | undefined, b: string | undefined): string {
  const [kind = '', what = '', role = ''] = question.split(' ');
  if (kind.startsWith('谁可以')) return `${kind} ${what}:${a || '无人'} → ${b || '无人'}`;
  if (kind === '结果') return `${kind} ${what}:${parts(a ?? '', b ?? '')}`;
  if (kind === '待办') return `${kind} ${what} ${role}:${a === undefined ? '添上' : '没有了'}`;
  return `${kind} ${what}`;
}

const differing = (a: Answers, b: Answers): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].flatMap((question) =>
    a.get(question) === b.get(question) ? [] : told(question, a.get(question), b.get(question)),
  );

/** @returns what the texts and forms of the two say otherwise, wherever a case stands */
export const wordDifferences = (one: Rulebook, other: Rulebook): string[] => [
  ...differing(forms(one), forms(other)),
  ...differing(definitions(one), definitions(other)),
];

/** 一路所到之处 · the places of some walks with their moves; what one locality answers there is asked once. */
export class Places {
  private readonly known = new Map<number, Answers>();
  constructor(
    private readonly cases: readonly CaseInMemory[],
    private readonly shape: Shape,
  ) {}

  /** @returns what is otherwise under `other` at any of them, each difference named once */
  differences(other: Rulebook): string[] {
    const found = new Set<string>();
    this.cases.forEach((c, n) => {
      const there = Object.assign(c.twin(), { rulebook: other });
      const moves = movesOf(c, this.shape);
      const here = this.known.get(n) ?? answers(c, moves, this.shape);
      this.known.set(n, here);
      differing(here, answers(there, moves, this.shape)).forEach((d) => found.add(d));
    });
    return [...found].sort();
  }
}
